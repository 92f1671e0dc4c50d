import DealFiles
import DealReports

/// What ended a call, other than reasons to refuse its input.
struct Failure {
  /// Its stable name.
  let name: String
  let message: String
  let code: ExitCode

  init(_ error: any Error) {
    switch error {
    case let error as UsageError: (name, message, code) = ("usage", error.message, .usage)
    case let error as FileError:
      (name, message, code) = ("input-output", "\(error.name.printable): \(error.reason)", .inputOutput)
    case let error as TextTooLong:
      let cell = "\(error.sheet)!\(error.cell)"
      message = localized(
        "the workbook was not written: the text for \(cell) has more than the 32,767 characters of a cell; shorten the labels, or ask for another form with --json or --csv"
      )
      (name, code) = ("text-too-long", .refused)
    case let error as MissingLibrary where error.name == "librsvg":
      message = localized(
        "a picture in pixels needs the library librsvg, which is not installed or could not be loaded; write it as .svg instead"
      )
      (name, code) = ("library-missing", .inputOutput)
    case is PictureNotDrawn:
      message = localized(
        "the picture in pixels could not be drawn, most likely because there is too little memory; write it as .svg instead"
      )
      (name, code) = ("not-drawn", .internalError)
    case let error as MissingLibrary:
      message = localized(
        "this can't be written here, because the library \(error.name) is not installed or could not be loaded"
      )
      (name, code) = ("library-missing", .inputOutput)
    default:
      message = localized("internal error: \(String(describing: error))")
      (name, code) = ("internal", .internalError)
    }
  }
}
