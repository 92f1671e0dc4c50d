import DealFiles
import DealReports

#if DEBUG
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif
#endif

/// Answers lines as single runs would, whatever is wrong with one of them.
struct BatchAnswering {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// The answer to a line.
  ///
  /// - Throws: where the answers would replace what the line names: then there are none.
  func answer(_ line: LineReader.Line) throws -> BatchAnswer {
    let language = arguments[Options.language] ?? .english
    return try Language.conversation(in: language) {
      switch line {
      case .tooLong: return BatchAnswer(BatchAnswering.tooLong, exit: ExitCode.refused.rawValue)
      case .bytes(let bytes):
        #if DEBUG
          BatchAnswering.fail(asToldBy: bytes)
        #endif
        return try answer(bytes)
      }
    }
  }

  /// Refuses to replace what a line names.
  private func checkOutput(_ path: String) throws(UsageError) {
    if let output = arguments.outputPath, OutputPath.names(output, sameFileAs: path) {
      throw .outputIsInput(path)
    }
  }

  /// The file that a line means: standard input has the lines.
  private static func file(_ path: String) -> String { path == "-" ? "./-" : path }

  private static let tooLong = Refusal([Diagnostic(.file(.tooLarge), in: BatchLine.name)])

  private func answer(_ bytes: [UInt8]) throws -> BatchAnswer {
    let line: BatchLine
    do {
      line = try BatchLine(bytes)
    } catch {
      var answer = BatchAnswer(Refusal([error]), exit: ExitCode.refused.rawValue)
      answer.id = BatchLine.id(of: bytes)
      return answer
    }
    for path in line.paths { try checkOutput(BatchAnswering.file(path)) }
    var answer: BatchAnswer
    do {
      answer = try self.answer(line)
    } catch let refusal as Refusal {
      answer = BatchAnswer(refusal, exit: ExitCode.refused.rawValue)
    } catch {
      let failure = Failure(error)
      answer = BatchAnswer(code: failure.name, message: failure.message, exit: failure.code.rawValue)
    }
    answer.id = line.id
    return answer
  }

  private func answer(_ line: BatchLine) throws -> BatchAnswer {
    let source: DealSource
    let call: Invocation
    let single: Arguments
    switch line.content {
    case .deal(let bytes):
      single = arguments.single(on: BatchLine.dealName)
      call = try Invocation(single)
      if let sheet = arguments[Options.sheet] {
        throw Refusal([Diagnostic(.workbook(.noSheets(sheet)), in: BatchLine.dealName)])
      }
      do {
        source = try DealSource(name: BatchLine.dealName, bytes: bytes)
      } catch {
        throw Refusal([error])
      }
    case .file(let path):
      single = arguments.single(on: BatchAnswering.file(path))
      call = try Invocation(single)
      source = try call.readSource()
    }
    let file = try call.readDeal(from: source)
    return try arguments.batched.init(single).answer(on: file) {
      try proposals(of: line, for: file, beside: source, call)
    }
  }

  private func proposals(
    of line: BatchLine, for file: DealFile, beside source: DealSource, _ call: Invocation
  ) throws -> ProposalFile {
    if let path = line.proposalPath {
      let text = try call.readText(
        BatchAnswering.file(path), for: .proposals, sheetNames: SheetNames.proposals)
      return try ProposalFile(text, for: file)
    }
    do {
      if let listed = try line.proposals(for: file) { return listed }
    } catch {
      throw Refusal([error])
    }
    if case .deal = line.content { throw Refusal([line.proposalsMissing]) }
    return try call.readProposals(for: file, beside: source)
  }

  #if DEBUG
    /// Lets tests see what a crash and an endless search do.
    private static func fail(asToldBy line: [UInt8]) {
      if line.elementsEqual("{\"crash\": true}".utf8) { fatalError("a crash, as the line says") }
      while line.elementsEqual("{\"hang\": true}".utf8) { pause() }
    }
  #endif
}
