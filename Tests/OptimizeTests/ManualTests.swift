import Foundation
import Testing

@testable import optimize

/// The manual page, as the built command writes it.
@Suite struct ManualTests {
  @Test func everyCommandAndOptionOccurs() throws {
    let page = try BuiltTool.run("optimize --manual").output
    for command in Commands.named { #expect(page.contains("\\fB\(command.name)\\fR")) }
    for name in Options.all.flatMap(\.typedNames) {
      let escaped = name.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "\\-")
      #expect(page.contains("\\fB\(escaped)\\fR"), "\(name)")
    }
    for code in ExitCode.allCases { #expect(page.contains(".TP\n\\fB\(code.rawValue)\\fR\n")) }
  }

  @Test(arguments: ["groff -man -Tutf8 -ww", "MANWIDTH=80 LC_ALL=C.UTF-8 man --warnings -l"])
  func rendersWithoutWarnings(tool: String) throws {
    let name = tool.hasPrefix("groff") ? "groff" : "man"
    guard try CompletionTests.isInstalled(name), try CompletionTests.isInstalled("groff") else { return }
    // Another man than man-db knows neither option.
    if name == "man", try !BuiltTool.run("man --version").output.contains("man 2") { return }
    let result = try BuiltTool.run("optimize --manual | \(tool) -")
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.contains("OPTIMIZE(1)"))
    #expect(result.output.contains("Payment term;60 days;18000;0;4000;1500"))
  }

  @Test func signsOfTheMacrosAreText() {
    var page = RoffText()
    page.line(#".SH it's a \ — 'quote'"#)
    page.line("'x")
    #expect(page.text == ".SH it\\(aqs a \\e \\[u2014] \\(aqquote\\(aq\n".withGuard + "\\&\\(aqx\n")
  }
}

extension String {
  fileprivate var withGuard: String { "\\&" + self }
}
