import DealFiles

/// A part of a page that the bar at its top leads to.
struct PageSection {
  /// Where it is in the page.
  let name: String
  let title: String
  let markup: String

  init(_ name: String, _ title: String, _ markup: String) {
    (self.name, self.title, self.markup) = (name, title, markup)
  }
}

extension PageDocument {
  /// A page of parts, the first of them the answer: the bar that leads to them, themselves, and the foot. Parts
  /// without markup are left out.
  init(_ sections: [PageSection], foot: PageFoot, data: JSON? = nil) {
    let sections = sections.filter { !$0.markup.isEmpty }
    let links = sections.map { element("a", [("href", "#\($0.name)")], escaped($0.title)) }
    let skip = element("a", [("class", "skip"), ("href", "#answer")], escaped(localized("To the answer")))
    let bar = element(
      "nav", [("aria-label", localized("Parts of the page"))],
      element("div", [("class", "wrap")], element("strong", [], escaped(foot.title)) + links.joined()))
    let parts = sections.map { element("section", [("id", $0.name)], "\n" + $0.markup + "\n") + "\n" }
    let body = skip + "\n" + bar + "\n<main class=\"wrap\">\n" + parts.joined() + "</main>\n" + foot.markup
    self.init(title: foot.title, body: body, data: data)
  }
}
