import DealFiles
import DealReports
import MutualGains

/// `optimize convert deal.csv -o deal.json`, `optimize convert deal.csv -o deal.xlsx`, `optimize convert domain.xml buyer.xml seller.xml -o deal.csv`
struct ConvertCommand: Command {
  static let name = "convert"
  static let purpose: Phrase = "A deal from and to JSON, Excel, Genius, GeniusWeb, NegMAS and NegoLog."
  static let summary: Phrase = "from and to JSON, Excel, Genius, NegMAS"
  static let synopses = [["deal.csv"], ["domain.xml", "profile.xml", "profile.xml"]]
  static let example = ["deal.csv", "-o", "deal.json"]
  static let forms = AnswerForms.converted
  static let options = Options.ofDeals + [Options.format, Options.round] as [any CommandOption]
  static let namesSources = NamedSources.never
  static let exitCodes = [ExitCode.answered, .refused, .usage, .inputOutput]

  private let call: Invocation
  private let format: ConvertedFormat

  init(_ arguments: Arguments) throws(UsageError) {
    call = try Invocation(arguments)
    // By name, or by the name of the file to write.
    format = arguments[Options.format] ?? (call.isJSON ? .json : call.wantsWorkbook ? .xlsx : .csv)
    if !arguments.writesFile {
      if format.takesSeveralFiles { throw .noPrefix(format) }
      if format == .xlsx { throw .workbookUnnamed }
    }
  }

  func run() throws -> ExitCode {
    let operands = call.arguments.operands
    let file =
      operands.count == 1
      ? try call.readDeal()
      : try DomainFiles.deal(operands.map(call.readText), round: call.arguments[Options.round])
    let remarks: [Notice]
    switch format {
    case .csv:
      let table = try DealTable(file).written(file: file.reading.name)
      try call.write { output in output.write { $0.append(contentsOf: table.bytes) } }
      remarks = table.notices + [stay(file)].compactMap(\.self)
    case .json:
      try call.write { $0.write(json: file.json) }
      remarks = []
    case .xlsx:
      let workbook = try DealWorkbook(file).written(file: file.reading.name)
      try call.write { output in output.write { $0.append(contentsOf: workbook.bytes) } }
      remarks = workbook.notices
    default:
      let written = try DomainWriter.files(of: file, as: DomainWriter.Tool(format))
      try write(written.files, to: call.arguments[Options.output] ?? "")
      remarks = written.notices
    }
    let headers = file.reading.remarkHeaders
    let dropped = headers.isEmpty ? [] : [Notice.format(.remarksDropped(headers))]
    try call.writeNotices(DealFile(file, notices: file.notices + dropped + remarks), always: true)
    return .answered
  }

  /// Says which rules are not in the table: those of a file of rules, or of a sheet beside the deal.
  private func stay(_ file: DealFile) -> Notice? {
    if file.addedRuleCount == 0, call.rules == nil { return nil }
    return .format(
      .rulesStay(count: file.addedRuleCount, file: InputFile.name(of: call.rules ?? call.deal)))
  }

  /// Writes several files, into a folder or behind what their names start with: all of them, or none. Only what
  /// was there before and has been replaced can't come back; a notice then names it.
  private func write(_ files: [DomainWriter.File], to target: String) throws {
    let prefix = OutputPath.isFolder(target) ? (target.hasSuffix("/") ? target : target + "/") : target + "-"
    let paths = files.map { prefix + $0.name }
    for path in paths { try call.checkOutput(path) }
    var outputs: [Output] = []
    do {
      for (path, file) in zip(paths, files) {
        let output = try Output.file(path)
        outputs.append(output)
        file.write(output)
      }
    } catch {
      for output in outputs { output.abandon() }
      throw error
    }
    let earlier = Set(paths.filter(OutputPath.isThere))
    for (index, output) in outputs.enumerated() {
      do {
        try output.finish()
      } catch {
        // The one that failed is gone already.
        for other in outputs[(index + 1)...] { other.abandon() }
        for path in paths[..<index] where !earlier.contains(path) { OutputPath.remove(path) }
        try call.writeReplaced(paths[..<index].filter(earlier.contains))
        throw error
      }
    }
  }
}

extension DomainWriter.Tool {
  /// The tool that a format is of; GeniusWeb stands for what is none.
  fileprivate init(_ format: ConvertedFormat) {
    switch format {
    case .genius: self = .genius
    case .negmas: self = .negMAS
    case .negolog: self = .negoLog
    case .csv, .json, .xlsx, .geniusweb: self = .geniusWeb
    }
  }
}
