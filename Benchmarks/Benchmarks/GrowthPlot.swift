import Foundation

/// Seconds against the number of issues, on two logarithmic axes, as an SVG picture.
struct GrowthPlot {
  private var lines: [(name: String, points: [(issues: Double, seconds: Double)])] = []

  /// The methods that are drawn.
  static let methods = [
    "frontier, 1 thread", "dense array, one issue at a time", "merged lists, one issue at a time",
  ]
  private static let colours = [
    "#0b6e4f", "#c1121f", "#1d4ed8", "#7c3aed", "#b45309", "#475569", "#0891b2",
    "#be185d", "#65a30d",
  ]
  private static let issues = (low: 1.0, high: 5.0)
  private static let seconds = (low: -5.0, high: 2.0)
  private static let frame = (left: 70.0, top: 24.0, width: 470.0, height: 380.0)

  /// Takes a measurement of a family of deals into the line of its method.
  mutating func add(_ family: String, _ method: String, issues: Int, seconds: Double) {
    let name = "\(family): \(method)"
    let point = (Double(issues), seconds)
    if let index = lines.firstIndex(where: { $0.name == name }) {
      lines[index].points.append(point)
    } else {
      lines.append((name, [point]))
    }
  }

  /// The picture.
  var svg: String {
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 820 460\" font-family=\"sans-serif\" font-size=\"12\">",
      "<rect width=\"820\" height=\"460\" fill=\"white\"/>",
    ]
    parts += grid
    for (index, line) in lines.enumerated() where line.points.count > 1 {
      let colour = GrowthPlot.colours[index % GrowthPlot.colours.count]
      let places = line.points.sorted { $0.issues < $1.issues }.map { place($0.issues, $0.seconds) }
      let path = places.map { String(format: "%.1f,%.1f", $0.x, $0.y) }.joined(separator: " ")
      let dash = line.name.contains("one issue at a time") ? " stroke-dasharray=\"5 4\"" : ""
      parts.append(
        "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"\(dash)/>")
      parts += places.map {
        String(format: "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%@\"/>", $0.x, $0.y, colour)
      }
      let y = 40 + 40 * index
      let (family, method) = (
        line.name.components(separatedBy: ": ")[0], line.name.components(separatedBy: ": ")[1]
      )
      parts.append("<text x=\"556\" y=\"\(y)\" fill=\"\(colour)\" font-weight=\"bold\">\(family)</text>")
      parts.append("<text x=\"556\" y=\"\(y + 15)\" fill=\"\(colour)\">\(method)</text>")
    }
    return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func place(_ issues: Double, _ seconds: Double) -> (x: Double, y: Double) {
    let (frame, x, y) = (GrowthPlot.frame, GrowthPlot.issues, GrowthPlot.seconds)
    return (
      frame.left + (log10(issues) - x.low) / (x.high - x.low) * frame.width,
      frame.top + (y.high - log10(seconds)) / (y.high - y.low) * frame.height
    )
  }

  private var grid: [String] {
    let frame = GrowthPlot.frame
    let (right, bottom) = (frame.left + frame.width, frame.top + frame.height)
    let columns = (1...5).map { exponent -> String in
      let x = place(pow(10, Double(exponent)), 1).x
      let label = ["10", "100", "1,000", "10,000", "100,000"][exponent - 1]
      return
        "<line x1=\"\(x)\" y1=\"\(frame.top)\" x2=\"\(x)\" y2=\"\(bottom)\" stroke=\"#ddd\"/>"
        + "<text x=\"\(x)\" y=\"\(bottom + 18)\" text-anchor=\"middle\">\(label)</text>"
    }
    let rows = (-5...2).map { exponent -> String in
      let y = place(10, pow(10, Double(exponent))).y
      let label = ["10 µs", "0.1 ms", "1 ms", "10 ms", "0.1 s", "1 s", "10 s", "100 s"][exponent + 5]
      return
        "<line x1=\"\(frame.left)\" y1=\"\(y)\" x2=\"\(right)\" y2=\"\(y)\" stroke=\"#ddd\"/>"
        + "<text x=\"\(frame.left - 8)\" y=\"\(y + 4)\" text-anchor=\"end\">\(label)</text>"
    }
    let title =
      "<text x=\"\(frame.left + frame.width / 2)\" y=\"\(bottom + 40)\" text-anchor=\"middle\">issues of five options</text>"
    return columns + rows + [title]
  }
}
