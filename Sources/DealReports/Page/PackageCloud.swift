import MutualGains

/// Where the packages that keep the rules lie: the smallest areas that hold half of them, nine tenths, and all.
///
/// The areas are those where a density of the packages is at least as high as at so many of them (Hyndman, "Computing
/// and graphing highest density regions", The American Statistician 50, 1996). Only looks hang on it.
struct PackageCloud: Sendable {
  /// Closed outlines around each area, the largest area first, as gains.
  let areas: [[Outline]]
  /// How many packages it was made of.
  let count: Int
  /// Whether these are all that keep the rules.
  let isWhole: Bool

  typealias Outline = [(x: Double, y: Double)]

  /// The parts of the packages that the areas hold.
  private static let parts = [1.0, 0.9, 0.5]

  /// The cloud of the packages of a deal; nil where there are too few for one.
  init?(of deal: Deal) {
    guard let survey = PackageSurvey(of: deal) else { return nil }
    let gains = survey.points.map { point in
      let gain = deal.gain(at: point)
      return (x: Double(gain.first.units), y: Double(gain.second.units))
    }
    guard gains.count >= 200, let field = DensityField(of: gains) else { return nil }
    let densities = gains.map { field.density($0.x, $0.y) }.sorted(by: >)
    areas = PackageCloud.parts.map { part in
      let last = max(0, Int((part * Double(densities.count)).rounded(.up)) - 1)
      return field.outlines(atLeast: densities[last])
    }
    (count, isWhole) = (gains.count, survey.isWhole)
  }

  /// What is said of it beneath a picture.
  var caption: String {
    let number = grouped(Int64(count))
    return isWhole
      ? localized(
        "Grey shows where the \(number) packages that keep the rules lie: half of them in the darkest part, 90 % in the two darker ones."
      )
      : localized(
        "Grey shows where packages that keep the rules lie, by \(number) drawn at random: half of these in the darkest part, 90 % in the two darker ones."
      )
  }
}
