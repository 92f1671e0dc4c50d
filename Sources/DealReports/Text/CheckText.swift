import DealFiles
import MutualGains

extension CheckReport {
  /// Writes the report for people to read.
  public func write(to output: Output) {
    let deal = file.deal
    output.write(
      "\(file.reading.name.printable) is a deal between \(deal.parties.first.spoken) and \(deal.parties.second.spoken).\n"
    )
    for (label, text) in facts { output.write("  \(label.padded(to: 10))  \(text)\n") }
    output.write("\nIssues, and by how much each moves the parties (highest less lowest net utility)\n")
    let figures = AmountText(digits: deal.digits)
    var table = TextTable(columns: ["options", deal.parties.first.name, deal.parties.second.name])
    for issue in deal.issues {
      let spread = spread(of: issue)
      table.add(
        issue.name.fitted(to: 36),
        [grouped(Int64(issue.options.count)), figures.text(spread.first), figures.text(spread.second)])
    }
    table.write(to: output)
    writeRules(to: output)
    if missing.isEmpty {
      output.write("\nNothing is missing.\n")
    } else {
      output.write("\nMissing, and worth adding\n")
      for missing in missing {
        write(item: missing.message, to: output)
      }
    }
  }

  private func writeRules(to output: Output) {
    let deal = file.deal
    if !deal.bundles.isEmpty { output.write("\nBundles: what comes on top when all are chosen together\n") }
    let figures = AmountText(digits: deal.digits)
    for bundle in deal.bundles {
      let parts = Side.allCases.map { "\(figures.text(bundle.utility[$0])) for \(deal.parties[$0].spoken)" }
      write(item: "\(deal.text(of: bundle.options)): \(list(parts, "and"))", to: output)
    }
    if !deal.rules.isEmpty { output.write("\nRules\n") }
    for rule in deal.rules { write(item: "\(rule.name): \(deal.text(of: rule))", to: output) }
  }

  private func write(item: String, to output: Output) {
    let lines = item.wrapped(to: 76).split(separator: "\n")
    output.write("  - " + lines.joined(separator: "\n    ") + "\n")
  }

  private var facts: [(label: String, text: String)] {
    let reading = file.reading
    let deal = file.deal
    let noDeal =
      reading.noDealCell.map { cell in
        let figures = AmountText(digits: deal.digits)
        let values = Side.allCases.map {
          "\(figures.text(deal.noDealValue[$0])) for \(deal.parties[$0].spoken)"
        }
        return "\(list(values, "and")) (\(reading.form == .json ? "" : "row of ")\(cell))"
      } ?? "none given: taken as 0"
    let form =
      reading.form == .json
      ? [("form", "JSON"), ("text", encoding(reading))]
      : [
        ("columns", reading.sheet.map { "those of the sheet \(quoted($0))" } ?? separator(reading)),
        ("text", reading.sheet == nil ? encoding(reading) : "as the workbook holds it"),
        ("decimals", decimals(reading.decimal)),
      ]
    return form + [
      ("unit", unit(reading)),
      ("amounts", deal.digits == 0 ? "whole" : "exact to \(counted(deal.digits, "decimal"))"),
      ("issues", "\(deal.issues.count), with \(counted(optionCount, "option")) (\(deal.packageCount.words))"),
      ("weights", hasWeights ? "one for each issue and party" : "none"),
      ("no deal", noDeal),
    ]
  }

  private func separator(_ reading: DealFile.Reading) -> String {
    let separator =
      switch reading.separator {
      case UInt8(ascii: ";"): "semicolons"
      case UInt8(ascii: ","): "commas"
      case 0x09: "tabs"
      default: quoted(String(UnicodeScalar(reading.separator)))
      }
    if reading.hasSeparatorLine { return "divided by \(separator), as the line sep= says" }
    return "divided by \(separator), which give \(counted(reading.knownHeaderCount, "known header"))"
  }

  private func encoding(_ reading: DealFile.Reading) -> String {
    let name = reading.encoding.encoding.rawValue
    switch reading.encoding.reason {
    case .byteOrderMark: return "\(name), with byte order mark"
    case .onlyASCII: return "\(name): plain ASCII"
    case .wellFormed: return "\(name): every character is well-formed"
    case .zeroBytes: return "\(name), proven by the zeros at every second byte"
    case .sameEitherWay: return "\(name); MacRoman would read the same"
    case .reads(let text, let otherwise):
      let cell = reading.encodingCell.map { " in \($0)" } ?? ""
      let other: TextEncoding = reading.encoding.encoding == .macRoman ? .windows1252 : .macRoman
      return "\(name), proven by \(quoted(text))\(cell); \(other.rawValue) would have \(quoted(otherwise))"
    }
  }

  private func decimals(_ proof: DecimalProof) -> String {
    guard let convention = proof.convention else {
      return file.reading.sheet == nil
        ? "either notation: no amount has separators" : "numbers, as the workbook holds them"
    }
    let sign = convention == .comma ? "comma" : "point"
    if let cell = proof.cell, let text = proof.text {
      return "decimal \(sign), proven by \(quoted(text)) in \(cell)"
    }
    return "decimal \(sign), as asked with --decimal"
  }

  private func unit(_ reading: DealFile.Reading) -> String {
    switch file.deal.unit {
    case .points: "points (from \(reading.unitSource)): no payment is possible"
    case .money(let currency?): "\(currency.printable) (from \(reading.unitSource))"
    case .money(nil): "money, of no named currency"
    }
  }
}

extension DealFile.Reading {
  /// Where the unit was found, in words.
  fileprivate var unitSource: String { unitCell ?? (form == .json ? "unit" : "the header") }
}
