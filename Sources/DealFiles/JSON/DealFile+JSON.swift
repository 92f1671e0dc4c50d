import MutualGains

extension DealFile {
  /// The deal in `source`, which is no table but a document.
  init(document source: SourceText) throws(Refusal) {
    do throws(Diagnostic) {
      if source.isXML {
        let tag = source.bytes[source.start...].firstIndex(of: UInt8(ascii: "<")) ?? source.start
        throw source.diagnostic(.xmlNotDeal, atByte: tag)
      }
      var reader = try JSONDealReader(source)
      self = try reader.read()
    } catch {
      throw Refusal([error])
    }
  }
}

extension DealFile.Reading {
  /// The reading of a JSON document. What is written in the notation of the file has commas between cells, or
  /// semicolons where the language has decimal commas.
  init(json source: SourceText, language: Language, hasCosts: Pair<Bool>) {
    self.init(
      form: .json, language: language, name: source.name, sheet: nil,
      separator: language.decimals == .comma ? UInt8(ascii: ";") : UInt8(ascii: ","), hasSeparatorLine: false,
      knownHeaderCount: 0, encoding: source.encoding, encodingCell: nil,
      decimal: DecimalProof(convention: .point, cell: nil, text: nil, isAsked: false), unitCell: nil,
      noDealCell: "noDealValue", unknownHeaders: [], hasCosts: hasCosts, amountCells: AmountCells())
  }
}
