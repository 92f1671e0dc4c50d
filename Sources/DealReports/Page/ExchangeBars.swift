import DealFiles
import MutualGains

/// What the parties get and bring issue by issue, as bars: filled to the right what a party gets, hollow to the left
/// what it brings.
struct ExchangeBars {
  private let deal: Deal
  private let sides: [Side]
  /// The largest amount of an option, which is as long as a bar can be.
  let scale: Amount
  private let figures: AmountText

  /// Half of the picture's width, and the height of a bar, in its own units.
  private static let reach = 60.0
  private static let height = 10

  init(_ deal: Deal, of sides: [Side]) {
    (self.deal, self.sides) = (deal, sides)
    figures = AmountText(digits: deal.digits)
    var largest = Amount(units: 1)
    for issue in deal.issues {
      // The amounts of a range lie between those at its ends.
      let options = issue.options.range == nil ? Array(issue.options.indices) : [0, issue.options.count - 1]
      for option in options {
        for side in sides {
          let exchange = ExchangeBars.exchange(issue, option, side)
          largest = max(largest, exchange.gets, exchange.brings)
        }
      }
    }
    scale = largest
  }

  private static func exchange(_ issue: Issue, _ option: Int, _ side: Side) -> GetsAndBrings.Exchange {
    GetsAndBrings.Exchange(
      value: issue.value(ofOption: option)[side], cost: issue.cost(ofOption: option)[side])
  }

  /// The bars of an option; a script changes them with the choice.
  func markup(_ issue: Int, _ option: Int) -> String {
    let height = ExchangeBars.height
    var words: [String] = []
    var bars = ""
    for (row, side) in sides.enumerated() {
      let exchange = ExchangeBars.exchange(deal.issues[issue], option, side)
      words.append(
        localized(
          "\(deal.parties[side].name): gets \(figures.text(exchange.gets)), brings \(figures.text(exchange.brings))"
        ))
      let look = side == .first ? "a" : "b"
      for (kind, amount) in [("g", exchange.gets), ("h", exchange.brings)] {
        let width = Double(amount.units) / Double(scale.units) * ExchangeBars.reach
        bars += element(
          empty: "rect",
          [
            ("class", "\(kind)\(look)"), ("x", pixels(kind == "g" ? 0 : -width)),
            ("y", String(row * (height + 3) + 2)), ("width", pixels(max(0, width))),
            ("height", String(height)),
          ])
      }
    }
    let total = sides.count * (height + 3) + 1
    bars += element(empty: "path", [("class", "mid"), ("d", "M0 0V\(total)")])
    // Elements of SVG are closed.
    return element(
      "svg",
      [
        ("class", "bars"), ("id", "g\(issue)"), ("viewBox", "-62 0 124 \(total)"), ("role", "img"),
        ("aria-label", words.joined(separator: "; ").minus),
      ], bars.replacing("\">", with: "\"/>"))
  }
}
