/// The files that an answer rests on, by their fingerprints.
struct CheckedSources: Sendable {
  /// The SHA-256 of what was given: the deal, its rules, proposals and actuals, where there are any.
  var deal = ""
  var rules: String?
  var proposals: String?
  var actuals: [String] = []

  var all: [String] { [deal] + [rules, proposals].compactMap(\.self) + actuals }

  /// Whether a name is that of a file that was converted for the checker, which doesn't read such ones.
  static func isConverted(_ name: String) -> Bool {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ["xlsx", "xlsm", "xltx", "json", "xml"].contains(ending)
  }
}

extension AnswerCheck {
  /// The program and the files that an answer names. Names are those under which somebody had the files; it is their
  /// fingerprints that say which ones they were.
  mutating func checkSources(_ answer: AnswerValue) {
    keys.checkForm("program")
    if case .string(let program)? = answer["program"], AnswerCheck.isProgram(program) {
    } else {
      findings.add(at: "program", "it is no program with its version")
    }
    keys.open("files")
    keys.checkForm("files[].name")
    keys.check("files[].sha256")
    guard case .list(let files)? = answer["files"] else {
      return findings.add(at: "files", "there is no list of them")
    }
    var given = scope.sources.all
    for (index, file) in files.enumerated() {
      guard case .string(let name)? = file["name"], !name.isEmpty, case .string(let digest)? = file["sha256"]
      else {
        findings.add(at: "files[\(index)]", "it has no name and fingerprint")
        continue
      }
      if let position = given.firstIndex(of: digest) {
        given.remove(at: position)
      } else if CheckedSources.isConverted(name) {
        keys.leave(
          "files[].sha256", "the checker was given another form of “\(name)”: its fingerprint says nothing")
      } else if files.count > scope.sources.all.count, !scope.sources.all.contains(digest) {
        keys.leave("files[].sha256", "“\(name)” was not given to the checker", isPart: true)
      } else {
        findings.add(at: "files[\(index)].sha256", "no file that was given has this fingerprint")
      }
    }
    if !given.isEmpty, !hasConvertedFile(answer) {
      findings.add(at: "files", "they lack a file that was given")
    }
  }

  /// Whether an answer rests on a file of which the checker was given another form: its cells are others.
  func hasConvertedFile(_ answer: AnswerValue) -> Bool {
    guard case .list(let files)? = answer["files"] else { return false }
    return files.contains { file in
      if case .string(let name)? = file["name"] { return CheckedSources.isConverted(name) }
      return false
    }
  }

  /// Whether a text is `optimize` and numbers with points between them.
  private static func isProgram(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, words[0] == "optimize" else { return false }
    let numbers = words[1].split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 3
      && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
