import DealFiles
import DealReports

/// What `--help` says, and what a call without arguments says.
enum Help {
  static let version = "0.1.0"
  static let purpose: Phrase =
    "Finds the best package for two parties and shares the value made together fifty-fifty."

  static func write(to output: Output) {
    output.write("\(say(purpose))\n\n")
    writeCalls(to: output)
    output.write("\n")
    let width = OptionTable.all.map(\.spelling.count).max() ?? 0
    for option in OptionTable.all {
      let scope =
        option.commands.count >= Command.ofDeals.count
        ? "" : " (\(option.commands.map(Help.name).joined(separator: ", ")))"
      let padding = String(repeating: " ", count: width - option.spelling.count)
      output.write("  \(option.spelling)\(padding)   \(say(option.help))\(scope)\n")
    }
    output.write(
      say(
        """

        A deal is a CSV file with a row per option; - reads it from standard input:
          issue;option;value buyer;cost buyer;value supplier;cost supplier
          Delivery;24 hours;9000;0;-2500;6000
          BATNA;;12000;;1000;
        Amounts on the command line have a decimal point and no thousands marks.

        Exit codes: 0 answered, 1 input refused, 2 usage, 3 no agreement, 4 interrupted,
        74 read or write failed.

        """))
  }

  static func writeShort(to output: Output) {
    writeCalls(to: output)
    output.write(say("More: optimize --help") + "\n")
  }

  private static func writeCalls(to output: Output) {
    let width = Command.allCases.map(\.call.count).max() ?? 0
    for command in Command.allCases {
      let padding = String(repeating: " ", count: width - command.call.count)
      output.write("  \(command.call)\(padding)   \(say(command.summary))\n")
    }
  }

  private static func name(_ command: Command) -> String {
    command == .settle ? say("settlement") : command.rawValue
  }
}
