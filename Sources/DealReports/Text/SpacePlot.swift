import DealFiles
import MutualGains

/// What a terminal shows of a plot.
package struct PlotLook: Sendable {
  /// What dots are made of: braille patterns, or letters of ASCII where a terminal shows no others.
  package enum Dots: Sendable { case braille, letters }

  let dots: Dots
  /// Whether marks are coloured: letters tell them apart already.
  let isColoured: Bool

  package init(_ dots: Dots, isColoured: Bool = false) { (self.dots, self.isColoured) = (dots, isColoured) }
}

/// The utility space in letters and dots, for a terminal: the frontier, what is recommended, and the marks beside it.
struct SpacePlot {
  private let picture: SpacePicture
  private let look: PlotLook
  /// How many columns and lines the space itself takes.
  private let columns: Int
  private let lines: Int
  private let labelWidth: Int
  private let frame: SpaceFrame
  private let figures: PictureFigures
  /// Whether there is a dot, line by line, two by four of them in a place for a letter.
  private var isSet: [[Bool]]
  private var letters: [[(sign: Character, kind: SpacePicture.Mark.Kind)?]]

  private static let height = 21

  /// The plot of a picture in so many columns.
  init(_ picture: SpacePicture, width: Int, look: PlotLook) {
    (self.picture, self.look) = (picture, look)
    let figures = PictureFigures(digits: picture.deal.digits)
    self.figures = figures
    let gains = picture.shownGains(showsAll: false)
    labelWidth = min(24, gains.map { figures.text($0.second).count + 1 }.max() ?? 1)
    let columns = max(20, min(width - labelWidth - 3, 100))
    let lines = SpacePlot.height
    (self.columns, self.lines) = (columns, lines)
    isSet = Array(repeating: Array(repeating: false, count: 2 * columns), count: 4 * lines)
    letters = Array(repeating: Array(repeating: nil, count: columns), count: lines)
    frame = SpaceFrame(
      around: gains, across: 0...Double(2 * columns - 1), down: 0...Double(4 * lines - 1), room: 4)
    draw()
  }

  private mutating func set(_ x: Double, _ y: Double) {
    let (column, line) = (Int(x.rounded()), Int(y.rounded()))
    guard isSet.indices.contains(line), isSet[line].indices.contains(column) else { return }
    isSet[line][column] = true
  }

  private mutating func draw() {
    let (right, bottom) = (Double(2 * columns), Double(4 * lines))
    let zero = frame.place(0, 0)
    // What both have without a deal.
    for x in stride(from: 0, to: right, by: 2) where zero.y >= 0 && zero.y < bottom { set(x, zero.y) }
    for y in stride(from: 0, to: bottom, by: 2) where zero.x >= 0 && zero.x < right { set(zero.x, y) }
    if let surplus = picture.largestSurplus, surplus > .zero {
      for x in stride(from: 0, to: right, by: 4) {
        let start = frame.place(Double(surplus.units), 0)
        set(x, start.y - (start.x - x))
      }
    }
    var last: (x: Double, y: Double)?
    for gain in picture.frontier {
      let place = frame.place(gain)
      if let last, abs(place.x - last.x) < 4 * right, abs(place.y - last.y) < 4 * bottom {
        for y in stride(from: max(0, last.y), to: min(bottom, place.y), by: 1) { set(last.x, y) }
        for x in stride(from: max(0, last.x), through: min(right, place.x), by: 1) { set(x, place.y) }
      }
      set(place.x, place.y)
      last = place
    }
    for (letter, gain, kind) in marks.reversed() {
      let place = frame.place(gain)
      let (column, line) = (Int((place.x / 2).rounded(.down)), Int((place.y / 4).rounded(.down)))
      if letters.indices.contains(line), letters[line].indices.contains(column) {
        letters[line][column] = (letter, kind)
      }
    }
  }

  /// The letter of each mark, and where it stands.
  private var marks: [(letter: Character, gain: Pair<Amount>, kind: SpacePicture.Mark.Kind)] {
    var marks: [(Character, Pair<Amount>, SpacePicture.Mark.Kind)] = []
    for (index, mark) in picture.marks.enumerated() {
      marks.append((letter(of: mark, index), mark.gain, mark.kind))
      if let after = mark.after { marks.append(("+", after, mark.kind)) }
    }
    return marks
  }

  private func letter(of mark: SpacePicture.Mark, _ index: Int) -> Character {
    switch mark.kind {
    case .recommended: "R"
    case .nearest: "x"
    case .proposal: mark.sign.count == 1 ? mark.sign.first ?? "#" : "#"
    case .fair: Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    }
  }

  /// A mark in its colour, by the codes that terminals share (ECMA-48, "select graphic rendition").
  private func coloured(_ letter: Character, _ kind: SpacePicture.Mark.Kind) -> String {
    guard look.isColoured else { return String(letter) }
    let code =
      switch kind {
      case .recommended, .nearest: "1;35"
      case .proposal: "1;36"
      case .fair: "1;33"
      }
    return "\u{1B}[\(code)m\(letter)\u{1B}[0m"
  }

  func write(to output: Output) {
    output.write("\n" + localized("gain \(picture.deal.parties.second.name)").fitted(to: 60) + "\n")
    var labels: [Int: String] = [:]
    for tick in frame.ticks(.second, atLeast: 16) {
      labels[Int((frame.place(0, Double(tick)).y / 4).rounded(.down))] = shown(tick)
    }
    let edge = look.dots == .braille ? " │" : " |"
    for line in 0..<lines {
      var signs = (0..<columns).map { letters[line][$0]?.sign ?? sign(line, $0) }
      while signs.last == " " { signs.removeLast() }
      let text = signs.enumerated().map { column, sign in
        letters[line][column].map { coloured(sign, $0.kind) } ?? String(sign)
      }.joined()
      let label = (labels[line] ?? "").fitted(to: labelWidth)
      output.write(
        String(repeating: " ", count: labelWidth - label.displayWidth) + label + edge + text + "\n")
    }
    let floor = look.dots == .braille ? (" └", "─") : (" +", "-")
    output.write(
      String(repeating: " ", count: labelWidth) + floor.0 + String(repeating: floor.1, count: columns) + "\n")
    writeFloor(to: output)
    for (index, mark) in picture.marks.enumerated() {
      let after = mark.after == nil ? "" : ", + " + localized("after the payment")
      let isShown = frame.contains(frame.place(mark.gain))
      let beyond = isShown ? "" : " " + localized("(beyond the edge)")
      output.write(
        "  \(coloured(letter(of: mark, index), mark.kind)) \(mark.name.fitted(to: 50))\(beyond)\(after)\n")
    }
  }

  /// The figures under the picture, and what they are.
  private func writeFloor(to output: Output) {
    var text = Array(repeating: Character(" "), count: labelWidth + 2 + columns + 24)
    var free = 0
    for tick in frame.ticks(.first, atLeast: 24) {
      let label = shown(tick)
      let middle = labelWidth + 2 + Int(frame.place(Double(tick), 0).x / 2)
      let start = middle - label.count / 2
      guard start >= free, start + label.count <= labelWidth + 2 + columns else { continue }
      for (index, character) in label.enumerated() { text[start + index] = character }
      free = start + label.count + 1
    }
    var line = String(text)
    while line.last == " " { line.removeLast() }
    output.write(line + "\n")
    let name = localized("gain \(picture.deal.parties.first.name)").fitted(to: 60)
    output.write(
      String(repeating: " ", count: max(0, labelWidth + 2 + (columns - name.displayWidth) / 2)) + name + "\n")
  }

  /// A figure with the minus sign of other texts in a terminal.
  private func shown(_ tick: Int64) -> String {
    figures.text(Amount(units: tick)).replacing("\u{2212}", with: "-")
  }

  /// What stands for the dots of one place.
  private func sign(_ line: Int, _ column: Int) -> Character {
    // The dots of a braille pattern, in the order of its bits.
    let places = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1), (3, 0), (3, 1)]
    var bits: UInt32 = 0
    for (bit, place) in places.enumerated() where isSet[4 * line + place.0][2 * column + place.1] {
      bits |= 1 << UInt32(bit)
    }
    if bits == 0 { return " " }
    if look.dots == .letters { return "." }
    return UnicodeScalar(0x2800 + bits).map(Character.init) ?? "."
  }
}

extension SettlementReport {
  /// Writes the utility space for a terminal.
  ///
  /// - Parameter outline: The steps of the frontier to show; nil for all of it.
  func writePlot(
    in look: PlotLook, scores: ScoreReport?, outline: [UtilityPoint]? = nil, to output: Output
  ) {
    let outline = outline ?? PageFrontier.outline(of: frontier)
    let picture = SpacePicture(self, scores: scores, outline: outline, ink: .slide)
    SpacePlot(picture, width: PageWidth.current, look: look).write(to: output)
  }
}
