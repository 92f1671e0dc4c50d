import DealFiles
import Testing

@testable import optimize

/// Command lines, taken apart: before any file is read.
@Suite struct ArgumentsTests {
  @Test func optionsHaveTheirTypes() throws {
    let arguments = try Arguments([
      "offers", "deal.csv", "--for=buyer", "--count", "5", "--time-limit", "0.5", "--decimal", "comma",
    ])
    #expect(arguments.command == OffersCommand.self && arguments.operands == ["deal.csv"])
    #expect(arguments[Options.party] == "buyer" && arguments[Options.offerCount] == 5)
    #expect(arguments[Options.timeLimit] == .milliseconds(500) && arguments[Options.decimal] == .comma)
    #expect(arguments[Options.tolerance] == nil && !arguments.has(Options.json))
  }

  /// One name may mean different things to commands.
  @Test func aNameMeansWhatItsCommandMeans() throws {
    #expect(try Arguments(["deal.csv", "--count"]).has(Options.countsPoints))
    #expect(try Arguments(["convert", "deal.csv", "--to", "json"])[Options.format] == .json)
    let frontier = try Arguments(["frontier", "deal.csv", "--to", "12.50"])
    #expect(frontier[Options.to]?.text == "12.50" && frontier[Options.format] == nil)
  }

  @Test func nothingBehindTwoDashesIsAnOption() throws {
    let arguments = try Arguments(["check", "--", "--json"])
    #expect(arguments.operands == ["--json"] && !arguments.has(Options.json))
  }

  @Test(arguments: [
    (["deal.csv", "--detials"], "did you mean --details?"), (["deal.csv", "--json=1"], "takes no value"),
    (["deal.csv", "--max-payment"], "needs a value"), (["deal.csv", "--csv"], "does not go with"),
    (["deal.csv", "--threads", "0"], "from 1 to 64"), (["deal.csv", "--threads", "65"], "from 1 to 64"),
    (["deal.csv", "--time-limit", "0"], "seconds such as"),
    (["deal.csv", "--max-payment", "-1"], "0 or more"),
    (["deal.csv", "--lang", "fr"], "nl or en"), (["deal.csv", "--lang", "nl", "--lang", "en"], "twice"),
    (["frontier", "deal.csv", "--from", "x"], "an amount such as"), (["scroe", "deal.csv"], "mean score?"),
    (["offers", "deal.csv"], "--for"), (["offers", "deal.csv", "--for", "a", "--count", "0"], "from 1 to"),
    (["offers", "d.csv", "--for", "a", "--proposals", "p.csv"], "--around"), ([], "no deal"),
    (["score", "d.csv", "p.csv", "x.csv"], "too many files"), (["a.csv", "b.csv"], "one deal at a time"),
    (["deal.csv", "-o", ""], "name of a file"), (["deal.csv", "-o", "a.pdf"], "no .pdf can be written"),
    (["score", "deal.csv", "--json", "--csv"], "choose one"), (["template", "deal.xlsx"], "made of nothing"),
    (["deal.csv", "--in", "x", "--max-payment", "1"], "does not go with"),
    (["convert", "d.csv", "--to", "genius"], "several files"),
    (["convert", "d.csv", "--round", "x"], "0 to 9"),
    (["-", "--rules", "-"], "a file beside the deal"), (["score", "-", "-"], "at once"),
  ])
  func refusesWhatCannotBeFollowed(words: [String], reason: String) {
    let said: String?
    do throws(UsageError) {
      let arguments = try Arguments(words)
      _ = try arguments.command.init(arguments)
      said = nil
    } catch {
      said = error.message
    }
    #expect(said?.contains(reason) ?? false, "\(words): \(said ?? "taken")")
  }

  /// Each option is listed once, and some command takes it; none takes what is not listed.
  @Test func theTablesAgree() {
    #expect(Set(Options.all.map(\.id)).count == Options.all.count)
    for option in Options.all { #expect(!option.commands.isEmpty, "\(option.id)") }
    let known = Set(Options.all.map(\.id))
    for command in Commands.all {
      for option in command.options { #expect(known.contains(option.id), "\(command.name): \(option.id)") }
      let names = (command.options + Options.ofAll).flatMap(\.names)
      #expect(Set(names).count == names.count, "\(command.name)")
    }
  }
}
