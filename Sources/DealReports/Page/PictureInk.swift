/// How the parts of a picture look: by the classes of a page, which has a light and a dark side, or by themselves,
/// for programs that know no style sheets.
enum PictureInk {
  case page, slide

  /// Whether a script may move marks in it.
  var isLive: Bool { self == .page }

  private func look(_ name: String, _ attributes: String) -> String {
    self == .page ? "class=\"\(name)\"" : attributes
  }

  private static let font = "font-family=\"Arial, Liberation Sans, sans-serif\""

  var zone: String { look("zone", "fill=\"#9fd8b8\" fill-opacity=\"0.4\"") }
  /// An area of packages, the largest first.
  func cloud(_ index: Int) -> String {
    look("cloud\(index)", "fill=\"\(["#f1f3f5", "#e6eaed", "#d7dde3"][min(index, 2)])\"")
  }
  var grid: String { look("ax", "stroke=\"#dfe4e9\" stroke-width=\"1\" fill=\"none\"") }
  var noDeal: String { look("nd", "stroke=\"#14181d\" stroke-width=\"1.4\" fill=\"none\"") }
  var equal: String {
    look("eq", "stroke=\"#55606c\" stroke-width=\"1.3\" stroke-dasharray=\"2 4\" fill=\"none\"")
  }
  var surplus: String {
    look("iso", "stroke=\"#2c7a5b\" stroke-width=\"1.6\" stroke-dasharray=\"6 4\" fill=\"none\"")
  }
  var window: String {
    look("window", "stroke=\"#55606c\" stroke-width=\"1\" stroke-dasharray=\"3 3\" fill=\"none\"")
  }
  var steps: String {
    look("stair", "stroke=\"#14181d\" stroke-opacity=\"0.55\" stroke-width=\"1.1\" fill=\"none\"")
  }
  var dots: String {
    look("fp", "stroke=\"#14181d\" stroke-width=\"5\" stroke-linecap=\"round\" fill=\"none\"")
  }
  var payment: String { look("pay", "stroke=\"#8a1466\" stroke-width=\"2.4\" fill=\"none\"") }
  var paymentHead: String { look("payh", "fill=\"#8a1466\"") }
  var after: String { look("after", "fill=\"#f7e3f0\" stroke=\"#8a1466\" stroke-width=\"2.4\"") }
  var recommended: String { look("rec", "fill=\"#8a1466\" stroke=\"#ffffff\" stroke-width=\"1.6\"") }
  var fair: String { look("fair", "fill=\"#ffffff\" stroke=\"#14181d\" stroke-width=\"1.8\"") }
  var proposal: String { look("prop", "fill=\"#ffffff\" stroke=\"#14181d\" stroke-width=\"1.6\"") }
  var number: String {
    look("pn", "fill=\"#14181d\" font-size=\"12\" font-weight=\"bold\" \(PictureInk.font)")
  }
  var tick: String { look("tick", "fill=\"#55606c\" font-size=\"12\" \(PictureInk.font)") }
  var axis: String { look("axis", "fill=\"#14181d\" font-size=\"13\" \(PictureInk.font)") }

  /// The letters of a label, and of the halo behind it.
  func label(_ kind: PictureLabels.Kind, isHalo: Bool) -> String {
    let colour =
      switch kind {
      case .recommended: "#8a1466"
      case .surplus: "#2c7a5b"
      case .equal: "#55606c"
      case .plain: "#14181d"
      }
    let weight = kind == .recommended ? " font-weight=\"bold\"" : ""
    if self == .page { return "class=\"lab l\(kind.rawValue)\"" }
    let paint =
      isHalo
      ? "fill=\"#ffffff\" stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\""
      : "fill=\"\(colour)\""
    return "\(paint) font-size=\"13\"\(weight) \(PictureInk.font)"
  }

  /// Whether a halo is text of its own: style sheets paint it beneath.
  var hasHaloText: Bool { self == .slide }

  /// What keeps lines inside the axes.
  func clip(_ frame: SpaceFrame) -> (definition: String, use: String) {
    clip(
      "box", frame,
      "<rect x=\"\(pixels(frame.left))\" y=\"\(pixels(frame.top))\" width=\"\(pixels(frame.right - frame.left))\" height=\"\(pixels(frame.bottom - frame.top))\"/>"
    )
  }

  /// What keeps a part inside a shape; its name is that of the part in a picture of that size.
  func clip(_ part: String, _ frame: SpaceFrame, _ shape: String) -> (definition: String, use: String) {
    let name = "\(part)\(Int(frame.right))x\(Int(frame.bottom))"
    return ("<clipPath id=\"\(name)\">\(shape)</clipPath>", "clip-path=\"url(#\(name))\"")
  }

  /// The size of a picture by itself.
  func size(_ width: Double, _ height: Double) -> [(String, String)] {
    [("width", pixels(width)), ("height", pixels(height))]
  }
}

/// The element of a picture: what it is called for who can't see it, and its parts, those without markup left out.
func pictureElement(
  _ width: Double, _ height: Double, name: String, attributes: [(String, String)], _ parts: [String]
) -> String {
  let view = [
    ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(pixels(width)) \(pixels(height))"),
    ("role", "img"), ("aria-label", name),
  ]
  return element(
    "svg", view + attributes, "\n" + parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
}
