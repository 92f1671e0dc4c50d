import DealFiles
import MutualGains

extension Firmness {
  /// So many questions are listed.
  private static let longestList = 10

  /// Writes what stands and what to ask, before anything else.
  func write(showsAll: Bool, to output: Output) {
    for sentence in sentences { output.write(sentence.wrapped(to: 80) + "\n") }
    let asked = worthAsking
    guard asked.count > 1 || (showsAll && firm != nil) else { return }
    let shown = showsAll ? questions : Array(asked.prefix(Firmness.longestList))
    var table = TextTable(label: localized("ask about"), columns: [localized("worth at most")])
    for question in shown {
      let worth = question.worth.map { text($0.amount) } ?? "–"
      table.add(name(question.subject).fitted(to: 60), [worth])
    }
    table.write(to: output)
    let others = asked.count - shown.count
    if others > 0 {
      output.write("  " + localized("… and \(counted(others, "more question")); --details lists all") + "\n")
    }
  }
}
