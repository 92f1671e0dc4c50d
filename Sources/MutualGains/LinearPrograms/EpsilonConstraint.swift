/// The efficient points of a deal by the epsilon-constraint method (Haimes, Lasdon and Wismer 1971), each found
/// by GLPK's `glp_intopt`.
///
/// It is what one would use instead of `ParetoFrontier`, and is here to compare with: much slower, and no
/// proof, since GLPK calculates in floating point. A point is always that of its package, recomputed in whole
/// units, and the package keeps every rule; but another package may dominate it, and points may be missing.
/// Measured: none of 6,000 small deals in small amounts, none of 120 with a price of up to EUR 10 million in
/// cents beside small change, but one in some hundreds with sums of several thousand million units.
package struct EpsilonConstraint: Sendable {
  /// The deal that the points belong to.
  package let deal: Deal
  /// By rising first utility and falling second; none dominates another.
  package let points: [Point]
  /// Why there are no more points.
  package let ending: Ending
  /// What the run was given, and what is asked of its points later may still take.
  let budget: SearchBudget

  /// A point and a package that reaches it.
  package struct Point: Hashable, Sendable {
    /// In units of the deal.
    package let utility: UtilityPoint
    package let package: DealPackage
  }

  /// What ended the run.
  package enum Ending: Hashable, Sendable {
    /// GLPK says that no package gives the first party more: this is the whole frontier, as far as floating
    /// point can tell.
    case complete
    /// The time or the memory was used up. Points of higher first utility may be missing.
    case limitReached
    /// Somebody asked to stop. Points of higher first utility may be missing.
    case cancelled
    /// GLPK found no answer that holds in whole numbers. Points of higher first utility may be missing.
    case failed
  }

  /// Whether the run came to its end, see `Ending.complete`.
  package var isComplete: Bool { ending == .complete }

  /// Finds the points one by one, by rising first utility, on this thread and without suspension.
  ///
  /// - Parameters:
  ///   - limits: How much time the whole run may take, and what GLPK may hold. Time is looked at between the
  ///     linear programs inside; from a millisecond on, less is none.
  ///   - isCancelled: Asked before each point, and now and then while one is searched.
  ///
  /// It throws nothing: whatever goes wrong is in `ending`, with the points up to there.
  ///
  /// Complexity: an integer program for each point and a few more, each exponential in the options at worst.
  package init(
    of deal: Deal, limits: SearchLimits = SearchLimits(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.init(of: deal, budget: SearchBudget(limits, isCancelled: isCancelled))
  }

  /// The same within a budget that others share.
  package init(of deal: Deal, budget: SearchBudget) {
    self.deal = deal
    self.budget = budget
    var run = Run(of: deal, budget: budget)
    ending = run.findPoints()
    points = run.points
  }
}

extension EpsilonConstraint {
  /// The work on one frontier.
  private struct Run {
    private let deal: Deal
    private var program: EpsilonProgram
    private let budget: SearchBudget
    private let megabytes: Int
    private(set) var points: [Point] = []

    init(of deal: Deal, budget: SearchBudget) {
      self.deal = deal
      self.budget = budget
      megabytes = max(1, budget.bytes >> 20)
      program = EpsilonProgram(of: deal)
    }

    mutating func findPoints() -> Ending {
      var epsilon: Int64?
      while true {
        if budget.isOver { return budget.timeLeft == .zero ? .limitReached : .cancelled }
        switch nextPoint(from: epsilon) {
        case .success(let point):
          guard let point else { return .complete }
          // The largest b for this epsilon, but maybe not the largest a that goes with it.
          while let last = points.last, last.utility.b <= point.utility.b { points.removeLast() }
          points.append(point)
          // Sums stay within 2^62.
          epsilon = point.utility.a + 1
          program.setEpsilon(point.utility.a + 1)
        case .failure(let stop): return stop.ending
        }
      }
    }

    private struct Stop: Error {
      let ending: Ending
    }

    /// The point of largest b whose a is at least `epsilon`; nil where there is none.
    private mutating func nextPoint(from epsilon: Int64?) -> Result<Point?, Stop> {
      // Packages that floating point takes for allowed are taken out until it finds one that is.
      for _ in 0..<Run.mostExclusions {
        switch solve() {
        case .failure(let stop): return .failure(stop)
        case .success(nil): return .success(nil)
        case .success(let package?):
          let utility = deal.utility(of: package).map(\.units)
          let reachesEpsilon = epsilon.map { utility.first >= $0 } ?? true
          if reachesEpsilon, deal.rules.allSatisfy({ deal.keeps($0, package) }) {
            return .success(
              Point(utility: UtilityPoint(a: utility.first, b: utility.second), package: package))
          }
          program.exclude(package)
        }
      }
      return .failure(Stop(ending: .failed))
    }

    /// Many more than were ever needed.
    private static let mostExclusions = 100

    /// GLPK's package, simplified first and, if that fails, as it is; nil where there is none.
    private func solve() -> Result<DealPackage?, Stop> {
      var lastFailure = LinearProgram.Failure.failed
      for presolves in [true, false] {
        let left = budget.timeLeft ?? Run.longest
        guard left >= .milliseconds(1) else { return .failure(Stop(ending: .limitReached)) }
        let limits = LinearProgram.Limits(time: left, megabytes: megabytes, presolves: presolves)
        do throws(LinearProgram.Failure) {
          switch try program.program.solve(limits, isOver: { budget.isOver }) {
          case .optimal(_, let values): return .success(program.package(of: values))
          case .infeasible: return .success(nil)
          case .limit:
            let isCancelled = budget.timeLeft != .zero && budget.isOver
            return .failure(Stop(ending: isCancelled ? .cancelled : .limitReached))
          case .unbounded: continue
          }
        } catch {
          lastFailure = error
        }
      }
      // Aborted twice, once with limits on everything but memory.
      return .failure(Stop(ending: lastFailure == .aborted ? .limitReached : .failed))
    }

    /// What GLPK takes for no limit.
    private static let longest = Duration.seconds(2_000_000)
  }
}
