import DealFiles
import MutualGains

/// The axes of a picture of the utility space: gains of both parties, what they have without a deal as the lines
/// through 0.
struct SpaceAxes {
  let digits: Int
  let unit: ValueUnit
  let parties: Pair<String>
  let ink: PictureInk

  /// Their markup in a picture; names of marks keep off what stands without a deal.
  func markup(_ frame: SpaceFrame, _ labels: inout PictureLabels) -> String {
    let figures = PictureFigures(digits: digits)
    var parts: [String] = []
    func line(_ from: (Double, Double), _ to: (Double, Double), _ look: String) {
      parts.append(
        "<path \(look) d=\"M\(pixels(from.0)) \(pixels(from.1))L\(pixels(to.0)) \(pixels(to.1))\"/>")
    }
    func text(_ text: String, _ x: Double, _ y: Double, _ anchor: String, _ look: String, _ more: String = "")
    {
      parts.append(
        "<text \(look) x=\"\(pixels(x))\" y=\"\(pixels(y))\" text-anchor=\"\(anchor)\"\(more)>\(escaped(text))</text>"
      )
    }
    let whole = Double(powerOfTen(digits) ?? 1)
    let largest = max(abs(frame.ends.x.lowerBound), abs(frame.ends.x.upperBound)) / whole
    let longest = AmountText(digits: 0).text(Amount(units: Int64(min(0x1p61, largest)))).count
    for tick in frame.ticks(.first, atLeast: max(50, Double(longest + 1) * 8)) {
      let x = frame.place(Double(tick), 0).x
      line((x, frame.top), (x, frame.bottom), ink.grid)
      if x + Double(longest) * 3.6 > frame.right + 14 { continue }
      text(figures.text(Amount(units: tick)), x, frame.bottom + 16, "middle", ink.tick)
    }
    for tick in frame.ticks(.second, atLeast: 44) {
      let y = frame.place(0, Double(tick)).y
      line((frame.left, y), (frame.right, y), ink.grid)
      text(figures.text(Amount(units: tick)), frame.left - 7, y + 4, "end", ink.tick)
    }
    let zero = frame.place(0, 0)
    if (frame.left...frame.right).contains(zero.x) {
      line((zero.x, frame.top), (zero.x, frame.bottom), ink.noDeal)
    }
    if (frame.top...frame.bottom).contains(zero.y) {
      line((frame.left, zero.y), (frame.right, zero.y), ink.noDeal)
    }
    let unit = unit.words
    let names = parties.map {
      localized("gain \($0.fitted(to: 60))") + (unit.isEmpty ? "" : ", \(unit)")
    }
    text(names.first, (frame.left + frame.right) / 2, frame.bottom + 36, "middle", ink.axis)
    let (x, y) = (13.0, (frame.top + frame.bottom) / 2)
    text(names.second, x, y, "middle", ink.axis, " transform=\"rotate(-90 \(pixels(x)) \(pixels(y)))\"")
    if frame.contains(zero) { labels.block(zero) }
    return parts.joined(separator: "\n")
  }
}

/// Figures along an axis: without decimals where they are zeros.
struct PictureFigures {
  private let digits: Int
  private let figures: AmountText

  init(digits: Int) {
    self.digits = digits
    figures = AmountText(digits: digits)
  }

  func text(_ amount: Amount) -> String {
    guard let unit = powerOfTen(digits), digits > 0, amount.units % unit == 0 else {
      return figures.text(amount).minus
    }
    return AmountText(digits: 0).text(Amount(units: amount.units / unit)).minus
  }
}
