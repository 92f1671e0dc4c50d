import DealFiles
import MutualGains

/// Where the names of points stand beside them in a chart, so that they hide each other and the points as little as
/// may be. Only looks hang on it: lengths are estimates, in thousandths of the picture.
struct LabelPlaces {
  private struct Box {
    var x: ClosedRange<Int>
    var y: ClosedRange<Int>

    func overlaps(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  /// What is in the picture: points are small boxes.
  private let dots: [Box]
  private let markers: [Box]
  private var labels: [Box] = []
  private let low: UtilityPoint
  private let high: UtilityPoint

  private static let textHeight = 60, letterWidth = 10, markerSize = 12
  /// The efficient points that are looked at, at most.
  private static let largestCount = 500

  /// The places in a chart of `dots`, with `markers` among them.
  init(dots: [UtilityPoint], markers: [UtilityPoint]) {
    let all = dots + markers
    let low = UtilityPoint(a: all.map(\.a).min() ?? 0, b: all.map(\.b).min() ?? 0)
    let high = UtilityPoint(a: all.map(\.a).max() ?? 0, b: all.map(\.b).max() ?? 0)
    (self.low, self.high) = (low, high)
    let step = max(1, dots.count / LabelPlaces.largestCount)
    let shown = stride(from: 0, to: dots.count, by: step).map { dots[$0] }
    self.dots = shown.map { LabelPlaces.box(at: LabelPlaces.place(of: $0, from: low, to: high), 3) }
    self.markers = markers.map {
      LabelPlaces.box(at: LabelPlaces.place(of: $0, from: low, to: high), LabelPlaces.markerSize)
    }
  }

  /// The best place for the name of a point, which is then taken.
  ///
  /// - Parameter prefersInside: Whether the name is rather put on the side of smaller utilities, where a point is
  ///   that isn't efficient.
  mutating func place(_ name: String, at point: UtilityPoint, prefersInside: Bool)
    -> WorkbookWriter.LabelPosition
  {
    let center = LabelPlaces.place(of: point, from: low, to: high)
    let positions: [WorkbookWriter.LabelPosition] =
      prefersInside ? [.left, .below, .right, .above] : [.right, .above, .left, .below]
    let boxes = positions.map { LabelPlaces.box(of: name, $0, at: center) }
    let costs = boxes.map(cost)
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    labels.append(boxes[best])
    return positions[best]
  }

  /// How much a label would hide, and be cut off.
  private func cost(_ box: Box) -> Int {
    let hidden = labels.count(where: box.overlaps) * 20 + markers.count(where: box.overlaps) * 10
    // The axes end a little beyond the outermost points.
    let isOutside = box.x.lowerBound < -120 || box.x.upperBound > 1_250 || box.y.lowerBound < -40
    return hidden + min(12, dots.count(where: box.overlaps)) + (isOutside ? 15 : 0)
  }

  private static func box(
    of name: String, _ position: WorkbookWriter.LabelPosition, at center: (x: Int, y: Int)
  )
    -> Box
  {
    let (width, half) = (name.displayWidth * letterWidth, textHeight / 2)
    // Beside the marker, not on it.
    let gap = markerSize + 2
    let (x, y) = center
    return switch position {
    case .right: Box(x: (x + gap)...(x + gap + width), y: (y - half)...(y + half))
    case .left: Box(x: (x - gap - width)...(x - gap), y: (y - half)...(y + half))
    case .above: Box(x: (x - width / 2)...(x + width / 2), y: (y + gap)...(y + gap + textHeight))
    case .below: Box(x: (x - width / 2)...(x + width / 2), y: (y - gap - textHeight)...(y - gap))
    }
  }

  private static func box(at center: (x: Int, y: Int), _ size: Int) -> Box {
    Box(x: (center.x - size)...(center.x + size), y: (center.y - size)...(center.y + size))
  }

  private static func place(
    of point: UtilityPoint, from low: UtilityPoint, to high: UtilityPoint
  ) -> (x: Int, y: Int) {
    func part(_ value: Int64, _ low: Int64, _ high: Int64) -> Int {
      high == low ? 500 : Int((Int128(value) - Int128(low)) * 1_000 / (Int128(high) - Int128(low)))
    }
    return (part(point.a, low.a, high.a), part(point.b, low.b, high.b))
  }
}
