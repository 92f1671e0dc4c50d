import DealFiles

/// What is said of a problem in a file: the message, a remark under the caret, and what to do.
package struct ProblemWording: Hashable, Sendable {
  package var message: String
  package var remark: String?
  package var hint: String?

  /// The wording in the language that is spoken now.
  init(_ message: Phrase, remark: Phrase? = nil, hint: Phrase? = nil) {
    self.message = localized(message)
    self.remark = remark.map(localized)
    self.hint = hint.map(localized)
  }

  /// The wording of `problem`.
  package init(_ problem: Problem) {
    self =
      switch problem {
      case .file(let problem): .of(problem)
      case .text(let problem): .of(problem)
      case .workbook(let problem): .of(problem)
      case .header(let problem): .of(problem)
      case .row(let problem): .of(problem)
      case .amount(let problem): .of(problem)
      case .rule(let problem): .of(problem)
      case .proposal(let problem): .of(problem)
      case .actuals(let problem): .of(problem)
      case .merge(let problem): .of(problem)
      case .format(let problem): .of(problem)
      }
  }
}
