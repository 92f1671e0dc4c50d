import CGLPK

/// A small linear program that is maximised again and again while rows, one column and the set of columns
/// change: the master of a column generation.
///
/// It belongs to the thread that made it. Numbers are floating point: they steer a search and decide nothing.
final class LinearMaster {
  private let handle: OpaquePointer
  private let rowCount: Int
  /// The columns that are never dropped.
  private var fixedColumns = 0

  /// How a solve can fail.
  struct Failure: Error, Equatable {
    let status: cglpk_status
  }

  /// The program of `rowCount` rows without bounds, and no columns.
  init(rowCount: Int) throws(Failure) {
    guard let handle = cglpk_master_create(Int32(rowCount)) else { throw Failure(status: CGLPK_FAILED) }
    self.handle = handle
    self.rowCount = rowCount
  }

  deinit { cglpk_master_free(handle) }

  /// Entries of a column, by row.
  typealias Entries = [(row: Int, value: Double)]

  func setRow(_ row: Int, from lower: Double = -.infinity, to upper: Double = .infinity) throws(Failure) {
    try check(cglpk_master_set_row(handle, Int32(row), lower, upper))
  }

  /// Adds a column of that objective and those bounds; it is never dropped where `isFixed`.
  func addColumn(
    objective: Double = 0, from lower: Double = 0, to upper: Double = .infinity, _ entries: Entries,
    isFixed: Bool = false
  ) throws(Failure) {
    let (rows, values) = LinearMaster.split(entries)
    try check(
      cglpk_master_add_column(handle, lower, upper, objective, Int32(rows.count), rows, values))
    if isFixed { fixedColumns += 1 }
  }

  var columnCount: Int { Int(cglpk_master_columns(handle)) }

  /// Drops old columns that the last solution doesn't use.
  func dropColumns(butNewest kept: Int) throws(Failure) {
    try check(cglpk_master_drop_columns(handle, Int32(fixedColumns), Int32(kept)))
  }

  /// The largest objective, and the dual value of each row.
  func solve() throws(Failure) -> (objective: Double, duals: [Double]) {
    var objective = 0.0
    var duals = Array(repeating: 0.0, count: rowCount)
    try check(cglpk_master_solve(handle, 2_000, 2_000, &objective, &duals))
    return (objective, duals)
  }

  private func check(_ status: cglpk_status) throws(Failure) {
    if status != CGLPK_OPTIMAL { throw Failure(status: status) }
  }

  private static func split(_ entries: Entries) -> (rows: [Int32], values: [Double]) {
    (entries.map { Int32($0.row) }, entries.map(\.value))
  }
}
