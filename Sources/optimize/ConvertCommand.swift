import DealFiles
import DealReports
import MutualGains

extension Optimize {
  /// `optimize convert deal.csv -o deal.json`, `optimize convert deal.csv -o deal.xlsx`, `optimize convert domain.xml buyer.xml seller.xml -o deal.csv`
  static func convert(_ call: Call) throws -> ExitCode {
    let format = try ConvertedFormat(call)
    let round = try roundedDigits(call)
    let output = call.arguments.value(of: "output")
    if format.takesSeveralFiles, output == nil || output == "-" { throw UsageError.noPrefix(format) }
    if format == .xlsx, output == nil || output == "-" { throw UsageError.workbookUnnamed }
    let operands = call.arguments.operands
    let file =
      operands.count == 1
      ? try call.readDeal() : try DomainFiles.deal(operands.map(Call.readText), round: round)
    let remarks: [Notice]
    switch format {
    case .csv:
      let table = try DealTable(file).written(file: file.reading.name)
      try call.write { output in output.write { $0.append(contentsOf: table.bytes) } }
      remarks = table.notices + [stay(call, file)].compactMap(\.self)
    case .json:
      try call.write { $0.write(json: file.deal.json(in: file.reading.language)) }
      remarks = []
    case .xlsx:
      let workbook = try DealWorkbook(file).written(file: file.reading.name)
      try call.write { output in output.write { $0.append(contentsOf: workbook.bytes) } }
      remarks = workbook.notices
    default:
      let written = try DomainWriter.files(of: file, as: DomainWriter.Tool(format))
      try write(written.files, to: output ?? "", call)
      remarks = written.notices
    }
    let headers = file.reading.remarkHeaders
    let dropped = headers.isEmpty ? [] : [Notice.format(.remarksDropped(headers))]
    try call.writeNotices(DealFile(file, notices: file.notices + dropped + remarks), always: true)
    return .answered
  }

  /// Says which rules are not in the table: those of a file of rules, or of a sheet beside the deal.
  private static func stay(_ call: Call, _ file: DealFile) -> Notice? {
    if file.addedRuleCount == 0, call.rules == nil { return nil }
    return .format(
      .rulesStay(count: file.addedRuleCount, file: InputFile.name(of: call.rules ?? call.deal)))
  }

  private static func roundedDigits(_ call: Call) throws(UsageError) -> Int? {
    guard let value = call.arguments.value(of: "round") else { return nil }
    guard let digits = Int(value), (0...9).contains(digits) else {
      throw Call.badValue("round", value, wanted: "a number of decimals from 0 to 9")
    }
    return digits
  }

  /// Writes several files, into a folder or behind what their names start with: all of them, or none. Only what
  /// was there before and has been replaced can't come back; a notice then names it.
  private static func write(_ files: [DomainWriter.File], to target: String, _ call: Call) throws {
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
