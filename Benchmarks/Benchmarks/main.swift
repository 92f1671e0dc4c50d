import Foundation

// Benchmarks            the quick set
// Benchmarks all        also what takes minutes
// Benchmarks numeric    of the quick set those with numeric issues
// Benchmarks numeric-all  of all those with numeric issues
// Benchmarks rules      of the quick set those with rules
// Benchmarks rules-all  of all those with rules
// Benchmarks FILE ...   the deals in those files
// Benchmarks plot       also draws growth.svg beside this file's folder
// Benchmarks write N    writes the Nth deal of the quick set to stdout, for other programs to read
// With JSON=1 in the environment each measurement is a line of JSON.

let arguments = CommandLine.arguments.dropFirst()
let isJSON = ProcessInfo.processInfo.environment["JSON"] != nil

if arguments.first == "write" {
  let number = arguments.dropFirst().first.flatMap { Int($0) } ?? 0
  print(Subject.quick[number].text, terminator: "")
  exit(0)
}

var subjects: [Subject]
var ruledSubjects: [RuledSubject] = []
var numericSubjects: [NumericSubject] = []
switch arguments.first {
case nil, "plot":
  (subjects, ruledSubjects, numericSubjects) = (Subject.quick, RuledSubject.quick, NumericSubject.quick)
case "numeric": (subjects, numericSubjects) = ([], NumericSubject.quick)
case "numeric-all": (subjects, numericSubjects) = ([], NumericSubject.quick + NumericSubject.slow)
case "rules": (subjects, ruledSubjects) = ([], RuledSubject.quick)
case "rules-all": (subjects, ruledSubjects) = ([], RuledSubject.quick + RuledSubject.slow)
case "all":
  (subjects, ruledSubjects) = (Subject.quick + Subject.slow, RuledSubject.quick + RuledSubject.slow)
  numericSubjects = NumericSubject.quick + NumericSubject.slow
default:
  subjects = arguments.compactMap(Subject.init(contentsOf:))
  ruledSubjects = arguments.compactMap(RuledSubject.init(contentsOf:))
}

var isSound = true
var plot = GrowthPlot()
/// Takes all measurements of a deal; `also` gets each of them.
@MainActor func measure(
  _ name: String, _ run: ((Measurement) -> Void) -> Bool, also: @escaping (Measurement) -> Void = { _ in }
) {
  let agrees = run { measurement in
    print(isJSON ? measurement.json : measurement.text)
    fflush(nil)
    also(measurement)
  }
  if !agrees {
    isSound = false
    print("\(name): the frontiers differ")
  }
}

// Those with rules first: the last of the others holds so much memory that it would show here.
for subject in ruledSubjects { measure(subject.name, RulesBenchmarks(subject: subject).run) }
for subject in numericSubjects { measure(subject.name, NumericBenchmarks(subject: subject).run) }
for subject in subjects {
  measure(subject.name, FrontierBenchmarks(subject: subject).run) { measurement in
    if let family = subject.family, GrowthPlot.methods.contains(measurement.method) {
      plot.add(family, measurement.method, issues: subject.factors.count, seconds: measurement.seconds)
    }
  }
}
if arguments.first == "plot" {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  try plot.svg.write(to: folder.appendingPathComponent("growth.svg"), atomically: true, encoding: .utf8)
}
if !isSound { exit(1) }
