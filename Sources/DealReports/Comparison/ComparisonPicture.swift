import DealFiles
import MutualGains

/// The frontiers of several alternatives over each other: one colour and one shape each, at what each recommends after
/// the payment.
struct ComparisonPicture {
  /// One alternative, in the order of the answer.
  struct Line {
    let name: String
    let frontier: [Pair<Amount>]
    /// What is recommended, after the payment.
    let mark: Pair<Amount>
  }

  let lines: [Line]
  private let axes: SpaceAxes
  private let ink: PictureInk

  /// More lines than this can't be told apart.
  static let most = 8

  /// The picture of the best agreements; nil without any.
  init?(_ report: ComparisonReport, ink: PictureInk) {
    self.ink = ink
    lines = report.ranked.prefix(ComparisonPicture.most).compactMap { entry in
      report.alternatives[entry.index].settled.map { settled in
        Line(
          name: report.alternatives[entry.index].name,
          frontier: PageFrontier.outline(of: settled.frontier).compactMap(settled.gain)
            .sorted { $0.first < $1.first },
          mark: settled.gain)
      }
    }
    if lines.isEmpty { return nil }
    axes = SpaceAxes(
      digits: report.digits, unit: report.file.deal.unit, parties: report.partyNames, ink: ink)
  }

  /// The part that is shown: where both gain, with some room around it.
  private var shown: [Pair<Amount>] {
    let inside = lines.flatMap { line in
      let acceptable = line.frontier.filter(\.isAcceptable)
      return [acceptable.first, acceptable.last, line.mark].compactMap(\.self)
    }
    return inside
  }

  func markup(width: Double, height: Double, name: String, look: String? = nil) -> String {
    let figures = AmountText(digits: axes.digits)
    let widest = shown.map { figures.text($0.second).count }.max() ?? 1
    let margin = min(max(54, Double(widest) * 7.4 + 34), width / 3)
    let frame = SpaceFrame(around: shown, width: width, height: height, margins: (margin, 46))
    var labels = PictureLabels(frame, ink)
    for line in lines { labels.block(frame.kept(frame.place(line.mark))) }
    var parts = [axes.markup(frame, &labels)]
    let clip = ink.clip(frame)
    parts.append(clip.definition)
    // The best lies on top.
    for (place, line) in lines.enumerated().reversed() {
      parts.append("<g \(clip.use)><path \(ink.line(place)) d=\"\(steps(line, frame))\"/></g>")
    }
    for (place, line) in lines.enumerated().reversed() {
      parts.append(ComparisonPicture.sign(place, at: frame.kept(frame.place(line.mark)), ink))
    }
    for (place, line) in lines.enumerated() {
      labels.add(line.name, at: frame.kept(frame.place(line.mark)), place == 0 ? .recommended : .fair)
    }
    parts.append(labels.markup)
    let attributes = look.map { [("class", $0)] } ?? ink.size(width, height)
    return pictureElement(width, height, name: name, attributes: attributes, parts)
  }

  /// A step down behind each point.
  private func steps(_ line: Line, _ frame: SpaceFrame) -> String {
    var path = ""
    var last: (x: Double, y: Double)?
    for gain in line.frontier {
      let place = frame.place(gain)
      if let last, abs(place.x - last.x) + abs(place.y - last.y) < 0.7 { continue }
      path +=
        last == nil
        ? "M\(pixels(place.x)) \(pixels(place.y))" : "V\(pixels(place.y))H\(pixels(place.x))"
      last = place
    }
    return path
  }

  /// The shape of a line: another one for each, so that colour isn't needed.
  static func sign(_ place: Int, at point: (x: Double, y: Double), _ ink: PictureInk) -> String {
    let look = ink.shape(place)
    let (x, y) = (point.x, point.y)
    func polygon(_ corners: [(Double, Double)]) -> String {
      let path = corners.map { "\(pixels(x + $0.0)) \(pixels(y + $0.1))" }.joined(separator: "L")
      return "<path \(look) d=\"M\(path)Z\"/>"
    }
    return switch place {
    case 0: polygon([(0, -8), (8, 0), (0, 8), (-8, 0)])
    case 1: "<circle \(look) cx=\"\(pixels(x))\" cy=\"\(pixels(y))\" r=\"7\"/>"
    case 2: polygon([(-6.5, -6.5), (6.5, -6.5), (6.5, 6.5), (-6.5, 6.5)])
    case 3: polygon([(0, -8), (8, 6), (-8, 6)])
    case 4: polygon([(0, 8), (8, -6), (-8, -6)])
    case 5:
      polygon([
        (-2.5, -8), (2.5, -8), (2.5, -2.5), (8, -2.5), (8, 2.5), (2.5, 2.5), (2.5, 8), (-2.5, 8), (-2.5, 2.5),
        (-8, 2.5), (-8, -2.5), (-2.5, -2.5),
      ])
    case 6: polygon([(-4, -7), (4, -7), (8, 0), (4, 7), (-4, 7), (-8, 0)])
    default: polygon([(-8, -3.5), (8, -3.5), (8, 3.5), (-8, 3.5)])
    }
  }
}

extension PictureInk {
  /// Colours that stay apart for people who don't see all of them (Okabe and Ito 2008, darkened for white paper).
  private static let colours = [
    "#8a1466", "#0b5cad", "#954400", "#23684d", "#55606c", "#6a3fb5", "#7a6a00", "#a11b1b",
  ]

  /// A frontier among others.
  func line(_ place: Int) -> String {
    self == .page
      ? "class=\"cl c\(place)\""
      : "fill=\"none\" stroke=\"\(PictureInk.colours[place])\" stroke-width=\"\(place == 0 ? "2.4" : "1.6")\""
  }

  /// The mark on it.
  func shape(_ place: Int) -> String {
    self == .page
      ? "class=\"cs c\(place)\""
      : "fill=\"\(PictureInk.colours[place])\" stroke=\"#ffffff\" stroke-width=\"1.4\""
  }
}
