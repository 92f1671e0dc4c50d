import DealFiles
import MutualGains

extension ComparisonReport {
  /// Writes the comparison for people to read, in 80 columns where names allow.
  package func write(to output: Output) {
    output.write(advice.wrapped(to: 80) + "\n")
    if let moveSentence { output.write(moveSentence.wrapped(to: 80) + "\n") }
    if !isProven {
      output.write(
        localized("Not proven: a search was stopped by a limit, and there may be better packages.")
          .wrapped(to: 80) + "\n")
    }
    output.write("\n")
    if !ranked.isEmpty { writeRanked(to: output) }
    writeOthers(to: output)
    if let matrix, !matrix.others.isEmpty { write(matrix, to: output) }
    let sentences = competitionSentences
    if !sentences.isEmpty { output.write("\n") }
    for sentence in sentences { output.write(sentence.wrapped(to: 80) + "\n") }
  }

  /// Writes the issues on which they differ, and in a line those on which they don't.
  private func write(_ matrix: PackageMatrix, to output: Output) {
    let changing = matrix.changingIssues
    if changing.isEmpty {
      let words =
        isComparisonOfOptions
        ? localized("All of them recommend the same on every other issue.")
        : localized("All of them recommend the same.")
      return output.write("\n" + words + "\n")
    }
    MatrixText(matrix.keeping(issues: changing), width: PageWidth.current).write(to: output)
    let same = matrix.issues.indices.filter { !changing.contains($0) }.map {
      "\(matrix.issues[$0]): \(matrix.label(matrix.reference, issue: $0))"
    }
    if !same.isEmpty {
      let text = localized("The same in all: \(same.joined(separator: "; ").printable)")
      for line in text.lines(after: "    ", first: "  ") { output.write(line + "\n") }
    }
  }

  private func writeRanked(to output: Output) {
    let names = partyNames
    let columns = [
      localized("together"), localized("gain \(names.first)"), localized("gain \(names.second)"),
    ]
    var table = TextTable(label: file.deal.unit.words, columns: columns)
    for (index, rank) in ranked {
      guard let settled = alternatives[index].settled else { continue }
      let cells = [settled.surplus, settled.gain.first, settled.gain.second].map(figures.text)
      let below = [differenceText(index), paymentText(settled), proposalText(settled)].compactMap(\.self)
        .filter { !$0.isEmpty }
      table.add(
        "\(rank). \(alternatives[index].name)", cells, below: below.flatMap { $0.lines(after: "     ") })
    }
    table.write(to: output)
  }

  /// Those without a rank, each with its reason.
  private func writeOthers(to output: Output) {
    for (index, rank) in ordered where rank == nil {
      guard let reason = reason(alternatives[index]) else { continue }
      let text = "\(alternatives[index].name.printable): \(reason)"
      for line in text.lines(after: "     ", first: "  – ") { output.write(line + "\n") }
    }
  }

  /// What each recommends on each issue, the issues in the order in which they first stand in one of them, matched by
  /// their names as labels are; of the options of an issue, all others.
  var matrix: PackageMatrix? {
    var issues: [String] = []
    var places: [LabelKey: Int] = [:]
    var spelled: [LabelKey: [LabelKey: String]] = [:]
    var rows: [(name: String, choices: [LabelKey: String])] = []
    for (index, _) in ranked {
      guard let settled = alternatives[index].settled else { continue }
      var choices: [LabelKey: String] = [:]
      for (issue, option) in settled.deal.choices(of: settled.settlement.package) {
        let key = LabelKey(issue)
        if places[key] == nil {
          places[key] = issues.count
          issues.append(issue)
        }
        // Options that are the same label are spelled as where they first stand.
        let label = spelled[key]?[LabelKey(option)] ?? option
        spelled[key, default: [:]][LabelKey(option)] = label
        choices[key] = label
      }
      rows.append((alternatives[index].name, choices))
    }
    let columns = rows.map { row in
      PackageMatrix.Column(name: row.name, labels: issues.map { row.choices[LabelKey($0)] })
    }
    guard let first = columns.first else { return nil }
    let matrix = PackageMatrix(
      title: localized("What each recommends"),
      legend: localized("What each recommends; * differs from the first"), issues: issues, reference: first,
      others: Array(columns.dropFirst()), missing: "–")
    guard case .options(let issue, _) = subject else { return matrix }
    return matrix.keeping(issues: issues.indices.filter { LabelKey(issues[$0]) != LabelKey(issue) })
  }
}
