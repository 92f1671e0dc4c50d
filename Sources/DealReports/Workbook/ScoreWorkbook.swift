import DealFiles
import MutualGains

/// The scores of proposals as a workbook: the scorecard, what each party gets and brings, what would be better, the
/// efficient packages, and a picture of them with the proposals in it.
public struct ScoreWorkbook {
  private let report: ScoreReport

  /// So many proposals are explained; the scorecard has all.
  static let largestExplained = 20
  /// So many rows may explain them together.
  private static let largestRowCount = 100_000

  /// The workbook of `report`; nil where no package keeps the rules, so that there is nothing to put in it.
  public init?(_ report: ScoreReport) {
    guard report.hasPackages else { return nil }
    self.report = report
  }

  private var deal: Deal { report.deal }

  /// The bytes of the file: the same for the same answer, whenever it is written.
  ///
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  public func bytes() throws -> [UInt8] {
    let writer = try WorkbookWriter(digits: deal.digits)
    let frontier = report.scoring.frontier
    let isSmall = frontier.supportedPoints.count <= FrontierCensus.largestHull
    let census = FrontierCensus(of: frontier, isSmall: isSmall, countsAll: false, threads: 1)
    let sample = FrontierSample(of: frontier, census: census)
    // Searched before the scorecard says whether something is missing.
    let explained = explained.map { (ranked: $0, analysis: report.analysis(of: $0)) }
    let points = points()
    ScorecardSheet(report, sample).add(to: writer)
    if !explained.isEmpty {
      let blocks = explained.map {
        ExchangeSheet.Block(title: report.shortLabel($0.ranked), exchange: $0.analysis.exchange)
      }
      ExchangeSheet(deal, blocks, remarks: leftOut).add(to: writer)
      TradesSheet(report, explained, remarks: leftOut).add(to: writer)
    }
    PackagesSheet(sample).add(to: writer)
    PictureSheet(sample, points: points, remarks: pictureRemarks).add(to: writer)
    return try writer.finish()
  }

  /// The best proposals, and the one from which a way is asked for.
  private var explained: [ScoreReport.Ranked] {
    let room = max(1, ScoreWorkbook.largestRowCount / (deal.issues.count + deal.bundles.count + 8))
    let count = min(room, ScoreWorkbook.largestExplained)
    return report.ranked.enumerated().filter { place, ranked in
      place < count || ranked.index == report.request.pathFrom
    }.map(\.element)
  }

  /// How many proposals are not explained, if any.
  private var leftOut: [String] {
    let count = report.ranked.count - explained.count
    return count == 0 ? [] : [say("… and \(counted(count, "more proposal"))")]
  }

  /// The points of the picture beside the efficient ones.
  private func points() -> [PictureSheet.Point] {
    let settlement = Settlement(
      on: report.scoring.frontier, maximumPayment: report.request.maximumPayment)
    let recommended = PictureSheet.Point(
      name: settlement.isAgreement ? say("recommended") : say("nearest"),
      utility: deal.utility(of: settlement.package), marker: .diamond)
    let noDeal = PictureSheet.Point(name: say("no deal"), utility: deal.noDealValue, marker: .cross)
    return [noDeal, recommended]
      + report.ranked.prefix(ScoreWorkbook.largestExplained).map { ranked in
        .init(
          name: ranked.score.proposal.name.fitted(to: 40), utility: deal.utility(of: ranked.score.package),
          marker: .square, rank: ranked.rank, isEfficient: ranked.score.standing?.isEfficient == true)
      }
  }

  private var pictureRemarks: [String] {
    let count = report.ranked.count - ScoreWorkbook.largestExplained
    let others = count > 0 ? [say("… and \(counted(count, "more proposal"))")] : []
    return others + (deal.unit == .points ? [] : [say("Utilities are before any payment.")])
  }
}

extension ScoreReport {
  /// A proposal's rank and name, as they stand over what is said of it.
  func shortLabel(_ ranked: Ranked) -> String { label(ranked).fitted(to: 40) }
}
