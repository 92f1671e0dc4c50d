import DealFiles
import DealReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@testable import optimize

/// What libFuzzer calls with bytes that it made up: hands them to the reader that `FUZZ_TARGET` names.
///
/// Whatever the bytes are, they are read, or refused by an error of ours. Whatever was read is written, read again,
/// and answered; and the independent checker, which shares no code with the rest, agrees with the answer.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Fuzz.attempt { try Fuzz.target(Array(UnsafeBufferPointer(start: start, count: count))) }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver") private func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main enum Fuzz {
  /// libFuzzer does the rest.
  static func main() {
    var (count, words) = (CommandLine.argc, CommandLine.unsafeArgv)
    exit(run(&count, &words) { start, count in fuzz(start, count) })
  }

  /// What can be fuzzed, by its name.
  static let targets: [String: @Sendable ([UInt8]) throws -> Void] = [
    "csv": FuzzedTables.deal, "rules": FuzzedTables.rules, "proposals": FuzzedTables.proposals,
    "actuals": FuzzedTables.actuals, "amounts": FuzzedTables.amounts,
    "json": FuzzedDocuments.deal, "lines": FuzzedDocuments.line, "answers": FuzzedDocuments.answer,
    "domains": FuzzedDocuments.domains,
    "workbook": FuzzedWorkbooks.container, "parts": FuzzedWorkbooks.parts,
    "calls": FuzzedCalls.call, "deals": FuzzedDeals.deal, "seeds": Seeds.write,
  ]

  static let target: @Sendable ([UInt8]) throws -> Void = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = targets[name] else {
      print("FUZZ_TARGET is one of \(targets.keys.sorted().joined(separator: ", "))")
      exit(2)
    }
    return target
  }()

  /// Does something that may be refused: how it is refused has to be writable.
  static func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch let refusal as Refusal {
      write(refusal)
    } catch let diagnostic as Diagnostic {
      write(Refusal([diagnostic]))
    } catch let error as UsageError {
      _ = Failure(error).message
    } catch {
      fail("an error that nobody meets elsewhere: \(error)")
    }
  }

  private static func write(_ refusal: Refusal) {
    if refusal.diagnostics.isEmpty { fail("a refusal without a reason") }
    let output = Output.memory()
    for language in Language.allCases {
      Language.conversation(in: language) { RefusalText(refusal).write(to: output) }
    }
    output.write(json: refusal.json)
  }

  /// Ends the process, as libFuzzer wants to have it.
  static func fail(_ words: String) -> Never {
    print("FINDING:", words)
    fflush(nil)
    abort()
  }

  /// The parts of bytes between group separators.
  static func parts(_ bytes: [UInt8], most: Int) -> [[UInt8]] {
    bytes.split(separator: 0x1D, maxSplits: most - 1, omittingEmptySubsequences: false).map(Array.init)
  }
}
