import Foundation

/// The built command, run as its users run it: from a shell, in the folder of the package.
enum BuiltTool {
  struct Result: Equatable {
    var output: String
    var errors: String
    var exitCode: Int32

    /// The output without the line that names the file of the deal: the command that lists the whole frontier.
    var outputOfAnyFile: String {
      output.components(separatedBy: "\n").filter { !$0.contains(": optimize frontier ") }
        .joined(separator: "\n")
    }
  }

  /// An answer in JSON without what it comes from: the files of the same deal have other names and bytes.
  static func withoutProvenance(_ json: String) -> String {
    json.replacing(#/\n  "program": .*,\n  "files": \[(?s:.*?)\],/#, with: "")
  }

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder in which the build put the command: beside the tests.
  static let folder: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    return (bundles.first ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
  }()

  /// Whether processes can be watched while they run.
  static let canWatch = FileManager.default.fileExists(atPath: "/proc/self/stat")

  /// Runs the command in a folder, and once it has worked for so many hundredths of a second sends it a signal, twice at
  /// once as `timeout` and terminals do: to the process and to its group.
  ///
  /// It is the processor's time that counts, so that a busy machine makes no difference.
  static func run(_ words: String, in folder: String, until hundredths: Int, signal: String) throws -> Result
  {
    try run(
      """
      cd '\(folder)'
      optimize \(words) &
      p=$!; n=0
      while [ $n -lt 6000 ] && kill -0 $p; do
        set -- $(cat /proc/$p/stat); [ "${14:-0}" -ge \(hundredths) ] && break
        n=$((n+1)); sleep 0.02
      done
      kill -s \(signal) $p; kill -s \(signal) $p
      wait $p
      """)
  }

  /// Runs a line of shell in which `optimize` is the built command.
  static func run(_ line: String, environment: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = root
    // Nothing of the tests' own environment but where counts of covered lines go.
    let counts = ProcessInfo.processInfo.environment.filter { $0.key == "LLVM_PROFILE_FILE" }
    process.environment = ["PATH": folder.path + ":/usr/bin:/bin"].merging(counts) { $1 }
      .merging(environment) { $1 }
    // Files, not pipes: nothing waits for a full pipe to be read.
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["out", "err"].map { scratch.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(output: texts[0], errors: texts[1], exitCode: process.terminationStatus)
  }
}
