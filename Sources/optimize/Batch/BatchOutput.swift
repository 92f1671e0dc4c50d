import DealFiles
import DealReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the answers of a batch go: each in one write, so that who waits for it has it whole.
final class BatchOutput {
  private let output: Output
  private let isFile: Bool
  private let progress: Progress
  private var count = 0
  /// Whether a line was not answered.
  private(set) var hadErrors = false

  init(_ arguments: Arguments, form: BatchForm, isFirst: Bool) throws {
    let path = arguments.outputPath.flatMap { $0 == "-" ? nil : $0 }
    output = try path.map(Output.file) ?? Output.standardOutput()
    // A pipe or a descriptor behind -o is waited for as standard output is.
    isFile = output.isFile
    progress = Progress(hasRoom: isFile)
    if form == .rows, isFirst {
      output.write { $0.append(contentsOf: BatchAnswer.header) }
      if !isFile { try send() }
    }
  }

  /// Writes the answer to a line.
  ///
  /// - Parameter part: Which part of the lines is done, where that is known.
  func write(_ answer: [UInt8], isError: Bool, part: Double?) throws {
    if isError { hadErrors = true }
    output.write { $0.append(contentsOf: answer) }
    if !isFile { try send() } else if output.hasFailed { try output.send() }
    count += 1
    progress.tell(lines: count, part: part)
  }

  func finish() throws {
    progress.end()
    try output.finish()
  }

  func abandon() {
    progress.end()
    output.abandon()
  }

  private func send() throws {
    do throws(FileError) {
      try output.send()
    } catch {
      // Where nobody reads on, the process ends as every other in a pipe.
      if error.number == EPIPE {
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
      }
      throw error
    }
  }
}
