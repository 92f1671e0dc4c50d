/// How the columns of a sheet are printed on A4, so that no letter of its 10 points becomes smaller than 8.2: upright
/// or on its side, one page wide or on several beside each other.
struct PageLayout: Equatable {
  let isLandscape: Bool
  /// The scale in percent; nil for one page wide, whatever scale that takes.
  let scale: Int?
  /// The columns before which a new page begins.
  let breaks: [Int]

  /// What a sheet is shrunk to, at most.
  static let smallestScale = 82
  /// The width of a page without its margins, in points of a screen; a little is left for programs that make columns
  /// wider.
  private static let upright = 710
  private static let aside = 1_038
  /// The most pages beside each other.
  private static let mostBreaks = 1_000

  /// The layout of columns of those widths in characters.
  ///
  /// - Parameters:
  ///   - keys: How many columns stand on every page.
  ///   - starts: The columns that begin a new page in any case.
  ///   - hasRowBreaks: Whether some rows begin a new page: programs pass over that where a sheet has to fit.
  init(_ widths: [Double], keys: Int, starts: [Int] = [], hasRowBreaks: Bool = false) {
    let points = widths.map(PageLayout.points)
    let total = points.reduce(0, +)
    let room = (
      PageLayout.upright * 100 / PageLayout.smallestScale, PageLayout.aside * 100 / PageLayout.smallestScale
    )
    if starts.isEmpty, total <= room.1 {
      isLandscape = total > room.0
      let page = isLandscape ? PageLayout.aside : PageLayout.upright
      scale = hasRowBreaks ? min(100, page * 100 / max(1, total)) : nil
      breaks = []
      return
    }
    let keyWidth = points.prefix(keys).reduce(0, +)
    var (breaks, widest, used) = ([Int](), 0, keyWidth)
    for column in points.indices.dropFirst(keys) {
      let isFull = used + points[column] > room.1 && used > keyWidth
      if (isFull || starts.contains(column)), breaks.count < PageLayout.mostBreaks {
        breaks.append(column)
        used = keyWidth
      }
      used += points[column]
      widest = max(widest, used)
    }
    self.breaks = breaks
    isLandscape = widest > room.0
    let page = isLandscape ? PageLayout.aside : PageLayout.upright
    scale = min(100, max(PageLayout.smallestScale, page * 100 / max(1, widest)))
  }

  /// How wide a column of so many characters is on a screen.
  ///
  /// Excel counts 7 points for a digit; other programs count what it really takes, which is more.
  static func points(_ width: Double) -> Int { Int((width + 0.71) * 7.42) + 1 }
}
