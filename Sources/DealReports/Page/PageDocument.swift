import DealFiles

/// A page in one file: no request leaves it, nothing but its own style and script runs, and every fact is there
/// without scripts.
struct PageDocument {
  let title: String
  /// The markup of everything people see.
  let body: String
  /// What the script works with; nil for a page without one.
  let data: JSON?
  /// What it looks like beside what all pages do.
  var style = ""

  /// The bytes of the file, the same on every run.
  ///
  /// - Throws: `MissingLibrary` where no policy can be made.
  func bytes() throws(MissingLibrary) -> [UInt8] {
    let script = PageScript.text
    let style = PageStyle.text + self.style
    var policy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"
    policy += "; style-src 'sha256-\(try Fingerprint(of: style.utf8).base64)'"
    if data != nil { policy += "; script-src 'sha256-\(try Fingerprint(of: script.utf8).base64)'" }
    var page = "<!doctype html>\n<html lang=\"\(Language.current.rawValue)\">\n<head>\n"
    page += element(empty: "meta", [("charset", "utf-8")])
    page += element(empty: "meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)]) + "\n"
    page += element(
      empty: "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    page += element(empty: "meta", [("name", "color-scheme"), ("content", "light dark")]) + "\n"
    page += element("title", [], escaped(title)) + "\n<style>\(style)</style>\n</head>\n<body>\n" + body
    if let data {
      page += "<script type=\"application/json\" id=\"data\">\(PageDocument.embedded(data))</script>\n"
      page += "<script>\(script)</script>\n"
    }
    page += "</body>\n</html>\n"
    return Array(page.utf8)
  }

  /// JSON as it may stand in HTML: nothing in it ends the element.
  private static func embedded(_ data: JSON) -> String {
    String(decoding: data.line, as: UTF8.self).replacing("<", with: "\\u003c")
  }
}
