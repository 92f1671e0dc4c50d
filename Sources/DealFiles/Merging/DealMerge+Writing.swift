import MutualGains

/// The merged deal as a file. Each form is read back before it is given away: only what comes back as the same deal
/// says it.
extension DealMerge {
  /// The bytes of a table in the notation of the first sheet, and what is called otherwise in it.
  ///
  /// - Throws: what a table can't say; rules of a sheet beside the options stand in its rows, where those can say them.
  package func table() throws(Refusal) -> (bytes: [UInt8], notices: [Notice]) {
    let inRows = DealFile(
      deal: file.deal, reading: file.reading, notices: [], uncertainty: file.uncertainty)
    return try DealTable(inRows).written(file: file.reading.name)
  }

  /// The bytes of a workbook, with a sheet of the rules that rows can't say.
  ///
  /// - Throws: as `DealWorkbook` does.
  package func workbook() throws -> (bytes: [UInt8], notices: [Notice]) {
    try DealWorkbook(file).written(file: file.reading.name)
  }

  /// The deal in JSON.
  ///
  /// - Throws: what would come back as something else.
  package func json() throws(Refusal) -> JSON {
    let json = file.json
    let output = Output.memory()
    output.write(json: json)
    let bytes = output.contents
    do throws(FormatProblem) {
      let read = try FormatProblem.ofReadingBack {
        try DealFile(SourceText(name: "", bytes: bytes), convention: nil, quantityNames: [])
      }
      if let difference = file.firstDifference(from: read) { throw .labelWouldChange(difference) }
      if read.deal.rules != file.deal.rules { throw .labelWouldChange(file.deal.rules.first?.name ?? "") }
    } catch {
      throw Refusal([Diagnostic(.format(error), in: file.reading.name)])
    }
    return json
  }
}
