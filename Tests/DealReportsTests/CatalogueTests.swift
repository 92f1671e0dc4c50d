import DealFiles
import Foundation
import Testing

@testable import DealReports

/// Every phrase in the sources stands in the catalogue of each language, which has nothing else.
@Suite struct CatalogueTests {
  /// The languages that the sources don't speak themselves.
  private static let others = Language.allCases.filter { $0 != .english }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folders in which every sentence is a phrase.
  private static let pages = ["DealReports/Page", "DealReports/Comparison"]
  private static let spoken = [
    "DealReports", "DealReports/Text", "DealReports/Wording", "DealReports/Workbook", "optimize",
    "optimize/Batch", "optimize/CommandLine", "optimize/Commands", "optimize/Help",
  ]
  /// The folders that name parts of problems: some words of theirs are looked up.
  private static let looked = [
    "DealChecker", "DealReports/Data", "DealReports/Comparison", "DealFiles/JSON", "DealFiles/Domains",
    "DealFiles/Writing", "DealFiles/Rules",
  ]

  /// What has blanks and letters, and is for programs all the same, or is put together to a phrase.
  private static let exempt: Set<String> = [
    ", such as those of ", ", such as those in ", ", such as ", "optimize {1}\n", "{1} ",
    "without a package there is nothing to settle: see NoPackageReport",
    "{\"read\": {1}, \"solve\": {2}, ", "\"write\": {1}, \"threads\": {2}, ", "\"peakBytes\": {1}}\n",
    "optimize: {1}\n{2}", "optimize: {1}\n", "a crash, as the line says", "{\"crash\": true}",
    "{\"hang\": true}",
  ]

  private static func sources(_ folders: [String]) throws -> [String] {
    try folders.flatMap { folder in
      let path = root.appendingPathComponent("Sources/\(folder)")
      return try FileManager.default.contentsOfDirectory(at: path, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
    }
  }

  private static func placeholders(_ template: String) -> [String] {
    template.matches(of: /\{[0-9]+\}/).map { String($0.output) }.sorted()
  }

  /// The templates behind `counted(…, "noun")`.
  private static func counts(in source: String) -> [String] {
    source.matches(of: /counted\([^"\n]*"([^"]*)"(?:, plural: "([^"]*)")?/).flatMap { match in
      ["{1} \(match.output.1)", "{1} \(match.output.2 ?? match.output.1 + "s")"]
    }
  }

  /// The nouns of those, which are no phrases by themselves.
  private static func nouns(in source: String) -> Set<String> {
    Set(counts(in: source).map { String($0.dropFirst("{1} ".count)) })
  }

  private static func isSentence(_ template: String) -> Bool {
    let bare = template.replacing(/\{[0-9]+\}/, with: "")
    return bare.contains(/[A-Za-z]{2}/) && template.contains(" ")
  }

  /// The words that the checker reads are never more than two together; its sentences are longer, or end as one.
  private static func isSaidByChecker(_ template: String) -> Bool {
    let words = template.replacing(/\{[0-9]+\}/, with: "").matches(of: /[A-Za-z]+/).count
    return isSentence(template) && (words > 2 || template.hasSuffix("."))
  }

  @Test(arguments: others) func hasEveryPhrase(language: Language) throws {
    let phrases = try #require(language.catalogue).phrases
    // Of pages, only what is said: markup, styles and scripts are no phrases.
    let pages = try Self.sources(Self.pages)
    let sources = try Self.sources(Self.spoken) + pages
    var wanted = Set(sources.flatMap(Self.counts))
    let nouns = sources.reduce(into: Set<String>()) { $0.formUnion(Self.nouns(in: $1)) }
    for source in sources {
      // That sheet is a deal file itself: its headers and formulas are no phrases.
      let isDealFile = source.contains("struct DealSheet {") || source.contains("extension DealSheet {")
      for literal in SwiftLiterals(source).all {
        let isSaid = literal.lead.hasSuffix("localized(")
        let isSentence = Self.isSentence(literal.template) && !nouns.contains(literal.template)
        if isSaid || (isSentence && !isDealFile && !pages.contains(source)) {
          wanted.insert(literal.template)
        }
      }
    }
    for source in try Self.sources(["DealChecker"]) {
      wanted.formUnion(SwiftLiterals(source).all.map(\.template).filter(Self.isSaidByChecker))
    }
    #expect(wanted.count > 400)
    // Words that are looked up where no literal says so are known to another catalogue.
    let known = Self.others.flatMap { $0.catalogue.map { Array($0.phrases.keys) } ?? [] }
    let missing = wanted.subtracting(Self.exempt).union(known).subtracting(phrases.keys)
    #expect(missing.sorted() == [])
  }

  @Test(arguments: others) func everyEntryIsUsed(language: Language) throws {
    let phrases = try #require(language.catalogue).phrases
    let sources = try Self.sources(Self.spoken + Self.pages + Self.looked)
    let used = Set(
      sources.flatMap { source in SwiftLiterals(source).all.map(\.template) + Self.counts(in: source) })
    #expect(Set(phrases.keys).subtracting(used).sorted() == [])
  }

  @Test(arguments: others) func placeholdersAgree(language: Language) throws {
    for (english, own) in try #require(language.catalogue).phrases {
      #expect(Set(Self.placeholders(english)) == Set(Self.placeholders(own)), "\(english)")
    }
  }

  @Test(arguments: others) func noPhraseStandsTwice(language: Language) throws {
    let catalogue = try #require(language.catalogue)
    #expect(catalogue.rooms.reduce(0) { $0 + $1.count } == catalogue.phrases.count)
  }
}
