import CGLPK

/// A mixed-integer linear program: maximise a sum over columns while sums over columns, the rows, keep their
/// bounds. Solved from scratch by GLPK.
///
/// Numbers are floating point and answers hold within tolerances: callers check them in whole numbers.
struct LinearProgram: Sendable {
  /// A sum over columns and its bounds; infinite where it has none.
  struct Row: Hashable, Sendable {
    var lower = -Double.infinity
    var upper = Double.infinity
  }

  /// A variable: its bounds, what one of it adds to the objective, and whether only whole numbers will do.
  struct Column: Hashable, Sendable {
    var lower = 0.0
    var upper = 1.0
    var objective = 0.0
    var isInteger = false
  }

  /// What one of a column adds to a row, both by index.
  struct Entry: Hashable, Sendable {
    var row: Int
    var column: Int
    var value: Double
  }

  var rows: [Row] = []
  var columns: [Column] = []
  /// No place stands twice; where none stands is 0.
  var entries: [Entry] = []

  /// What a solve may take.
  struct Limits: Hashable, Sendable {
    /// At least a millisecond.
    var time: Duration
    /// How many steps each linear program inside may take; not counted while presolving.
    var iterations = 1_000_000
    /// How much GLPK may hold on this thread, in MiB.
    var megabytes = 2_048
    /// Whether GLPK simplifies the program first.
    var presolves = true
  }

  /// How a solve ended. Each case stands for a status of `cglpk_solve`.
  enum Outcome: Hashable, Sendable {
    /// `CGLPK_OPTIMAL`: the largest objective and a value for each column, within tolerances.
    case optimal(objective: Double, values: [Double])
    /// `CGLPK_INFEASIBLE`: nothing keeps the rows.
    case infeasible
    /// `CGLPK_UNBOUNDED`: the objective has no largest value.
    case unbounded
    /// `CGLPK_LIMIT`: the time or the iterations are used up.
    case limit
  }

  /// Why there is no outcome. Each case stands for a status of `cglpk_solve`.
  enum Failure: Error, Hashable {
    /// `CGLPK_FAILED`: GLPK came to no answer, as where numbers are too badly scaled.
    case failed
    /// `CGLPK_INVALID`: an index, number, bound or limit that GLPK may not see; nothing was called.
    case invalid
    /// `CGLPK_ABORTED`: GLPK gave up, out of memory mostly, or went round in circles. Everything that this
    /// thread held in GLPK is gone: each `LinearMaster` of it answers so from now on.
    case aborted
  }

  /// Solves the program, on this thread and without suspension.
  ///
  /// Complexity: exponential in the integer columns at worst; the time limit is looked at between the linear
  /// programs inside.
  ///
  /// - Parameter isOver: Asked there too, and ends it like the time.
  func solve(_ limits: Limits, isOver: @escaping () -> Bool = { false }) throws(Failure) -> Outcome {
    var objective = 0.0
    var values = Array(repeating: 0.0, count: columns.count)
    let status = try status(limits, Question(isOver), &objective, &values)
    return switch status {
    case CGLPK_OPTIMAL: .optimal(objective: objective, values: values)
    case CGLPK_INFEASIBLE: .infeasible
    case CGLPK_UNBOUNDED: .unbounded
    case CGLPK_LIMIT: .limit
    case CGLPK_INVALID: throw .invalid
    case CGLPK_ABORTED: throw .aborted
    default: throw .failed
    }
  }

  private func status(
    _ limits: Limits, _ question: Question, _ objective: inout Double, _ values: inout [Double]
  ) throws(Failure) -> cglpk_status {
    // C counts in 32 bits.
    guard let rowCount = Int32(exactly: rows.count), let columnCount = Int32(exactly: columns.count) else {
      throw .invalid
    }
    let entryRows = entries.compactMap { Int32(exactly: $0.row) }
    let entryColumns = entries.compactMap { Int32(exactly: $0.column) }
    guard entryRows.count == entries.count, entryColumns.count == entries.count else { throw .invalid }
    // One array for each type, part behind part: pointers are only good inside a closure.
    let numbers =
      rows.map(\.lower) + rows.map(\.upper) + columns.map(\.lower) + columns.map(\.upper)
      + columns.map(\.objective) + entries.map(\.value)
    let places = entryRows + entryColumns
    let areIntegers = columns.map { UInt8($0.isInteger ? 1 : 0) }
    return numbers.withUnsafeBufferPointer { numbers in
      places.withUnsafeBufferPointer { places in
        areIntegers.withUnsafeBufferPointer { areIntegers in
          let columnNumbers = numbers.baseAddress.map { $0 + 2 * rows.count }
          var program = cglpk_program(
            rows: rowCount, columns: columnCount, row_lower: numbers.baseAddress,
            row_upper: numbers.baseAddress.map { $0 + rows.count }, column_lower: columnNumbers,
            column_upper: columnNumbers.map { $0 + columns.count },
            objective: columnNumbers.map { $0 + 2 * columns.count },
            is_integer: areIntegers.baseAddress, entries: entries.count,
            entry_rows: places.baseAddress, entry_columns: places.baseAddress.map { $0 + entries.count },
            entry_values: columnNumbers.map { $0 + 3 * columns.count })
          return withExtendedLifetime(question) {
            cglpk_solve(&program, limits.inC(asking: question), &objective, &values)
          }
        }
      }
    }
  }
}

/// A closure that C can ask.
private final class Question {
  private let isOver: () -> Bool

  init(_ isOver: @escaping () -> Bool) { self.isOver = isOver }

  static let ask: @convention(c) (UnsafeRawPointer?) -> Int32 = { context in
    guard let context else { return 0 }
    return Unmanaged<Question>.fromOpaque(context).takeUnretainedValue().isOver() ? 1 : 0
  }
}

extension LinearProgram.Limits {
  /// The limits as C has them; what is too large for it is as good as none.
  fileprivate func inC(asking question: Question) -> cglpk_limits {
    let milliseconds = time / .milliseconds(1)
    return cglpk_limits(
      milliseconds: Int32(clamping: Int(max(-1, min(milliseconds, 2e9)))),
      iterations: Int32(clamping: iterations), megabytes: Int32(clamping: megabytes),
      presolves: presolves ? 1 : 0, is_over: Question.ask,
      context: UnsafeRawPointer(Unmanaged.passUnretained(question).toOpaque()))
  }
}
