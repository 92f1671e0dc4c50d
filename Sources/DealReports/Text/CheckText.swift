import DealFiles
import MutualGains

extension CheckReport {
  /// Writes the report for people to read.
  package func write(to output: Output) {
    let deal = file.deal
    output.write(
      localized(
        "\(file.reading.name.spokenFile) is a deal between \(deal.parties.first.displayName) and \(deal.parties.second.displayName)."
      ).wrapped(to: 80) + "\n"
    )
    let facts = facts.map { (label: localized($0.label), text: $0.text) }
    let width = facts.reduce(10) { max($0, $1.label.displayWidth) }
    let margin = String(repeating: " ", count: width + 4)
    for (label, text) in facts {
      for line in text.lines(after: margin, first: "  \(label.padded(to: width))  ") {
        output.write(line + "\n")
      }
    }
    output.write(
      "\n"
        + localized("Issues, and by how much each moves the parties (highest less lowest net utility)")
        .wrapped(to: 80) + "\n")
    let figures = AmountText(digits: deal.digits)
    var table = TextTable(columns: [localized("options"), deal.parties.first.name, deal.parties.second.name])
    for issue in deal.issues {
      let spread = spread(of: issue)
      table.add(
        issue.name,
        [grouped(Int64(issue.options.count)), figures.text(spread.first), figures.text(spread.second)])
    }
    table.write(to: output)
    writeTransfers(figures, to: output)
    writeRules(to: output)
    if missing.isEmpty {
      output.write("\n" + localized("Nothing is missing.") + "\n")
    } else {
      output.write("\n" + localized("Missing, and worth adding") + "\n")
      for missing in missing {
        write(item: missing.message, to: output)
      }
    }
  }

  private func writeTransfers(_ figures: AmountText, to output: Output) {
    let transfers = transfers
    if transfers.isEmpty { return }
    output.write("\n" + localized("Issues that only move value from one party to the other") + "\n")
    for (transfer, price) in transfers {
      let name = file.deal.issues[transfer.issue].name
      write(item: price.map { priceWords($0, name, figures) } ?? name, to: output)
    }
  }

  /// That an issue is a price, and what one more of it moves, where that is a whole amount.
  private func priceWords(_ price: PriceIssue, _ name: String, _ figures: AmountText) -> String {
    let moved = price.perUnit
    guard moved.numerator % moved.denominator == 0 else { return localized("\(name): works as a price") }
    let transfer = file.deal.transfer(Amount(units: moved.numerator / moved.denominator))
    return localized(
      "\(name): works as a price; 1 more moves \(figures.text(transfer.amount)) from \(transfer.payer.displayName) to \(transfer.receiver.displayName)"
    )
  }

  private func writeRules(to output: Output) {
    let deal = file.deal
    if !deal.bundles.isEmpty {
      output.write("\n" + localized("Bundles: what comes on top when all are chosen together") + "\n")
    }
    let figures = AmountText(digits: deal.digits)
    for bundle in deal.bundles {
      let parts = Side.allCases.map {
        localized("\(figures.text(bundle.utility[$0])) for \(deal.parties[$0].displayName)")
      }
      write(item: "\(deal.text(of: bundle.options)): \(list(parts, "and"))", to: output)
    }
    if !deal.rules.isEmpty { output.write("\n" + localized("Rules") + "\n") }
    for rule in deal.rules { write(item: "\(rule.name): \(deal.text(of: rule))", to: output) }
  }

  private func write(item: String, to output: Output) {
    for line in item.lines(after: "    ", first: "  - ") { output.write(line + "\n") }
  }

  private typealias Fact = (label: Phrase, text: String)

  private var facts: [Fact] {
    let reading = file.reading
    let deal = file.deal
    let digits = counted(deal.digits, "decimal")
    let options = counted(optionCount, "option")
    let size = localized("\(deal.issues.count), with \(options) (\(deal.packageCount.words))")
    let common: [Fact] = [
      ("unit", unit(reading)),
      ("amounts", deal.digits == 0 ? localized("whole") : localized("exact to \(digits)")),
      ("issues", size),
      ("weights", hasWeights ? localized("one for each issue and party") : localized("none")),
      ("no deal", noDeal(reading)),
    ]
    return form(reading) + common
  }

  private func form(_ reading: DealFile.Reading) -> [Fact] {
    if reading.form == .json { return [("form", "JSON"), ("text", encoding(reading))] }
    let columns = reading.sheet.map { localized("those of the sheet \(quoted($0))") } ?? separator(reading)
    let text = reading.sheet == nil ? encoding(reading) : localized("as the workbook holds it")
    return [("columns", columns), ("text", text), ("decimals", decimals(reading.decimal))]
  }

  private func noDeal(_ reading: DealFile.Reading) -> String {
    guard let cell = reading.noDealCell else { return localized("none given: taken as 0") }
    let figures = AmountText(digits: file.deal.digits)
    let values = Side.allCases.map {
      localized("\(figures.text(file.deal.noDealValue[$0])) for \(file.deal.parties[$0].displayName)")
    }
    let amounts = list(values, "and")
    return reading.form == .json ? "\(amounts) (\(cell))" : localized("\(amounts) (row of \(cell))")
  }

  private func separator(_ reading: DealFile.Reading) -> String {
    let separator =
      switch reading.separator {
      case UInt8(ascii: ";"): localized("semicolons")
      case UInt8(ascii: ","): localized("commas")
      case 0x09: localized("tabs")
      default: quoted(String(UnicodeScalar(reading.separator)))
      }
    if reading.hasSeparatorLine { return localized("divided by \(separator), as the line sep= says") }
    return localized(
      "divided by \(separator), which give \(counted(reading.knownHeaderCount, "known header"))")
  }

  private func encoding(_ reading: DealFile.Reading) -> String {
    let name = reading.encoding.encoding.rawValue
    switch reading.encoding.reason {
    case .byteOrderMark: return localized("\(name), with byte order mark")
    case .onlyASCII: return localized("\(name): plain ASCII")
    case .wellFormed: return localized("\(name): every character is well-formed")
    case .zeroBytes: return localized("\(name), proven by the zeros at every second byte")
    case .sameEitherWay: return localized("\(name); MacRoman would read the same")
    case .reads(let text, let otherwise):
      let cell = reading.encodingCell.map { localized(" in \($0)") } ?? ""
      let isBesideWindows = [.macRoman, .latin9].contains(reading.encoding.encoding)
      let other: TextEncoding = isBesideWindows ? .windows1252 : .macRoman
      return localized(
        "\(name), proven by \(quoted(text))\(cell); \(other.rawValue) would have \(quoted(otherwise))")
    }
  }

  private func decimals(_ proof: DecimalProof) -> String {
    guard let convention = proof.convention else {
      return file.reading.sheet == nil
        ? localized("either notation: no amount has separators")
        : localized("numbers, as the workbook holds them")
    }
    let sign = convention == .comma ? localized("decimal comma") : localized("decimal point")
    if let cell = proof.cell, let text = proof.text {
      return localized("\(sign), proven by \(quoted(text)) in \(cell)")
    }
    return localized("\(sign), as asked with --decimal")
  }

  private func unit(_ reading: DealFile.Reading) -> String {
    switch file.deal.unit {
    case .points: localized("points (from \(reading.unitSource)): no payment is possible")
    case .money(let currency?): localized("\(currency.printable) (from \(reading.unitSource))")
    case .money(nil): localized("money, of no named currency")
    }
  }
}

extension DealFile.Reading {
  /// Where the unit was found, in words.
  fileprivate var unitSource: String { unitCell ?? (form == .json ? "unit" : localized("the header")) }
}
