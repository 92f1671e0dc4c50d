// Writes a large random deal to standard output, the same for the same numbers.
//   swift run generate-deal ISSUES OPTIONS HIGHEST-VALUE SEED [uncorrelated] > deal.csv
import DealGenerator

let words = CommandLine.arguments.dropFirst()
let numbers = words.compactMap { Int64($0) }
let isUncorrelated = words.last == "uncorrelated"
guard numbers.count == 4, words.count == 4 + (isUncorrelated ? 1 : 0),
  numbers.prefix(3).allSatisfy({ $0 > 0 }),
  numbers[3] >= 0
else { fatalError("usage: generate-deal ISSUES OPTIONS HIGHEST-VALUE SEED [uncorrelated]") }

let family = CompetitiveDeal(
  issueCount: Int(numbers[0]), optionCount: Int(numbers[1]), highestValue: numbers[2],
  isUncorrelated: isUncorrelated, seed: UInt64(numbers[3]))
print(family.deal.csv, terminator: "")
