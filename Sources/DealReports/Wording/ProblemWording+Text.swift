import DealFiles

extension ProblemWording {
  /// What is said of a problem with the text of a file.
  static func of(_ problem: TextProblem) -> ProblemWording {
    switch problem {
    case .otherEncoding(let name):
      .init(
        "the file is written in \(name), which is not read", hint: "in Excel: File, Save As, CSV UTF-8")
    case .zeroByte(let others):
      .init(
        zeroBytes(others: others),
        hint: "the file is damaged or no text; save the sheet again as CSV UTF-8")
    case .broken(let encoding):
      .init(
        "here the text is not \(encoding.rawValue), as which the file is written",
        hint: "the file is damaged or was put together from several; save the sheet again as CSV UTF-8")
    case .encodingUnclear(let encoding, let other, let mac):
      .init(
        "the file is not UTF-8, and nothing shows what it is",
        remark: "\(quoted(other)) in \(encoding.rawValue), \(quoted(mac)) in MacRoman",
        hint: "save the file as UTF-8; in Excel: File, Save As, CSV UTF-8")
    case .encodingsMixed(let here, let elsewhere, let line):
      .init(
        "here the text is \(here.rawValue), but on line \(line) it is \(elsewhere.rawValue)",
        hint: "the file was put together from several; save each as UTF-8 first")
    case .separatorLine(let text):
      .init(
        "\(quoted(text)) names no sign that can divide cells",
        hint: "write sep=; or sep=, with nothing else on the line, or remove it")
    case .tooManyRows: .init("the file has more than 2,000,000 rows")
    case .tooManyColumns: .init("this row has more than 16,384 columns")
    case .cellTooLong:
      .init(
        "this cell has more than 32,767 characters", hint: "a quote that is never closed also has this effect"
      )
    case .quoteOpen:
      .init("this quote is never closed", hint: "close it, or double a quote that belongs to the text")
    case .textAfterQuote:
      .init("text follows the closing quote of a cell", hint: "double a quote that belongs to the text: \"\"")
    case .extraCells(let first, let others):
      .init(
        others == 0
          ? "\(quoted(first)) stands beyond the last header"
          : "\(quoted(first)) stands beyond the last header, and \(counted(others, "more cell")) of the row",
        hint: "give its column a header, or quote a cell that contains the separator")
    case .commasInBoth:
      .init(
        "commas stand both between the cells and inside amounts",
        hint: "save the file with semicolons between the cells")
    }
  }

  private static func zeroBytes(others: Int) -> Phrase {
    switch others {
    case 0: "the text has a zero byte here"
    case 1: "the text has a zero byte here and another further on"
    default: "the text has a zero byte here and \(grouped(Int64(others))) more further on"
    }
  }
}
