import DealFiles
import MutualGains

/// The scores of proposals as a workbook: the scorecard, what each party gets and brings, what would be better, the
/// efficient packages, and a picture of them with the proposals in it.
package struct ScoreWorkbook {
  private let report: ScoreReport

  /// So many proposals are explained; the scorecard has all.
  static let largestExplained = 20
  /// So many rows may explain them together.
  private static let largestRowCount = 100_000

  /// The workbook of `report`; nil where no package keeps the rules, so that there is nothing to put in it.
  package init?(_ report: ScoreReport) {
    guard report.hasPackages else { return nil }
    self.report = report
  }

  private var deal: Deal { report.deal }

  /// The bytes of the file: the same for the same answer, whenever it is written.
  ///
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  package func bytes(from provenance: Provenance? = nil) throws -> [UInt8] {
    let writer = try WorkbookWriter(digits: deal.digits)
    let frontier = report.scoring.frontier
    let isSmall = frontier.isShort
    let census = FrontierCensus(of: frontier, isSmall: isSmall, countsAll: false, threads: 1)
    let settlement = report.settlement
    let sample = FrontierSample(of: frontier, census: census, including: settlement.point)
    // Searched before the scorecard says whether something is missing.
    let explained = explained.map { (ranked: $0, analysis: report.analysis(of: $0)) }
    let points = points(settlement)
    ScorecardSheet(report).add(to: writer)
    MatrixSheet(PackageMatrix(report)).add(to: writer)
    if !explained.isEmpty {
      let blocks = explained.map {
        ExchangeSheet.Block(title: report.shortLabel($0.ranked), exchange: $0.analysis.exchange)
      }
      ExchangeSheet(deal, blocks, remarks: leftOut).add(to: writer)
      TradesSheet(report, explained, remarks: leftOut).add(to: writer)
    }
    PackagesSheet(sample, recommended: settlement.isAgreement ? settlement.package : nil).add(to: writer)
    PictureSheet(
      sample, points: points, largestSurplus: frontier.movableSurplus(upTo: report.request.maximumPayment),
      remarks: pictureRemarks
    ).add(to: writer)
    NoticesSheet(report.file, remarks: remarks(sample), from: provenance).add(to: writer)
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
    return count == 0 ? [] : [localized("… and \(counted(count, "more proposal"))")]
  }

  /// The points of the picture beside the efficient ones.
  private func points(_ settlement: Settlement) -> [PictureSheet.Point] {
    let noDeal = PictureSheet.Point(name: localized("no deal"), utility: deal.noDealValue, marker: .cross)
    return [.recommended(settlement, in: deal), noDeal]
      + report.ranked.prefix(ScoreWorkbook.largestExplained).map { ranked in
        .init(
          name: ranked.score.proposal.name.fitted(to: 40), utility: deal.utility(of: ranked.score.package),
          marker: .square, rank: ranked.rank, isEfficient: ranked.score.standing?.isEfficient == true)
      }
  }

  /// What there is to know of the other sheets.
  private func remarks(_ sample: FrontierSample) -> [String] {
    let gains = report.ranked.flatMap { [$0.score.gain.first, $0.score.gain.second] }
    return [sample.remark] + [deal.lengthRemark(sample.ends + gains)].compactMap(\.self)
  }

  private var pictureRemarks: [String] {
    let count = report.ranked.count - ScoreWorkbook.largestExplained
    let others = count > 0 ? [localized("… and \(counted(count, "more proposal"))")] : []
    return others + (deal.unit == .points ? [] : [localized("Utilities are before any payment.")])
  }
}

extension ScoreReport {
  /// What is recommended instead of any proposal; some package keeps the rules.
  var settlement: Settlement {
    Settlement(on: scoring.frontier, maximumPayment: request.maximumPayment)
  }

  /// A proposal's rank and name, as they stand over what is said of it.
  func shortLabel(_ ranked: Ranked) -> String { label(ranked).fitted(to: 40) }
}
