import DealFiles
import DealReports

extension Invocation {
  /// The forms in which an answer is told.
  enum Form {
    case text, json, table
  }

  var form: Form {
    isJSON ? .json : arguments.has(Options.csv) || outputForm.ending == "csv" ? .table : .text
  }

  /// Writes a report in the form that is asked for, where it is wanted, and what there is to say beside it; returns
  /// how the call ends.
  func answer(with report: some Report) throws -> ExitCode {
    // Made before a file is begun, which then gets it whole.
    let workbook = wantsWorkbook ? try report.workbook(from: provenance) : nil
    let drawn = try drawnForm.map { form in
      switch form {
      case .page: try report.page(from: provenance)
      case .picture: try report.picture(.svg)
      case .bitmap: try report.picture(.png)
      }
    }
    if (wantsWorkbook && workbook == nil) || (drawnForm != nil && drawn == .some(nil)) {
      try writeInsteadOfFile(report.file, report.write)
    } else {
      try write { output in
        if case .some(let bytes?) = drawn { return output.write { $0.append(contentsOf: bytes) } }
        if let workbook { return output.write { $0.append(contentsOf: workbook.bytes) } }
        switch form {
        case .text: report.write(to: output)
        case .json: report.writeJSON(to: output, from: provenance)
        case .table: report.writeTable(to: output)
        }
      }
      let messages = isJSON ? [] : report.messages
      let isPicture = drawnForm == .picture || drawnForm == .bitmap
      let beside = (workbook?.remarks ?? []) + (isPicture ? report.unpictured : [])
      try writeNotices(report.file, remarks: messages + beside)
    }
    return ExitCode(report.outcome)
  }
}

extension ExitCode {
  init(_ outcome: Outcome) {
    switch outcome {
    case .answered: self = .answered
    case .noAgreement: self = .noAgreement
    case .stopped: self = .interrupted
    }
  }
}
