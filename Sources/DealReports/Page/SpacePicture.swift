import DealFiles
import MutualGains

/// The utility space as a picture (SVG): the room for agreement, the frontier, what is recommended, and what else is
/// to be compared with it.
struct SpacePicture {
  /// A point with a name.
  struct Mark {
    enum Kind {
      case recommended, nearest, fair, proposal

      /// Whether it is the package of the settlement.
      var isSettled: Bool { self == .recommended || self == .nearest }
    }

    let kind: Kind
    let name: String
    /// What stands inside it, such as a proposal's rank.
    var sign = ""
    /// The gains, before a payment.
    let gain: Pair<Amount>
    /// The gains after a payment, where one passes.
    var after: Pair<Amount>?
  }

  let deal: Deal
  /// The gains at points of the frontier, by rising first gain.
  let frontier: [Pair<Amount>]
  let marks: [Mark]
  /// The largest surplus, along which payments move; nil where none may pass.
  let largestSurplus: Amount?
  /// Where all packages lie; nil where that isn't shown.
  var cloud: PackageCloud?
  let ink: PictureInk

  /// The picture in those pixels.
  ///
  /// - Parameters:
  ///   - name: What it is called for those who don't see it.
  ///   - showsAll: Whether it shows the whole frontier and all marks, rather than the room for agreement.
  func markup(
    width: Double, height: Double, name: String, look: String? = nil, showsAll: Bool = false
  ) -> String {
    let frame = frame(width, height, showsAll: showsAll)
    var labels = PictureLabels(frame, ink)
    for mark in marks {
      labels.block(frame.kept(frame.place(mark.gain)))
      if let after = mark.after { labels.block(from: frame.place(mark.gain), to: frame.place(after)) }
    }
    var parts = [
      clouded(frame), room(frame), spaceAxes.markup(frame, &labels),
      lines(frame, namesThem: !showsAll, &labels),
      staircase(frame),
    ]
    for mark in marks.reversed() { parts.append(sign(of: mark, frame)) }
    for mark in marks {
      if let after = mark.after, !showsAll {
        labels.add(localized("after the payment"), at: frame.place(after), mark.kind)
      }
      labels.add(mark.name, at: frame.kept(frame.place(mark.gain)), mark.kind)
    }
    parts.append(labels.markup)
    if !ink.isLive { parts.append(legend(frame)) }
    if showsAll { parts.append(window(in: frame)) }
    parts.append(live(frame))
    let attributes = look.map { [("class", $0), ("data-pick", "")] } ?? ink.size(width, height)
    return pictureElement(width, height, name: name, attributes: attributes, parts)
  }

  /// The gains that a picture has to show: the room for agreement and the marks that are not far from it, or the whole
  /// frontier and all marks.
  func shownGains(showsAll: Bool) -> [Pair<Amount>] {
    let ends = [frontier.first, frontier.last].compactMap(\.self)
    let acceptable = frontier.filter(\.isAcceptable)
    let core = [acceptable.first, acceptable.last].compactMap(\.self)
    let all = marks.flatMap { [$0.gain, $0.after].compactMap(\.self) }
    var gains = ends + all
    if !showsAll, !core.isEmpty {
      let settled = marks.filter(\.kind.isSettled).flatMap {
        [$0.gain, $0.after].compactMap(\.self)
      }
      gains = core + settled
      // A mark may widen the picture by half.
      let reach = gains.map { max($0.first.units.magnitude, $0.second.units.magnitude) }.max() ?? 0
      gains += all.filter { max($0.first.units.magnitude, $0.second.units.magnitude) <= reach + reach / 2 }
    }
    return gains
  }

  private func frame(_ width: Double, _ height: Double, showsAll: Bool) -> SpaceFrame {
    let gains = shownGains(showsAll: showsAll)
    let widest = gains.map { AmountText(digits: deal.digits).text($0.second).count }.max() ?? 1
    let margin = max(54, Double(widest) * 7.4 + 34)
    return SpaceFrame(around: gains, width: width, height: height, margins: (min(margin, width / 3), 46))
  }

  /// Whether some mark lies outside the picture of the room for agreement.
  var hasFarMarks: Bool {
    let frame = frame(760, 560, showsAll: false)
    return marks.contains { !frame.contains(frame.place($0.gain)) }
  }

  // MARK: What lies behind

  /// Where packages lie, the darkest where they are most: nowhere beyond the frontier.
  private func clouded(_ frame: SpaceFrame) -> String {
    guard let cloud, let first = frontier.first else { return "" }
    func near(_ place: (x: Double, y: Double)) -> (x: Double, y: Double) {
      (min(max(place.x, frame.left), frame.right), min(max(place.y, frame.top), frame.bottom))
    }
    var last = near(frame.place(first))
    var below = "M\(pixels(frame.left)) \(pixels(last.y))H\(pixels(last.x))"
    for gain in frontier.dropFirst() {
      let place = near(frame.place(gain))
      if abs(place.x - last.x) + abs(place.y - last.y) < 1 { continue }
      below += "V\(pixels(place.y))H\(pixels(place.x))"
      last = place
    }
    let clip = ink.clip(
      "below", frame, "<path d=\"\(below)V\(pixels(frame.bottom))H\(pixels(frame.left))Z\"/>")
    let areas = cloud.areas.enumerated().map { index, outlines in
      let path = outlines.map { outlined($0.map { frame.place($0.x, $0.y) }) }.joined()
      return "<path \(ink.cloud(index)) fill-rule=\"evenodd\" d=\"\(path)\"/>"
    }
    return clip.definition + "<g \(clip.use)>" + areas.joined() + "</g>"
  }

  /// What the areas of packages are, under a picture that has no words beside it.
  private func legend(_ frame: SpaceFrame) -> String {
    guard let cloud else { return "" }
    let y = frame.bottom + 36
    var right = frame.right
    var parts: [String] = []
    for (index, name) in ["50 %", "90 %", localized("all")].enumerated() {
      right -= Double(name.displayWidth) * 7 + 4
      parts.append(
        "<text \(ink.tick) x=\"\(pixels(right))\" y=\"\(pixels(y))\">\(escaped(name))</text>")
      right -= 20
      parts.append(
        "<rect \(ink.cloud(2 - index)) x=\"\(pixels(right))\" y=\"\(pixels(y - 11))\" width=\"14\" height=\"14\" stroke=\"#a9b2bb\" stroke-width=\"0.7\"/>"
      )
      right -= 12
    }
    let title =
      cloud.isWhole
      ? localized("\(grouped(Int64(cloud.count))) packages:")
      : localized("\(grouped(Int64(cloud.count))) packages at random:")
    parts.append(
      "<text \(ink.tick) x=\"\(pixels(right))\" y=\"\(pixels(y))\" text-anchor=\"end\">\(escaped(title))</text>"
    )
    return parts.joined()
  }

  /// A closed line through those places, without those that can't be told from the last one.
  private func outlined(_ places: [(x: Double, y: Double)]) -> String {
    guard var last = places.first else { return "" }
    var path = "M\(pixels(last.x)) \(pixels(last.y))"
    for place in places.dropFirst() where abs(place.x - last.x) + abs(place.y - last.y) >= 3 {
      path += "L\(pixels(place.x)) \(pixels(place.y))"
      last = place
    }
    return path + "Z"
  }

  /// Where both gain and some package reaches.
  private func room(_ frame: SpaceFrame) -> String {
    let zero = frame.place(0, 0)
    let places = frontier.map(frame.place)
    guard frontier.contains(where: \.isAcceptable) else { return "" }
    func x(_ value: Double) -> Double { min(max(value, zero.x), frame.right) }
    func y(_ value: Double) -> Double { max(min(value, zero.y), frame.top) }
    var path = "M\(pixels(zero.x)) \(pixels(zero.y))"
    var last = (x: -1.0, y: -1.0)
    for (place, next) in zip(places, places.dropFirst() + [places[places.count - 1]]) where place.x >= zero.x
    {
      // Up to the point, then down to where the next one is.
      let corner = (x: x(place.x), y: y(place.y))
      if last.x < 0 { path += "V\(pixels(corner.y))" }
      if abs(corner.x - last.x) + abs(corner.y - last.y) > 0.8 {
        path += "H\(pixels(corner.x))V\(pixels(y(next.y)))"
        last = corner
      }
      if place.y > zero.y { break }
    }
    return "<path \(ink.zone) d=\"\(path)V\(pixels(zero.y))Z\"/>"
  }

  /// The axes, with the parties' names.
  private var spaceAxes: SpaceAxes {
    SpaceAxes(
      digits: deal.digits, unit: deal.unit, parties: Pair { deal.parties[$0].name }, ink: ink)
  }

  /// What the picture of the room for agreement shows, in one of the whole space.
  private func window(in frame: SpaceFrame) -> String {
    let shown = self.frame(760, 560, showsAll: false).ends
    let (low, high) = (
      frame.place(shown.x.lowerBound, shown.y.lowerBound), frame.place(shown.x.upperBound, shown.y.upperBound)
    )
    let (left, right) = (max(low.x, frame.left), min(high.x, frame.right))
    let (top, bottom) = (max(high.y, frame.top), min(low.y, frame.bottom))
    guard left < right, top < bottom else { return "" }
    return
      "<rect \(ink.window) x=\"\(pixels(left))\" y=\"\(pixels(top))\" width=\"\(pixels(right - left))\" height=\"\(pixels(bottom - top))\"/>"
  }

  /// Equal gains, and the largest surplus, along which a payment moves.
  private func lines(_ frame: SpaceFrame, namesThem: Bool, _ labels: inout PictureLabels) -> String {
    var parts: [String] = []
    let (ends, zero) = (frame.ends, frame.place(0, 0))
    let most = min(ends.x.upperBound, ends.y.upperBound)
    if most > 0 {
      let end = frame.place(most, most)
      parts.append(
        "<path \(ink.equal) d=\"M\(pixels(zero.x)) \(pixels(zero.y))L\(pixels(end.x)) \(pixels(end.y))\"/>")
      if namesThem { labels.note(localized("equal gains"), along: (zero, end), .equal) }
    }
    if let largestSurplus, largestSurplus > .zero {
      let sum = Double(largestSurplus.units)
      let start = max(ends.x.lowerBound, sum - ends.y.upperBound)
      let end = min(ends.x.upperBound, sum - ends.y.lowerBound)
      if start < end {
        let (from, to) = (frame.place(start, sum - start), frame.place(end, sum - end))
        parts.append(
          "<path \(ink.surplus) d=\"M\(pixels(from.x)) \(pixels(from.y))L\(pixels(to.x)) \(pixels(to.y))\"/>")
        if namesThem { labels.note(localized("largest surplus"), along: (from, to), .surplus) }
      }
    }
    return parts.joined(separator: "\n")
  }

  /// The frontier: a step down behind each point, and dots where they can be told apart.
  private func staircase(_ frame: SpaceFrame) -> String {
    let places = frontier.map(frame.place)
    var steps = ""
    var dots = ""
    var last: (x: Double, y: Double)?
    for place in places {
      let isNear =
        (frame.left - 40...frame.right + 40).contains(place.x)
        && (frame.top - 40...frame.bottom + 40).contains(place.y)
      if !isNear {
        last = nil
        continue
      }
      if let last, abs(place.x - last.x) + abs(place.y - last.y) < 0.7 { continue }
      if last == nil {
        steps += "M\(pixels(place.x)) \(pixels(place.y))"
      } else {
        steps += "V\(pixels(place.y))H\(pixels(place.x))"
      }
      if frame.contains(place) { dots += "M\(pixels(place.x)) \(pixels(place.y))h0" }
      last = place
    }
    let clip = ink.clip(frame)
    return clip.definition
      + "<g \(clip.use)><path \(ink.steps) d=\"\(steps)\"/></g>\n<path \(ink.dots) d=\"\(dots)\"/>"
  }

  // MARK: Marks

  private func sign(of mark: Mark, _ frame: SpaceFrame) -> String {
    let isFar = !frame.contains(frame.place(mark.gain))
    // What lies outside stands on the edge, dashed.
    let place = frame.kept(frame.place(mark.gain))
    let dashes = isFar ? " stroke-dasharray=\"3 3\"" : ""
    var parts: [String] = []
    let (x, y) = (pixels(place.x), pixels(place.y))
    if let after = mark.after {
      let end = frame.place(after)
      let (across, up) = (end.x - place.x, end.y - place.y)
      let length = (across * across + up * up).squareRoot()
      if length > 14 {
        // An arrow from the package to where the payment leads.
        let (ux, uy) = (across / length, up / length)
        let tip = (x: end.x - ux * 8, y: end.y - uy * 8)
        let base = (x: tip.x - ux * 9, y: tip.y - uy * 9)
        parts.append("<path \(ink.payment) d=\"M\(x) \(y)L\(pixels(base.x)) \(pixels(base.y))\"/>")
        let wings = [(-uy, ux), (uy, -ux)].map {
          "\(pixels(base.x + $0.0 * 4.5)) \(pixels(base.y + $0.1 * 4.5))"
        }
        parts.append(
          "<path \(ink.paymentHead) d=\"M\(pixels(tip.x)) \(pixels(tip.y))L\(wings[0])L\(wings[1])Z\"/>")
      }
      parts.append(
        "<circle \(ink.after) cx=\"\(pixels(end.x))\" cy=\"\(pixels(end.y))\" r=\"6\"/>")
    }
    switch mark.kind {
    case .recommended, .nearest:
      let d = 7.5
      parts.append(
        "<path \(ink.recommended) d=\"M\(pixels(place.x)) \(pixels(place.y - d))l\(pixels(d)) \(pixels(d))l-\(pixels(d)) \(pixels(d))l-\(pixels(d)) -\(pixels(d))Z\"/>"
      )
    case .fair: parts.append("<circle \(ink.fair)\(dashes) cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>")
    case .proposal:
      parts.append("<circle \(ink.proposal)\(dashes) cx=\"\(x)\" cy=\"\(y)\" r=\"9\"/>")
      parts.append(
        "<text \(ink.number) x=\"\(x)\" y=\"\(pixels(place.y + 4))\" text-anchor=\"middle\">\(escaped(mark.sign))</text>"
      )
    }
    return parts.joined()
  }

  /// What a script moves: the point on the frontier, and the package that is tried.
  private func live(_ frame: SpaceFrame) -> String {
    guard ink.isLive else { return "" }
    let values = frame.scriptValues(unit: Double(powerOfTen(deal.digits) ?? 1))
    return ["walk", "try"].map { "<g class=\"\($0)\" data-v=\"\(values)\"><circle r=\"9\"/></g>" }.joined()
  }
}

extension String {
  /// The text with a true minus sign before its figures; hyphens in words and between figures stay.
  var minus: String {
    var result = ""
    var previous: Character = " "
    for (character, next) in zip(self, dropFirst() + " ") {
      let isSign = character == "-" && next.isNumber && !previous.isLetter && !previous.isNumber
      result.append(isSign ? "\u{2212}" : character)
      previous = character
    }
    return result
  }
}
