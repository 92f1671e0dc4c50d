import DealGenerator
import Foundation
import Synchronization
import Testing

@testable import MutualGains

/// What ends the process in GLPK, or makes it answer nonsense: here it ends a call.
@Suite struct LinearProgramTests {
  typealias Entry = LinearProgram.Entry

  static let limits = LinearProgram.Limits(time: .seconds(60))

  /// Maximise 5x + 4y + 3z where 2x + 3y + z <= 5, 4x + y + 2z <= 11, 3x + 4y + 2z <= 8: 13 at (2, 0, 1).
  static let sound = LinearProgram(
    rows: [5, 11, 8].map { LinearProgram.Row(upper: $0) },
    columns: [5, 4, 3].map { LinearProgram.Column(upper: 10, objective: $0, isInteger: true) },
    entries: [[2, 3, 1], [4, 1, 2], [3, 4, 2]].enumerated().flatMap { row, values in
      values.enumerated().map { Entry(row: row, column: $0, value: $1) }
    })

  static func expectSound(presolves: Bool = true) throws {
    var limits = limits
    limits.presolves = presolves
    #expect(try sound.solve(limits) == .optimal(objective: 13, values: [2, 0, 1]))
  }

  /// Refused as it is, and the next program is solved as if nothing had been.
  static func expectInvalid(_ change: (inout LinearProgram) -> Void) throws {
    var program = sound
    change(&program)
    #expect(throws: LinearProgram.Failure.invalid) { try program.solve(limits) }
    try expectSound()
  }

  @Test(arguments: [false, true]) func solves(presolves: Bool) throws {
    try Self.expectSound(presolves: presolves)
  }

  @Test(arguments: [-1, 3, Int(Int32.max), .max]) func aRowThatIsNotThere(_ row: Int) throws {
    try Self.expectInvalid { $0.entries[4].row = row }
  }

  @Test(arguments: [-1, 3, Int(Int32.max), .min]) func aColumnThatIsNotThere(_ column: Int) throws {
    try Self.expectInvalid { $0.entries[4].column = column }
  }

  @Test func anEntryThatStandsTwice() throws {
    try Self.expectInvalid { $0.entries.append($0.entries[0]) }
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan]) func aNumberThatIsNone(_ value: Double) throws {
    try Self.expectInvalid { $0.entries[4].value = value }
    try Self.expectInvalid { $0.columns[1].objective = value }
  }

  @Test func aBoundThatIsNoNumber() throws {
    try Self.expectInvalid { $0.rows[1].upper = .nan }
    try Self.expectInvalid { $0.columns[1].lower = .nan }
    try Self.expectInvalid { $0.rows[1].lower = .infinity }
    try Self.expectInvalid { $0.columns[1].upper = -.infinity }
  }

  @Test func boundsInTheWrongOrder() throws {
    try Self.expectInvalid { ($0.rows[1].lower, $0.rows[1].upper) = (2, 1) }
    try Self.expectInvalid { ($0.columns[1].lower, $0.columns[1].upper) = (2, 1) }
  }

  @Test func nothingToSolve() throws {
    try Self.expectInvalid { $0.rows = [] }
    try Self.expectInvalid { $0.columns = [] }
    try Self.expectInvalid { $0 = LinearProgram() }
  }

  @Test func limitsThatAllowNothing() {
    let changes: [(inout LinearProgram.Limits) -> Void] = [
      { $0.time = .zero }, { $0.time = .seconds(-1) }, { $0.iterations = 0 }, { $0.megabytes = -1 },
    ]
    for change in changes {
      var limits = Self.limits
      change(&limits)
      #expect(throws: LinearProgram.Failure.invalid) { try Self.sound.solve(limits) }
    }
  }

  @Test func limitsBeyondWhatCHolds() throws {
    let limits = LinearProgram.Limits(time: .seconds(1 << 60), iterations: .max, megabytes: .max)
    #expect(try Self.sound.solve(limits) == .optimal(objective: 13, values: [2, 0, 1]))
  }

  @Test(arguments: [false, true]) func nothingKeepsTheRows(presolves: Bool) throws {
    var program = Self.sound
    program.rows[0] = LinearProgram.Row(lower: 1_000)
    var limits = Self.limits
    limits.presolves = presolves
    #expect(try program.solve(limits) == .infeasible)
  }

  @Test(arguments: [false, true]) func nothingIsLargest(presolves: Bool) throws {
    var program = Self.sound
    program.entries.removeAll { $0.column == 0 }
    program.columns[0].upper = .infinity
    var limits = Self.limits
    limits.presolves = presolves
    #expect(try program.solve(limits) == .unbounded)
  }
}

extension LinearProgramTests {
  /// Rows of whole coefficients of 0 to 99 that must add up to half of their sum exactly: small programs that
  /// branch and bound has to try out (Cornuejols and Dawande 1998).
  static func marketSplit(rows: Int, seed: UInt64) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    var program = LinearProgram()
    program.columns = (0..<10 * (rows - 1)).map { _ in LinearProgram.Column(objective: 1, isInteger: true) }
    for row in 0..<rows {
      let values = program.columns.map { _ in Double(Int.random(in: 0..<100, using: &generator)) }
      let half = (values.reduce(0, +) / 2).rounded(.down)
      program.rows.append(LinearProgram.Row(lower: half, upper: half))
      program.entries += values.enumerated().map { Entry(row: row, column: $0, value: $1) }
    }
    return program
  }

  @Test(arguments: [false, true]) func timeRunsOut(presolves: Bool) throws {
    let limits = LinearProgram.Limits(time: .milliseconds(50), presolves: presolves)
    #expect(try Self.marketSplit(rows: 6, seed: 1).solve(limits) == .limit)
    try Self.expectSound()
  }

  @Test func iterationsRunOut() throws {
    let limits = LinearProgram.Limits(time: .seconds(60), iterations: 1, presolves: false)
    #expect(try Self.marketSplit(rows: 6, seed: 1).solve(limits) == .limit)
    try Self.expectSound()
  }

  /// More than a MiB, which is what `abort` allows.
  static let large: LinearProgram = {
    var program = LinearProgram(rows: Array(repeating: LinearProgram.Row(upper: 1), count: 20_000))
    program.columns = Array(repeating: LinearProgram.Column(objective: 1, isInteger: true), count: 20_000)
    program.entries = (0..<20_000).map { Entry(row: $0, column: $0, value: 1) }
    return program
  }()

  /// Makes GLPK end the process, as far as it knows.
  static func abort() {
    let limits = LinearProgram.Limits(time: .seconds(60), megabytes: 1)
    #expect(throws: LinearProgram.Failure.aborted) { try large.solve(limits) }
  }

  @Test func memoryRunsOut() { Self.abort() }

  @Test func solvesAfterAnAbort() throws {
    for _ in 0..<20 {
      Self.abort()
      try Self.expectSound()
      try Self.expectSound(presolves: false)
    }
  }

  /// Maximise x where x <= 3: the dual value is 1.
  static func smallMaster() throws(LinearMaster.Failure) -> LinearMaster {
    let master = try LinearMaster(rowCount: 1)
    try master.setRow(0, to: 3)
    try master.addColumn(objective: 1, [(row: 0, value: 1)])
    return master
  }

  @Test func aMasterThatOutlivesAnAbort() throws {
    let master = try Self.smallMaster()
    #expect(try master.solve().objective == 3)
    Self.abort()
    // What it held is gone: it says so, again and again, and touches nothing.
    for _ in 0..<3 {
      #expect(throws: LinearMaster.Failure.self) { try master.solve() }
      #expect(throws: LinearMaster.Failure.self) { try master.setRow(0, to: 4) }
      #expect(throws: LinearMaster.Failure.self) { try master.addColumn([]) }
      #expect(throws: LinearMaster.Failure.self) { try master.dropColumns(butNewest: 0) }
    }
    #expect(master.columnCount == 0)
    let next = try Self.smallMaster()
    let solution = try next.solve()
    #expect(solution.objective == 3 && solution.duals == [1])
  }

  @Test func aMasterBesidePrograms() throws {
    let master = try Self.smallMaster()
    try Self.expectSound()
    #expect(try master.solve().objective == 3)
  }
}

extension LinearProgramTests {
  /// GLPK's state belongs to the thread: what one does, an abort too, the others don't notice.
  @Test func eightThreadsAtOnce() {
    let outcomes = Mutex<[Bool]>([])
    let threads = (0..<8).map { number in
      Thread {
        let isSound = (0..<100).allSatisfy { round in
          if number % 4 == 0, round % 10 == 0 { Self.abort() }
          do throws(LinearProgram.Failure) {
            var limits = Self.limits
            limits.presolves = round % 2 == 0
            return try Self.sound.solve(limits) == .optimal(objective: 13, values: [2, 0, 1])
          } catch {
            return false
          }
        }
        outcomes.withLock { $0.append(isSound) }
      }
    }
    for thread in threads { thread.start() }
    while outcomes.withLock({ $0.count }) < threads.count { Thread.sleep(forTimeInterval: 0.001) }
    #expect(outcomes.withLock { $0 } == Array(repeating: true, count: 8))
  }
}
