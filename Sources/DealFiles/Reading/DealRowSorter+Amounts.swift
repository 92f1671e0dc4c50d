import MutualGains

extension DealRowSorter {
  /// The first cell beyond the headers of a file that has commas both between cells and inside amounts; nil where
  /// that is not the only story of all such cells.
  func commasInAmounts() -> DelimitedText.Address? {
    guard text.separator == UInt8(ascii: ","), text.source.sheet == nil else { return nil }
    let amounts = columns.values + columns.costs.compactMap(\.self)
    guard let first = amounts.min(), let last = amounts.max() else { return nil }
    var found: DelimitedText.Address?
    for record in (columns.headerRecord + 1)..<max(text.recordCount, columns.headerRecord + 1)
    where text.cellCount(record: record) > columns.headers.count {
      let cells = (first..<text.cellCount(record: record)).map {
        DelimitedText.Address(record: record, column: $0)
      }
      guard let extra = cells.first(where: { $0.column >= columns.headers.count && !text.isEmpty($0) })
      else { continue }
      // Halves of amounts have no separator any more.
      let isHalf = { (address: DelimitedText.Address) in
        let bytes = text.bytes(address)
        return text.cell(address)?.isQuoted != true
          && (bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes).allSatisfy {
            (0x30...0x39).contains($0)
          }
      }
      guard cells.prefix(last - first + 1).allSatisfy(isHalf) else { return nil }
      found = found ?? extra
    }
    return found
  }

  mutating func cost(record: Int, column: Int?, allowsRange: Bool) -> AmountCell? {
    guard let column else { return nil }
    let address = DelimitedText.Address(record: record, column: column)
    if text.isEmpty(address) {
      rows.emptyCosts.append(address)
      return nil
    }
    let cost = amount(record: record, column: column, allowsRange: allowsRange)
    if let cost, cost.from.units < 0 || cost.to?.units ?? 0 < 0 {
      report(.costNegative(text.text(address)), address)
    }
    return cost
  }

  /// The amount in a cell that must have one; problems are reported and give nil.
  ///
  /// - Parameter missing: What is reported of an empty cell.
  mutating func amount(
    record: Int, column: Int, allowsRange: Bool, missing: Problem = .valueMissing
  ) -> AmountCell? {
    let address = DelimitedText.Address(record: record, column: column)
    let bytes = text.bytes(address)
    if bytes.isEmpty {
      report(missing, address)
      return nil
    }
    do throws(AmountToken.Fault) {
      return AmountCell(address: address, from: try token(bytes, at: address))
    } catch {
      return range(bytes, at: address, allowsRange: allowsRange, fault: error)
    }
  }

  private func token(
    _ bytes: ArraySlice<UInt8>, at address: DelimitedText.Address
  ) throws(AmountToken.Fault) -> AmountToken {
    text.isNumber(address) ? try AmountToken(number: bytes) : try AmountToken(bytes)
  }

  private mutating func range(
    _ bytes: ArraySlice<UInt8>, at address: DelimitedText.Address, allowsRange: Bool,
    fault: AmountToken.Fault
  ) -> AmountCell? {
    let content = text.text(address)
    if fault == .notNumber, let (left, right) = NumericRange.halves(content[...]),
      let from = try? AmountToken(Array(left.utf8)[...]), let to = try? AmountToken(Array(right.utf8)[...])
    {
      if allowsRange { return AmountCell(address: address, from: from, to: to) }
      report(.amountRangeOutsideNumericIssue(content), address)
      return nil
    }
    let isDate = fault == .notNumber && text.date(address) != nil
    report(isDate ? .cellDate(content) : text.problem(fault, at: address), address)
    return nil
  }
}

extension AmountToken.Fault {
  /// The problem with a cell of that content.
  func problem(_ content: String) -> Problem {
    switch self {
    case .notNumber:
      switch AmountToken.slip(in: content) {
      case .dash: .amountDash(content)
      case .currencyWord: .amountCurrencyWord(content)
      case nil: .amountNotNumber(content)
      }
    case .formula: .amountFormula(content)
    case .errorValue: .amountError(content)
    case .percent: .amountPercent(content)
    case .tooLarge: .amountTooLarge(content)
    }
  }
}
