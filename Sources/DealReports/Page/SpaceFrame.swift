import MutualGains

/// Which part of the utility space a picture shows, and where its points stand: gains at equal scale on both axes, so
/// that equal gains lie on the diagonal and a payment moves along a line of equal surplus. Only looks hang on it.
struct SpaceFrame {
  /// The box inside the axes, in pixels.
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// How many units of the deal a pixel is.
  private let unitsPerPixel: Double
  /// The gains at the lower left corner.
  private let corner: (x: Double, y: Double)

  /// The frame that shows those gains, and those without a deal, in a picture of that size.
  init(around gains: [Pair<Amount>], width: Double, height: Double, margins: (left: Double, bottom: Double)) {
    self.init(
      around: gains, across: margins.left...width - 16, down: 16...height - margins.bottom, room: 40)
  }

  /// The frame that shows them inside those edges, with `room` on the left for lines that cross.
  init(
    around gains: [Pair<Amount>], across: ClosedRange<Double>, down: ClosedRange<Double>, room: Double
  ) {
    (left, right) = (across.lowerBound, across.upperBound)
    (top, bottom) = (down.lowerBound, down.upperBound)
    var (low, high) = ((x: 0.0, y: 0.0), (x: 0.0, y: 0.0))
    for gain in gains {
      let (x, y) = (Double(gain.first.units), Double(gain.second.units))
      low = (min(low.x, x), min(low.y, y))
      high = (max(high.x, x), max(high.y, y))
    }
    let span = (x: max(high.x - low.x, 1), y: max(high.y - low.y, 1))
    // Room beside the outermost marks for their names.
    let scale = max(span.x * 1.16 / (right - left), span.y * 1.16 / (bottom - top))
    unitsPerPixel = scale
    // What is left over goes to the right and above, where names stand; on the left only what two lines need.
    let over = max(0, min(room, right - left - span.x / scale - 4 * room))
    corner = (
      low.x - min(span.x * 0.05, (right - left) * scale - span.x) - over * scale, low.y - span.y * 0.06
    )
  }

  /// Where gains stand, in pixels.
  func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (left + (x - corner.x) / unitsPerPixel, bottom - (y - corner.y) / unitsPerPixel)
  }

  func place(_ gain: Pair<Amount>) -> (x: Double, y: Double) {
    place(Double(gain.first.units), Double(gain.second.units))
  }

  /// The place, or where the edge of the box is nearest.
  func kept(_ place: (x: Double, y: Double)) -> (x: Double, y: Double) {
    (min(max(place.x, left + 10), right - 10), min(max(place.y, top + 10), bottom - 10))
  }

  func contains(_ place: (x: Double, y: Double)) -> Bool {
    (left...right).contains(place.x) && (top...bottom).contains(place.y)
  }

  /// The gains at both ends of an axis.
  var ends: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    (
      corner.x...corner.x + (right - left) * unitsPerPixel,
      corner.y...corner.y + (bottom - top) * unitsPerPixel
    )
  }

  /// What a script needs to set a mark: where the gains of 0 stand, pixels per unit times `unit`, and the box.
  func scriptValues(unit: Double) -> String {
    let zero = place(0, 0)
    // Places of a script need more than tenths of a pixel to a unit.
    return [zero.x, zero.y].map(pixels).joined(separator: " ")
      + " \(unit / unitsPerPixel) " + [left, right, top, bottom].map(pixels).joined(separator: " ")
  }

  /// Round numbers along an axis, in units of the deal: multiples of 1, 2 or 5 times a power of ten.
  func ticks(_ side: Side, atLeast distance: Double) -> [Int64] {
    let ends = side == .first ? ends.x : ends.y
    let wanted = distance * unitsPerPixel
    var power = 1.0
    while power * 10 <= wanted { power *= 10 }
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= wanted } ?? 10 * power
    let first = (ends.lowerBound / step).rounded(.up)
    let last = (ends.upperBound / step).rounded(.down)
    guard step < 0x1p62, last - first < 100 else { return [0] }
    return (0...max(0, Int(last - first))).compactMap { Int64(exactly: (first + Double($0)) * step) }
  }
}
