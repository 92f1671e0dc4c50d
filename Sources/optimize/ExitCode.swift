/// What the command ends with. The numbers from 64 on are those of sysexits.h.
enum ExitCode: Int32, CaseIterable {
  /// Answered, and proven.
  case answered = 0
  /// The input was refused.
  case refused = 1
  /// The command line was wrong.
  case usage = 2
  /// Answered: there is no agreement.
  case noAgreement = 3
  /// Interrupted: what was answered so far is proven, but not all there is.
  case interrupted = 4
  /// Something that should not happen (EX_SOFTWARE).
  case internalError = 70
  /// A read or a write failed midway (EX_IOERR).
  case inputOutput = 74
}
