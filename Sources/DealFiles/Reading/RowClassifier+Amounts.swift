import MutualGains

extension RowClassifier {
  /// The first cell that is no amount's own, in a file that has commas both between cells and inside amounts; nil
  /// where that is not the only story of all such cells.
  func commasInAmounts() -> CellAddress? {
    guard text.separator == UInt8(ascii: ","), text.source.sheet == nil else { return nil }
    let amounts = columns.values + columns.costs.compactMap(\.self)
    guard let first = amounts.min(), let last = amounts.max() else { return nil }
    return cellsBeyondHeaders(first, last) ?? cellsUnderOtherHeaders(first, last)
  }

  /// Pieces of amounts that stand beyond the last header, or that have moved empty cells beyond it.
  private func cellsBeyondHeaders(_ first: Int, _ last: Int) -> CellAddress? {
    var (found, moved): (CellAddress?, CellAddress?)
    var (longer, all) = (0, 0)
    for record in text.records(below: columns.headerRecord) where !text.isBlank(record: record) {
      all += 1
      guard text.cellCount(record: record) > columns.headers.count else { continue }
      longer += 1
      let cells = (first..<text.cellCount(record: record)).map {
        CellAddress(record: record, column: $0)
      }
      guard let extra = cells.first(where: { $0.column >= columns.headers.count && !text.isEmpty($0) })
      else {
        moved = moved ?? cells.prefix(last - first).first(where: text.isDivided)
        continue
      }
      guard cells.prefix(last - first + 1).allSatisfy(text.isPieceOfAmount) else { return nil }
      found = found ?? extra
    }
    return found ?? (longer < all ? moved : nil)
  }

  /// Pieces of amounts that columns for people have taken up, which stand behind those of amounts.
  ///
  /// Numbers stand there rarely: under a header such as `note`, or among remarks in words, in pieces that can be put
  /// together; under an unknown one only in some rows, each with as many decimals as amounts.
  private func cellsUnderOtherHeaders(_ first: Int, _ last: Int) -> CellAddress? {
    let remarks = columns.headers.indices.filter { columns.remarks.contains(columns.headers[$0]) }
    let spare = Set(columns.unknown.map(\.column) + remarks)
    guard spare.contains(last + 1) else { return nil }
    var found: (address: CellAddress, isRemark: Bool, isFull: Bool)?
    var (empty, words, numbers) = (0, 0, 0)
    for record in text.records(below: columns.headerRecord)
    where !text.isBlank(record: record) {
      let option = CellAddress(record: record, column: columns.option)
      // A label with a decimal comma is divided as well.
      let isLabelDivided = option.column == first - 1 && text.isDivided(option)
      let start = isLabelDivided ? option.column : first
      let count = last - start + 1
      let cells = (start..<max(start, text.cellCount(record: record))).map {
        CellAddress(record: record, column: $0)
      }
      let behind = cells.dropFirst(count).prefix { spare.contains($0.column) && !text.isEmpty($0) }
      guard let next = behind.first else {
        if !text.isEmpty(option) { empty += 1 }
        continue
      }
      guard behind.allSatisfy(text.isPieceOfAmount) else {
        words += 1
        continue
      }
      guard cells.prefix(count).allSatisfy(text.isPieceOfAmount) else { continue }
      guard text.canPair(cells.prefix(count + behind.count), count: count) else { return nil }
      numbers += 1
      let isRemark = behind.contains { remarks.contains($0.column) }
      if found == nil || isRemark && found?.isRemark == false {
        found = (next, isRemark, behind.count == count)
      }
      if behind.count == count { found?.isFull = true }
    }
    guard let found else { return nil }
    return words > 0 && words >= numbers && found.isRemark
      || words == 0 && (found.isRemark || found.isFull && empty > 0) ? found.address : nil
  }

  mutating func cost(record: Int, column: Int?, range: RangeMeaning) -> AmountCell? {
    guard let column else { return nil }
    let address = CellAddress(record: record, column: column)
    if text.isEmpty(address) {
      if columns.areCostsOpen { report(.amount(.missing), address) }
      rows.emptyCosts.append(address)
      return nil
    }
    let cost = amount(record: record, column: column, range: range)
    if let cost, cost.from.units < 0 || cost.to?.units ?? 0 < 0 {
      report(.amount(.costNegative(text.text(address))), address)
    }
    return cost
  }

  /// The amount in a cell that must have one; problems are reported and give nil, and so does a column that isn't there.
  ///
  /// - Parameter missing: What is reported of an empty cell.
  mutating func amount(
    record: Int, column: Int?, range meaning: RangeMeaning, missing: Problem = .amount(.missing)
  ) -> AmountCell? {
    guard let column else { return nil }
    let address = CellAddress(record: record, column: column)
    let bytes = text.bytes(address)
    if bytes.isEmpty {
      report(missing, address)
      return nil
    }
    do throws(AmountToken.Fault) {
      return AmountCell(address: address, from: try token(bytes, at: address))
    } catch {
      return range(bytes, at: address, meaning, fault: error)
    }
  }

  private func token(
    _ bytes: ArraySlice<UInt8>, at address: CellAddress
  ) throws(AmountToken.Fault) -> AmountToken {
    text.isNumber(address) ? try AmountToken(number: bytes) : try AmountToken(bytes)
  }

  private mutating func range(
    _ bytes: ArraySlice<UInt8>, at address: CellAddress, _ meaning: RangeMeaning,
    fault: AmountToken.Fault
  ) -> AmountCell? {
    let content = text.text(address)
    // The digits of both ends may be too many for one number.
    if fault == .notNumber || fault == .tooLarge, let (left, right) = RangeText.ends(of: content),
      let from = try? AmountToken(Array(left.utf8)[...]), let to = try? AmountToken(Array(right.utf8)[...])
    {
      if meaning != .none { return AmountCell(address: address, from: from, to: to) }
      report(.amount(.rangeOutsideNumericIssue(content)), address)
      return nil
    }
    if fault == .notNumber, meaning != .none, RangeText.isDivided(byDashIn: content) {
      report(.amount(.rangeWithDash(content)), address)
      return nil
    }
    let isDate = fault == .notNumber && text.date(address) != nil
    report(isDate ? .workbook(.cellDate(content)) : text.problem(fault, at: address), address)
    return nil
  }
}

extension AmountToken.Fault {
  /// The problem with a cell of that content.
  func problem(_ content: String) -> Problem {
    switch self {
    case .notNumber:
      switch AmountToken.slip(in: content) {
      case .dash: .amount(.dash(content))
      case .currencyWord: .amount(.currencyWord(content))
      case nil: .amount(.notNumber(content))
      }
    case .formula: .amount(.formula(content))
    case .errorValue: .amount(.errorValue(content))
    case .percent: .amount(.percent(content))
    case .tooLarge: .amount(.tooLarge(content))
    }
  }
}

extension DelimitedText {
  /// Whether a cell holds digits alone, not in quotes, as pieces of an amount do that a comma has divided; or nothing.
  func isPieceOfAmount(_ address: CellAddress) -> Bool {
    let bytes = bytes(address)
    return cell(address)?.isQuoted != true
      && (bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes).allSatisfy {
        (0x30...0x39).contains($0)
      }
  }

  /// Whether pieces make so many amounts, of which each has one or two decimals, or thousands, or none.
  fileprivate func canPair(_ cells: ArraySlice<CellAddress>, count: Int) -> Bool {
    let pairs = cells.dropLast().count(where: isDivided)
    return cells.count <= 2 * count && pairs >= cells.count - count
  }

  /// Whether the comma behind a cell of a comma file divides an amount: the next cell holds its decimals, one or two
  /// digits, or its thousands.
  func isDivided(_ address: CellAddress) -> Bool {
    let next = CellAddress(record: address.record, column: address.column + 1)
    guard separator == UInt8(ascii: ","), source.sheet == nil, !isEmpty(address), isPieceOfAmount(address),
      isPieceOfAmount(next)
    else { return false }
    let (whole, rest) = (bytes(address), bytes(next))
    if rest.first == UInt8(ascii: "-") { return false }
    let digits = whole.first == UInt8(ascii: "-") ? whole.dropFirst() : whole
    return (1...2).contains(rest.count)
      || rest.count == 3 && (1...3).contains(digits.count) && digits.first != UInt8(ascii: "0")
  }
}
