import DealFiles
import DealReports

/// What `--help` says, and what a call without arguments says.
enum Help {
  static let version = "0.1.0"
  static let purpose: Phrase =
    "Finds the best package for two parties and shares the value made together fifty-fifty."

  static func write(to output: Output) {
    output.write("\(localized(purpose).wrapped(to: HelpColumns.lineWidth))\n\n")
    writeCalls(to: output)
    output.write("\n")
    HelpColumns(
      Options.all.map { option in
        (
          option.spelling,
          scope(of: option).map { "\(localized(option.help)) (\($0))" } ?? localized(option.help)
        )
      }
    ).write(to: output)
    output.write(
      localized(
        """

        optimize COMMAND --help says more of a command, with an example.

        A deal is a CSV file with a row per option; - reads it from standard input:
          issue;option;value buyer;cost buyer;value supplier;cost supplier
          Delivery;24 hours;9000;0;-2500;6000
          BATNA;;12000;;1000;
        Amounts are written as in the deal, where they have one reading.

        Exit codes: 0 answered, 1 input refused, 2 usage, 3 no agreement, 4 interrupted,
        74 read or write failed.

        """))
  }

  static func writeShort(to output: Output) {
    writeCalls(to: output)
    output.write(localized("More: optimize --help") + "\n")
  }

  private static func writeCalls(to output: Output) {
    HelpColumns(Commands.all.map { ($0.call, localized($0.summary)) }).write(to: output)
  }

  /// With which commands an option goes, or with which few it doesn't; nil where it goes with all.
  private static func scope(of option: any CommandOption) -> String? {
    if option.isForAll { return nil }
    let others = Commands.all.filter { !$0.takes(option) }
    if others.isEmpty { return nil }
    let isRare = others.count > 3
    let names = (isRare ? option.commands : others).map {
      $0.name.isEmpty ? localized("settlement") : $0.name
    }
    .joined(separator: ", ")
    return isRare ? names : localized("not with \(names)")
  }
}
