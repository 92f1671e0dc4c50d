/// The names beside the marks of a picture: each where it hides least.
struct PictureLabels {
  /// What a name belongs to.
  enum Kind: String { case plain, recommended, surplus, equal }

  private struct Box {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>

    func overlaps(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  private let frame: SpaceFrame
  private let ink: PictureInk
  private var marks: [Box] = []
  private var boxes: [Box] = []
  private var texts: [String] = []

  /// A letter of 13 pixels, in bold too.
  private static let letter = 7.2
  private static let height = 15.0

  init(_ frame: SpaceFrame, _ ink: PictureInk) { (self.frame, self.ink) = (frame, ink) }

  /// Keeps names off a mark.
  mutating func block(_ place: (x: Double, y: Double)) {
    marks.append(Box(x: place.x - 8...place.x + 8, y: place.y - 8...place.y + 8))
  }

  /// Keeps names off an arrow.
  mutating func block(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    let steps = Int(max(abs(end.x - start.x), abs(end.y - start.y)) / 10)
    for step in 0..<min(max(steps, 1), 200) {
      let part = Double(step + 1) / Double(max(steps, 1))
      block((start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part))
    }
  }

  /// Adds the name of a mark; none where everything around it is taken: a table beside the picture has it.
  mutating func add(_ name: String, at place: (x: Double, y: Double), _ kind: SpacePicture.Mark.Kind) {
    let text = name.fitted(to: 44)
    let width = Double(text.displayWidth) * PictureLabels.letter
    let places: [(x: Double, y: Double, anchor: String)] = [
      (place.x + 12, place.y + 4, "start"), (place.x - 12, place.y + 4, "end"),
      (place.x, place.y - 14, "middle"), (place.x, place.y + 24, "middle"),
      (place.x + 10, place.y - 11, "start"), (place.x + 10, place.y + 20, "start"),
      (place.x - 10, place.y - 11, "end"), (place.x - 10, place.y + 20, "end"),
    ]
    let isImportant = kind.isSettled
    for (x, y, anchor) in places {
      let box = PictureLabels.box(x, y, width, anchor)
      let isFree =
        box.x.lowerBound >= frame.left && box.x.upperBound <= frame.right + 14
        && box.y.lowerBound >= frame.top - 14 && box.y.upperBound <= frame.bottom
        && !boxes.contains(where: box.overlaps) && !marks.contains(where: box.overlaps)
      if isFree {
        write(text, x, y, anchor, isImportant ? .recommended : .plain)
        boxes.append(box)
        return
      }
    }
    guard isImportant else { return }
    write(text, places[0].x, places[0].y, "start", .recommended)
    boxes.append(PictureLabels.box(places[0].x, places[0].y, width, "start"))
  }

  /// Adds the name of a line, near its end where nothing is.
  mutating func note(
    _ name: String, along line: (from: (x: Double, y: Double), to: (x: Double, y: Double)), _ kind: Kind
  ) {
    let width = Double(name.displayWidth) * PictureLabels.letter
    for part in [0.92, 0.08, 0.8, 0.2, 0.65, 0.35] {
      let x = line.from.x + (line.to.x - line.from.x) * part
      let y = line.from.y + (line.to.y - line.from.y) * part
      for (shift, anchor) in [(9.0, "start"), (-9.0, "end")] {
        let box = PictureLabels.box(x + shift, y - 6, width, anchor)
        let isFree =
          box.x.lowerBound >= frame.left && box.x.upperBound <= frame.right && box.y.lowerBound >= frame.top
          && box.y.upperBound <= frame.bottom && !boxes.contains(where: box.overlaps)
          && !marks.contains(where: box.overlaps)
        if isFree {
          write(name, x + shift, y - 6, anchor, kind)
          boxes.append(box)
          return
        }
      }
    }
  }

  private mutating func write(_ text: String, _ x: Double, _ y: Double, _ anchor: String, _ kind: Kind) {
    for isHalo in ink.hasHaloText ? [true, false] : [false] {
      texts.append(
        "<text \(ink.label(kind, isHalo: isHalo)) x=\"\(pixels(x))\" y=\"\(pixels(y))\" text-anchor=\"\(anchor)\">\(escaped(text))</text>"
      )
    }
  }

  private static func box(_ x: Double, _ y: Double, _ width: Double, _ anchor: String) -> Box {
    let left = anchor == "start" ? x : anchor == "end" ? x - width : x - width / 2
    return Box(x: left...left + width, y: y - height + 3...y + 4)
  }

  var markup: String { texts.joined(separator: "\n") }
}
