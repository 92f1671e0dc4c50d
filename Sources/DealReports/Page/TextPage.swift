import DealFiles

/// An answer without a package as a page: its words.
struct TextPage {
  private let report: any Report
  private let foot: PageFoot

  init(_ report: any Report, sources: [SourceFile], version: String) {
    self.report = report
    foot = PageFoot(report.file, sources: sources, version: version, isProven: report.outcome != .stopped)
  }

  /// The bytes of the page.
  ///
  /// - Throws: `MissingLibrary`.
  func bytes() throws(MissingLibrary) -> [UInt8] {
    let output = Output.memory()
    report.write(to: output)
    let text = String(decoding: output.contents, as: UTF8.self)
    let body = element("main", [("class", "wrap")], element("pre", [], escaped(lines: text))) + foot.markup
    return try PageDocument(title: foot.title, body: body + "\n", data: nil).bytes()
  }
}

/// What stands under every page: the files, the program, and whether all is proven.
struct PageFoot {
  /// What the page is called: the name of the deal's file.
  let title: String
  private let sources: [SourceFile]
  private let version: String
  private let isProven: Bool

  /// - Parameter title: What the page is called; nil for the name of the deal's file.
  init(
    _ file: DealFile, title: String? = nil, sources: [SourceFile], version: String, isProven: Bool
  ) {
    (self.sources, self.version, self.isProven) = (sources, version, isProven)
    let name = file.reading.name.split(separator: "/").last.map(String.init) ?? ""
    self.title = title ?? (name.isEmpty ? localized("Deal") : name.printable)
  }

  var markup: String {
    let files = sources.map { source in
      let sum = element("code", [], "SHA-256 " + source.fingerprint.hexadecimal)
      return element("li", [], escaped(source.name.spokenFile) + " " + sum)
    }
    let proof = isProven ? localized("proven") : localized("not proven")
    return element(
      "footer", [("class", "wrap small mut")],
      element("p", [], escaped("optimize \(version) · \(proof)")) + element("ul", [], files.joined())) + "\n"
  }
}
