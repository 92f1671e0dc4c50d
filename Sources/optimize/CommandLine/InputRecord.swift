import DealReports
import Synchronization

/// The files that a call has read, with their fingerprints: kept only where the answer names them.
final class InputRecord: Sendable {
  private let state = Mutex<[SourceFile]>([])

  var files: [SourceFile] { state.withLock(\.self) }

  /// Notes a file.
  ///
  /// - Throws: `MissingLibrary` where no fingerprint can be made.
  func add(_ name: String, _ bytes: [UInt8]) throws {
    let file = SourceFile(name: name, fingerprint: try Fingerprint(of: bytes))
    state.withLock { $0.append(file) }
  }
}
