/// Where an answer comes from: the program, and the files that it rests on.
package struct Provenance: Sendable {
  /// The program's version.
  package var version: String
  /// The files, in the order in which they were read.
  package var files: [SourceFile]

  /// What a program of that version says of those files.
  package init(version: String, files: [SourceFile]) { (self.version, self.files) = (version, files) }

  /// The program that gives the answer.
  var program: String { ["optimize", version].joined(separator: " ") }
}

/// A file that an answer rests on.
package struct SourceFile: Hashable, Sendable {
  /// The file, as the user named it.
  package let name: String
  package let fingerprint: Fingerprint

  /// The file of that name with those bytes.
  package init(name: String, fingerprint: Fingerprint) {
    (self.name, self.fingerprint) = (name, fingerprint)
  }
}
