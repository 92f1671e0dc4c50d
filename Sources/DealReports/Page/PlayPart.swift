import DealFiles
import MutualGains

/// The part of a page with the package: every option with what it is worth to each party, to choose from, and beside
/// it what the choice comes to.
struct PlayPart {
  /// Who plays.
  enum Player {
    /// Both, beside the settlement; with the largest surplus, where it is known.
    case both(largestSurplus: Amount?)
    /// The first party alone: nothing is here that the other's figures decide.
    case first
  }

  private let deal: Deal
  private let start: DealPackage
  private let player: Player
  private let isPlayable: Bool
  private let bars: ExchangeBars
  private let figures: AmountText

  /// The part with the options of `deal`, of which those of `start` are chosen.
  init(_ deal: Deal, start: DealPackage, player: Player) {
    (self.deal, self.start, self.player) = (deal, start, player)
    isPlayable = PageData.isPlayable(deal)
    if case .first = player {
      bars = ExchangeBars(deal, of: [.first])
    } else {
      bars = ExchangeBars(deal, of: Side.allCases)
    }
    figures = AmountText(digits: deal.digits)
  }

  private var isAlone: Bool { if case .first = player { true } else { false } }

  var markup: String {
    let title =
      isAlone
      ? localized("What can be chosen") : localized("The package, and what else could be chosen")
    var parts = [element("h2", [], escaped(title))]
    guard isPlayable else {
      parts.append(
        element(
          "p", [],
          escaped(localized("The deal has too many options to be tried on a page; the package is listed."))))
      return (parts + [listed]).joined(separator: "\n")
    }
    parts.append(
      element(
        "p", [("class", "js-only mut")],
        escaped(localized("Choose other options: all figures follow, exactly."))))
    parts.append(
      element(
        "p", [("class", "small mut")],
        escaped(
          isAlone
            ? localized(
              "Under each option: what it is worth to \(deal.parties.first.displayName), after additional costs."
            )
            : localized(
              "Under each option: what it is worth to \(deal.parties.first.displayName) · \(deal.parties.second.displayName), after additional costs."
            ))))
    let heads = [
      ("", localized("issue")), ("", localized("option")), ("hb", localized("brings ← → gets")),
      ("tg", isAlone ? localized("net") : localized("together")),
    ]
    let head = element(
      "li", [("class", "iss heads"), ("aria-hidden", "true")],
      heads.map { element("span", $0.0.isEmpty ? [] : [("class", $0.0)], escaped($0.1)) }.joined())
    let issues = [head] + deal.issues.indices.map { element("li", [], issue($0)) }
    parts.append(
      element(
        "div", [("class", "play")],
        element("ol", [("class", "issues")], issues.joined(separator: "\n")) + panel))
    return parts.joined(separator: "\n")
  }

  /// The package alone, of a deal that is too large.
  private var listed: String {
    var table = MarkupTable([localized("issue"), localized("option")], labels: 2)
    let most = 1_000
    for (issue, option) in zip(deal.issues, start.choices).prefix(most) {
      table.add(escaped(issue.name), [escaped(issue.options[option].label)], labels: 2)
    }
    let left = deal.issues.count - most
    let more = left > 0 ? element("p", [], escaped(localized("and \(grouped(Int64(left))) more issues"))) : ""
    return table.markup + more
  }

  private func issue(_ index: Int) -> String {
    let issue = deal.issues[index]
    let chosen = start.choices[index]
    let name = element("span", [("class", "lg"), ("id", "n\(index)")], escaped(issue.name))
    if let range = issue.options.longRange {
      let input = element(
        empty: "input",
        [
          ("type", "range"), ("class", "steps"), ("name", "i\(index)"), ("min", "0"),
          ("max", String(range.count - 1)),
          ("value", String(chosen)), ("aria-labelledby", "n\(index)"), ("disabled", ""),
        ])
      let shown = element(
        "output", [("id", "o\(index)")], escaped(range[chosen].label) + worth(issue, chosen))
      return element(
        "div", [("class", "iss")],
        name + element("div", [("class", "opts long")], input + shown) + comesTo(index, chosen))
    }
    let options = issue.options.indices.map { option in
      var attributes = [
        ("type", "radio"), ("name", "i\(index)"), ("value", String(option)), ("disabled", ""),
      ]
      if option == chosen { attributes.append(("checked", "")) }
      let mark = option == chosen && !isAlone ? element("span", [("class", "recmark")], " ●") : ""
      return element(
        "label", [],
        element(empty: "input", attributes) + escaped(issue.options[option].label) + mark
          + worth(issue, option))
    }
    return element(
      "div", [("class", "iss"), ("role", "radiogroup"), ("aria-labelledby", "n\(index)")],
      name + element("div", [("class", "opts")], options.joined()) + comesTo(index, chosen))
  }

  /// What the chosen option of an issue comes to: the bars, and the sum.
  private func comesTo(_ index: Int, _ option: Int) -> String {
    let net = deal.issues[index].utility(ofOption: option)
    return bars.markup(index, option)
      + element(
        "span", [("class", "tg"), ("id", "t\(index)")], escaped(signed(isAlone ? net.first : net.sum)))
  }

  /// The button beside a proposal that chooses its options.
  static func button(toTry package: DealPackage) -> String {
    element(
      "button", [("type", "button"), ("class", "js-only"), ("data-p", PageData.code(package))],
      escaped(localized("Try it")))
  }

  /// What an option is worth to each party, after its costs.
  private func worth(_ issue: Issue, _ option: Int) -> String {
    let net = issue.utility(ofOption: option)
    let own = element("span", [("class", "ca")], escaped(signed(net.first)))
    if isAlone { return element("small", [], own) }
    return element(
      "small", [], own + " · " + element("span", [("class", "cb")], escaped(signed(net.second))))
  }

  private func signed(_ amount: Amount) -> String {
    (amount > .zero ? "+" : "") + figures.text(amount).minus
  }

  /// What the choice comes to; without scripts the recommended one.
  private var panel: String {
    let gain = deal.gain(of: start)
    func line(_ id: String, _ label: String, _ text: String, _ look: String = "") -> String {
      element("dt", look.isEmpty ? [] : [("class", look)], escaped(label))
        + element("dd", [("id", id)], escaped(text))
    }
    var lines = line("kx", deal.parties.first.name, signed(gain.first), "ca")
    var buttons = ""
    if case .both(let largest) = player {
      let left = largest.map { figures.text($0 - gain.sum).minus }
      lines +=
        line("ky", deal.parties.second.name, signed(gain.second), "cb")
        + line("kt", localized("together"), signed(gain.sum))
        + line("kl", localized("left on the table"), left ?? "?")
      buttons += element(
        "button", [("type", "button"), ("id", "take"), ("hidden", "")],
        escaped(localized("Take the better one")))
    }
    let back = isAlone ? localized("Back to the start") : localized("Recommended one")
    buttons += element("button", [("type", "button"), ("id", "reset")], escaped(back))
    let copy =
      element(
        "label", [("class", "small mut"), ("for", "row")],
        escaped(localized("As a row of a file of proposals")))
      + element("textarea", [("id", "row"), ("rows", "3"), ("readonly", "")])
    return element(
      "aside", [("class", "panel"), ("aria-label", localized("What the choice comes to"))],
      element("h3", [], escaped(isAlone ? localized("Gain") : localized("Gains before payment")))
        + element("dl", [], lines)
        + element("div", [("id", "verdict"), ("role", "status")])
        + element("div", [("class", "js-only")], buttons + copy))
  }
}
