import MutualGains

/// The columns of a deal file, found by their headers.
struct DealColumns: Sendable {
  var headerRecord = 0
  var issue = 0
  var option = 0
  var parties: [Party] = []
  var values: [Int] = []
  /// A party's cost column, where it has one.
  var costs: [Int?] = []
  var requires: Int?
  var excludes: Int?
  var status: Int?
  /// The other party, where this is one party's own sheet and has a column for the other, in which nothing stands.
  var otherParty: Header?
  /// Whether the costs of an own sheet are still to be filled in.
  var areCostsOpen = false
  /// The numeric columns that rules name.
  var quantities: [(column: Int, name: String)] = []
  /// The columns of an answer's sheet that only compute something.
  var computed: Set<Int> = []
  /// Headers over what only people read.
  var remarks: [String] = []
  /// The first column of notes, in which alternatives to a deal have their names.
  var note: Int?
  /// Columns of costs whose header says so in other words.
  var otherWords: [Int] = []
  /// Headers that name nothing known, by column.
  var unknown: [(column: Int, name: String)] = []
  /// Units in the brackets of headers, by column.
  var units: [(column: Int, unit: String)] = []
  /// The header of every column, as written.
  var headers: [String] = []

  /// The columns that the deal is made of.
  var read: [Int] {
    [issue, option] + values + costs.compactMap(\.self) + quantities.map(\.column)
      + [requires, excludes, status].compactMap(\.self)
  }

  /// Whether merged cells have only one meaning: an issue over its options, a status that holds for several of them,
  /// and the name of the row of no-deal values, which has no option.
  func isPlain(_ merge: MergedCells, in text: DelimitedText) -> Bool {
    guard merge.first.record > headerRecord else { return false }
    if merge.columns.count == 1 { return [issue, status].contains(merge.first.column) }
    return merge.records.count == 1 && merge.first.column == issue && merge.last.column == option
      && NoDealWords.name(LabelKey(text.label(merge.first)).text)
  }

  /// Whether a header says that the values are points.
  var isPoints: Bool { units.contains { HeaderUnit($0.unit) == .points } }

  /// What a header says of its column.
  enum Meaning {
    case issue, option, requires, excludes, status
    /// Known, and of no influence on the answer yet.
    case remark
    case value(party: String, unit: String?)
    case cost(party: String, unit: String?)
    case unknown
  }

  private static let plainHeaders: [String: Meaning] = {
    let meanings: [(Term, Meaning)] = [
      (.issue, .issue), (.option, .option), (.requires, .requires), (.excludes, .excludes),
      (.status, .status),
      (.interest, .remark), (.aspect, .remark), (.note, .remark),
    ]
    return Dictionary(
      meanings.flatMap { term, meaning in term.keys.map { ($0, meaning) } },
      uniquingKeysWith: { first, _ in first })
  }()

  /// The headers of the columns of rules, and of those for people.
  static let ruleHeaders = [Term.requires, .excludes, .status].flatMap(\.words)
  static let remarkHeaders = [Term.interest, .aspect, .note].flatMap(\.words)

  private static let valueWords = Term.value.keys
  static let costWords = Term.cost.keys

  static func meaning(ofHeader header: String) -> Meaning {
    let key = LabelKey(header).text
    if let meaning = plainHeaders[key] { return meaning }
    // The party's name keeps its own spelling: split the header itself.
    let words = header.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard words.count == 2 else { return .unknown }
    let kind = LabelKey(String(words[0].last == ":" ? words[0].dropLast() : words[0])).text
    guard valueWords.contains(kind) || costWords.contains(kind) else { return .unknown }
    let (party, unit) = HeaderMeasure.split(String(words[1]))
    guard !party.isEmpty else { return .unknown }
    return valueWords.contains(kind) ? .value(party: party, unit: unit) : .cost(party: party, unit: unit)
  }

  /// Whether a header is that of a party's value.
  static func isValue(header: String) -> Bool {
    if case .value = meaning(ofHeader: header) { return true }
    return false
  }

  /// Whether a header names something known.
  static func isKnown(_ header: String) -> Bool {
    if case .unknown = meaning(ofHeader: header) { return false }
    return true
  }

  /// The separator that makes most of the first filled record known headers.
  static func separator(
    of source: SourceText, isKnownHeader: (String) -> Bool
  ) throws(Diagnostic) -> UInt8 {
    var best: (score: Int, separator: UInt8) = (-1, UInt8(ascii: ";"))
    // Under a title: the separator that makes a header further down.
    var below: UInt8?
    var firstFault: Diagnostic?
    for separator in [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")] {
      let header: DelimitedText
      do throws(Diagnostic) {
        header = try DelimitedText(source, separator: separator, recordLimit: 1)
      } catch {
        firstFault = firstFault ?? error
        continue
      }
      guard let record = header.firstFilledRecord else { continue }
      let known = (0..<header.cellCount(record: record)).count { column in
        isKnownHeader(header.text(.init(record: record, column: column)))
      }
      // Of equals, the one that divides the record into most cells shows best what is missing.
      let score = known * DelimitedText.largestColumnCount + header.cellCount(record: record)
      if score > best.score { best = (score, separator) }
      let rows =
        known == 0 ? try? DelimitedText(source, separator: separator, recordLimit: searchedRows) : nil
      if rows?.dealHeader != nil { below = below ?? separator }
    }
    if best.score < DelimitedText.largestColumnCount * 2, let below { return below }
    if best.score < 0, let firstFault { throw firstFault }
    return best.separator
  }
}
