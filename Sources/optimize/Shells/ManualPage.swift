import DealFiles
import DealReports

/// The manual page, in the macros of man(7).
enum ManualPage {
  /// The page in English, as manual pages are where no other language is installed.
  static var text: String { Language.conversation(in: .english) { english } }

  private static var english: String {
    var page = RoffText()
    page.header("OPTIMIZE", version: Help.version)
    page.section("NAME")
    page.line("optimize - the best package for two parties, and a fair share of it")
    page.section("SYNOPSIS")
    let synopses = Commands.all.flatMap { command in command.synopses.map { (command, $0) } }
    for (index, (command, operands)) in synopses.enumerated() {
      if index > 0 { page.lineBreak() }
      page.emphasised(synopsis(of: command, operands))
    }
    page.section("DESCRIPTION")
    page.line(localized(Help.purpose))
    page.line("Amounts are whole numbers throughout, and the answer is proven to be the best there is.")
    page.paragraph()
    page.line("A deal is a CSV file with a row per option; - reads it from standard input.")
    page.line("Amounts are written as in the deal, where they have one reading.")
    page.section("COMMANDS")
    for command in Commands.all {
      page.item(command.name.isEmpty ? [.plain("without a command")] : [.bold(command.name)])
      page.line(localized(command.purpose))
    }
    page.section("OPTIONS")
    for option in Options.all {
      page.item(spelling(option))
      page.line(localized(option.help))
      if !option.isForAll { page.line("(\(option.commands.map(name).joined(separator: ", ")))") }
    }
    page.section("EXIT STATUS")
    for code in ExitCode.allCases {
      page.item([.bold(String(code.rawValue))])
      page.line(localized(code.meaning()))
    }
    page.section("EXAMPLES")
    page.line("A deal of two issues, and what each party has without it:")
    page.example([
      "issue;option;value buyer;cost buyer;value supplier;cost supplier",
      "Payment term;30 days;0;0;12000;0", "Payment term;60 days;18000;0;4000;1500",
      "Delivery;24 hours;9000;0;-2500;6000", "Delivery;48 hours;4000;0;0;0", "BATNA;;12000;;1000;",
    ])
    page.line("What is recommended, with value and cost per issue, and all efficient packages as a table:")
    page.example(["optimize deal.csv --details", "optimize frontier deal.csv -o frontier.csv"])
    return page.text
  }

  private static func synopsis(of command: any Command.Type, _ operands: [String]) -> [RoffText.Part] {
    var parts: [RoffText.Part] = [
      .bold(command.words.joined(separator: " ")), .plain(" ["), .italic("options"), .plain("]"),
    ]
    if let option = command.neededOption { parts += [.plain(" ")] + spelling(option) }
    for operand in operands {
      let isOptional = operand.hasPrefix("[")
      let name = isOptional ? String(operand.dropFirst().dropLast()) : operand
      parts += [.plain(isOptional ? " [" : " "), .italic(name), .plain(isOptional ? "]" : "")]
    }
    return parts
  }

  private static func spelling(_ option: any CommandOption) -> [RoffText.Part] {
    var parts: [RoffText.Part] = []
    for name in option.typedNames {
      if !parts.isEmpty { parts.append(.plain(", ")) }
      parts.append(.bold(name))
    }
    if let placeholder = option.placeholder { parts += [.plain(" "), .italic(placeholder)] }
    return parts
  }

  private static func name(_ command: any Command.Type) -> String {
    command.name.isEmpty ? "without a command" : command.name
  }
}
