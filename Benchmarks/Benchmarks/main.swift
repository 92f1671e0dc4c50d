import Foundation
import MutualGains

let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
var numbers = text.split(whereSeparator: \.isWhitespace).map { Int64($0)! }
let (n, k) = (Int(numbers[0]), Int(numbers[1]))
let factors = (0..<n).map { i in
  Factor(points: (0..<k).map { j in
    UtilityPoint(a: numbers[2 + 2 * (i * k + j)], b: numbers[3 + 2 * (i * k + j)])
  })
}
let clock = ContinuousClock()
for _ in 0..<3 {
  var points: [UtilityPoint] = []
  let time = clock.measure { points = FrontierSearch(factors: factors).all() }
  print(points.count, time)
  if CommandLine.arguments.count > 2 {
    var data = Data()
    for p in points { 
      withUnsafeBytes(of: Int32(truncatingIfNeeded: p.a)) { data.append(contentsOf: $0) }
      withUnsafeBytes(of: Int32(truncatingIfNeeded: p.b)) { data.append(contentsOf: $0) }
    }
    try data.write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
    break
  }
}
