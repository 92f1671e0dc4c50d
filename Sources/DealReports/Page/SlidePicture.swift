import CPicture
import DealFiles

/// The utility space for a slide.
struct SlidePicture {
  /// As SVG.
  let svg: [UInt8]

  /// The size of its coordinates; pixels of a PNG are half as large.
  static let size = (width: 1_050, height: 760)

  init(of report: SettlementReport, scores: ScoreReport?) {
    let outline = PageFrontier.outline(of: report.frontier)
    var picture = SpacePicture(report, scores: scores, outline: outline, ink: .slide)
    picture.cloud = report.cloud
    self.init { picture.markup(width: $0, height: $1, name: $2) }
  }

  /// A picture whose markup is made for a width, a height and a name for those who don't see it.
  init(_ markup: (Double, Double, String) -> String) {
    let (width, height) = (Double(SlidePicture.size.width), Double(SlidePicture.size.height))
    svg = Array((markup(width, height, localized("What is possible for both")) + "\n").utf8)
  }

  /// In one of both forms.
  ///
  /// - Throws: `MissingLibrary` or `PictureNotDrawn`.
  func bytes(_ format: PictureFormat) throws -> [UInt8] {
    switch format {
    case .svg: svg
    case .png: try png()
    }
  }

  /// As PNG, 2,100 pixels wide.
  ///
  /// - Throws: `MissingLibrary` where librsvg or cairo is missing, `PictureNotDrawn` where they can't draw.
  private func png() throws -> [UInt8] {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let (width, height) = (Int32(2 * SlidePicture.size.width), Int32(2 * SlidePicture.size.height))
    let status = cpicture_png(svg, svg.count, width, height, &bytes, &count)
    defer { cpicture_free(bytes) }
    if status == CPICTURE_NO_LIBRARY { throw MissingLibrary(name: "librsvg") }
    guard status == CPICTURE_OK, let bytes else { throw PictureNotDrawn() }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}

/// What draws a picture in pixels could not do so, mostly because there is too little memory.
package struct PictureNotDrawn: Error {}
