/// What can be wrong with the file as a whole.
public enum FileProblem: Hashable, Sendable {
  case missing
  case isDirectory(InputKind)
  case unreadable(reason: String)
  case changed
  case tooLarge
  case empty
  case binary
  case oldWorkbook
  case ofProgram(OtherFile)

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .missing: "file-missing"
    case .isDirectory: "file-is-directory"
    case .unreadable: "file-unreadable"
    case .changed: "file-changed"
    case .tooLarge: "file-too-large"
    case .empty: "file-empty"
    case .binary: "file-binary"
    case .oldWorkbook: "file-workbook"
    case .ofProgram(let kind): kind.code
    }
  }
}
