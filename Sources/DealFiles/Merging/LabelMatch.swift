import MutualGains

/// Finds each issue and option of one sheet in another, by their labels: both have the same ones, or nothing is matched.
struct LabelMatch {
  /// The issue of the second sheet for each of the first.
  private(set) var issues: [Int] = []
  /// The options of the second sheet for those of the first, by issue of the first; empty for a range, whose options
  /// are the same ones.
  private(set) var options: [[Int]] = []
  /// What has no counterpart, in each sheet.
  private(set) var problems = Pair(ProblemList(), ProblemList())
  /// Labels of the second sheet that were found though they have other signs in them.
  private(set) var notices: [Notice] = []

  /// So many comparisons are worth it to find out what may be meant.
  private static let largestCount = 250_000

  private let sheets: Pair<LabelledSheet>

  init(_ sheets: Pair<LabelledSheet>) {
    self.sheets = sheets
    let names = sheets.map { sheet in sheet.deal.issues.map(\.name) }
    let found = LabelMatch.counterparts(names.first, in: names.second)
    for (side, index, nearest) in LabelMatch.alone(found, names) {
      let sheet = sheets[side]
      let other = sheets[side.other]
      let meant = nearest.map { other.header(ofIssue: $0) }
      report(
        .issueMissing(sheet.deal.issues[index].name, nearest: meant, file: other.name), side,
        sheet.cells.issue(index))
    }
    for (issue, counterpart) in found.enumerated() {
      if let counterpart {
        note(
          names.second[counterpart], readAs: names.first[issue], sheets.second.cells.issue(counterpart))
      }
      issues.append(counterpart ?? 0)
      options.append(counterpart.map { matchOptions(issue, $0) } ?? [])
    }
  }

  private mutating func matchOptions(_ issue: Int, _ counterpart: Int) -> [Int] {
    let both = Pair(issue, counterpart)
    let lists = Pair { side in sheets[side].deal.issues[both[side]].options }
    if lists.first.range != nil || lists.second.range != nil {
      if let range = lists.first.range, let other = lists.second.range, range.hasLabels(of: other) {
        return []
      }
      for side in Side.allCases where lists[side].range != nil {
        let own = sheets[side].header(of: OptionIndex(issue: both[side], option: 0))
        let other = sheets[side.other].header(of: OptionIndex(issue: both[side.other], option: 0))
        report(
          .rangesDiffer(
            issue: sheets[side].deal.issues[both[side]].name, range: own.name, other: other,
            file: sheets[side.other].name),
          side, sheets[side].cells.option(OptionIndex(issue: both[side], option: 0)))
      }
      return []
    }
    let labels = lists.map { $0.map(\.label) }
    let found = LabelMatch.counterparts(labels.first, in: labels.second)
    for (side, index, nearest) in LabelMatch.alone(found, labels) {
      let (sheet, other) = (sheets[side], sheets[side.other])
      let option = OptionIndex(issue: both[side], option: index)
      let meant = nearest.map { other.header(of: OptionIndex(issue: both[side.other], option: $0)) }
      report(
        .optionMissing(
          issue: sheet.deal.issues[both[side]].name, option: labels[side][index], nearest: meant,
          file: other.name),
        side, sheet.cells.option(option))
    }
    for (place, other) in found.enumerated() {
      guard let other else { continue }
      let cell = sheets.second.cells.option(OptionIndex(issue: counterpart, option: other))
      note(labels.second[other], readAs: labels.first[place], cell)
    }
    return found.map { $0 ?? 0 }
  }

  private mutating func note(_ name: String, readAs meant: String, _ address: CellAddress) {
    if name == meant || LabelKey(name) != LabelKey(meant) || LabelKey.areWrittenAlike(name, meant) { return }
    notices.append(.readAsDeal(name: name, cell: address.name, meant: meant))
  }

  private mutating func report(_ problem: MergeProblem, _ side: Side, _ address: CellAddress) {
    problems[side].report(.merge(problem), at: address)
  }

  /// The place among `others` of each label; nil where it isn't there. Numbers are found in another notation too.
  private static func counterparts(_ labels: [String], in others: [String]) -> [Int?] {
    let places = Dictionary(
      others.indices.map { (LabelKey(others[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    var found = labels.map { places[LabelKey($0)] }
    if !found.contains(nil) { return found }
    let taken = Set(found.compactMap(\.self))
    let open = Pair(
      labels.indices.filter { found[$0] == nil }, others.indices.filter { !taken.contains($0) })
    let numbers = Pair(numbered(open.first, labels), numbered(open.second, others))
    for (number, index) in numbers.first { found[index] = numbers.second[number] }
    return found
  }

  /// The labels by the number in each; one that stands in several is none of them.
  private static func numbered(_ indices: [Int], _ labels: [String]) -> [NumericLabel: Int] {
    Dictionary(grouping: indices.filter { NumericLabel(labels[$0]) != nil }) { NumericLabel(labels[$0]) }
      .reduce(into: [:]) { found, entry in
        if let label = entry.key, entry.value.count == 1 { found[label] = entry.value[0] }
      }
  }

  /// The labels without a counterpart, of the first sheet and then of the second, each with the nearest of those that
  /// the other sheet has alone.
  private static func alone(
    _ found: [Int?], _ labels: Pair<[String]>
  ) -> [(side: Side, index: Int, nearest: Int?)] {
    let taken = Set(found.compactMap(\.self))
    let open = Pair(
      found.indices.filter { found[$0] == nil }, labels.second.indices.filter { !taken.contains($0) })
    let isLong = open.first.count * open.second.count > largestCount
    return Side.allCases.flatMap { side in
      let others = isLong ? [] : open[side.other].map { labels[side.other][$0] }
      return open[side].map { index in
        let nearest = nearestSpelling(to: labels[side][index], among: others)
        return (side, index, nearest.flatMap { others.firstIndex(of: $0) }.map { open[side.other][$0] })
      }
    }
  }
}

/// A sheet as its labels are looked up.
struct LabelledSheet {
  let deal: Deal
  let name: String
  let cells: LabelCells
  let text: DelimitedText

  init(_ file: DealFile, _ sheet: OwnSheet) {
    (deal, name, cells, text) = (file.deal, file.reading.name, sheet.labels, sheet.text)
  }

  fileprivate func header(ofIssue issue: Int) -> Header {
    Header(name: deal.issues[issue].name, cell: cells.issue(issue).name)
  }

  /// An option's label and its cell; of a range the cell says all of them.
  fileprivate func header(of option: OptionIndex) -> Header {
    let address = cells.option(option)
    let options = deal.issues[option.issue].options
    let label = options.range == nil ? options[option.option].label : text.label(address)
    return Header(name: label, cell: address.name)
  }
}

extension OptionRange {
  /// Whether two ranges have the same numbers in the same order, with the same words behind them.
  fileprivate func hasLabels(of other: OptionRange) -> Bool {
    count == other.count && LabelKey(labels.unit) == LabelKey(other.labels.unit)
      && [0, count - 1].allSatisfy { labels.number($0).trimmed == other.labels.number($0).trimmed }
  }
}
