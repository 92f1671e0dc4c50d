import Foundation
import MutualGains

let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
let numbers = text.utf8.split(whereSeparator: { $0 <= 32 }).map {
  $0.reduce(Int64(0)) { $0 * 10 + Int64($1) - 48 }
}
let (n, k) = (Int(numbers[0]), Int(numbers[1]))
let factors = (0..<n).map { i in
  Factor(
    points: (0..<k).map { j in
      UtilityPoint(a: numbers[2 + 2 * (i * k + j)], b: numbers[3 + 2 * (i * k + j)])
    })
}
let clock = ContinuousClock()
let threads = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3])! : 1
for _ in 0..<3 {
  var count = 0
  let time = clock.measure {
    FrontierSearch(factors: factors).forEachChunk(threads: threads) {
      count += $0.count; return true
    }
  }
  print(count, time)
}
if CommandLine.arguments.count > 2, CommandLine.arguments[2] != "-" {
  var data = [UInt8]()
  for p in FrontierSearch(factors: factors).points(threads: threads) {
    withUnsafeBytes(of: Int32(truncatingIfNeeded: p.a)) { data.append(contentsOf: $0) }
    withUnsafeBytes(of: Int32(truncatingIfNeeded: p.b)) { data.append(contentsOf: $0) }
  }
  try Data(data).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
}
