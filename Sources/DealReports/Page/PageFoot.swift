import DealFiles

/// What stands under every page: the files, the program, and whether all is proven.
struct PageFoot {
  /// What the page is called: the name of the deal's file.
  let title: String
  private let provenance: Provenance
  private let isProven: Bool

  /// - Parameter title: What the page is called; nil for the name of the deal's file.
  init(_ file: DealFile, title: String? = nil, from provenance: Provenance, isProven: Bool) {
    (self.provenance, self.isProven) = (provenance, isProven)
    let name = file.reading.name.split(separator: "/").last.map(String.init) ?? ""
    self.title = title ?? (name.isEmpty ? localized("Deal") : name.printable)
  }

  var markup: String {
    let proof = isProven ? localized("proven") : localized("not proven")
    return element(
      "footer", [("class", "wrap small mut")],
      element("p", [], escaped("\(provenance.program) · \(proof)"))
        + element("ul", [], provenance.files.map(\.markup).joined())) + "\n"
  }
}

extension SourceFile {
  /// The file and its SHA-256, in a list.
  var markup: String {
    let sum = element("code", [], "SHA-256 " + fingerprint.hexadecimal)
    return element("li", [], escaped(name.spokenFile) + " " + sum)
  }
}
