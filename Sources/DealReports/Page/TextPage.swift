import DealFiles

/// An answer without a package as a page: its words.
struct TextPage {
  private let report: any Report
  private let foot: PageFoot

  init(_ report: any Report, _ provenance: Provenance) {
    self.report = report
    foot = PageFoot(report.file, from: provenance, isProven: report.outcome != .stopped)
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
