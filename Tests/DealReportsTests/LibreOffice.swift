import Foundation

/// LibreOffice without windows, as a second opinion on workbooks.
enum LibreOffice {
  /// The program; nil where it is not installed.
  static let program: URL? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent("soffice") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// Computes every formula of the workbooks in `folder` anew and writes each sheet as
  /// `NAME-SHEET.csv`, with semicolons between cells and all decimals of numbers.
  static func computeAnew(_ names: [String], in folder: URL) throws {
    try convert(
      names, to: "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1", in: folder)
  }

  /// Writes the workbooks in `folder` as spreadsheets in plain XML, `NAME.fods`, in which cells can be changed.
  static func writePlain(_ names: [String], in folder: URL) throws {
    try convert(names, to: "fods", in: folder)
  }

  private static func convert(_ names: [String], to form: String, in folder: URL) throws {
    guard let program else { return }
    let user = folder.appendingPathComponent("profile/user")
    try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
    // By itself LibreOffice believes the results that are stored.
    let settings = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
      <value>0</value></prop></item></oor:items>
      """
    try settings.write(
      to: user.appendingPathComponent("registrymodifications.xcu"), atomically: false, encoding: .utf8)
    let process = Process()
    process.executableURL = program
    process.currentDirectoryURL = folder
    process.arguments =
      [
        "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless",
        "--convert-to", form,
      ] + names
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
