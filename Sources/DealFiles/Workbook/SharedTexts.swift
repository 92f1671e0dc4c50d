/// The texts that the cells of a workbook share: a cell holds only the number of its text.
struct SharedTexts: Sendable {
  fileprivate var bytes: [UInt8] = []
  /// Where each text ends.
  fileprivate var ends: [Int32] = []
  /// How texts put together from runs of different look are struck out.
  fileprivate var strikes: [Int: RunStrikes] = [:]

  /// How the runs of the text of that number are struck out.
  func strikes(of index: Int) -> RunStrikes { strikes[index] ?? .asCell }

  /// The text of that number; nil where there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}

/// Reads the part with the shared texts.
final class SharedTextsReader: PartReader {
  private(set) var texts = SharedTexts()
  private var content = TextContent()

  private static let largestCount = 16_000_000

  override func start(_ name: String, _ attributes: PartAttributes) {
    content.start(name, attributes)
    if content.isDamaged { stop(WorkbookFault(.workbook(.damaged))) }
    wantsText = content.isText
  }

  override func end(_ name: String) {
    content.end(name)
    wantsText = content.isText
    guard name == "si" else { return }
    let strikes = content.strikes
    if strikes != .asCell { texts.strikes[texts.ends.count] = strikes }
    texts.bytes += content.take()
    texts.ends.append(Int32(clamping: texts.bytes.count))
    if texts.bytes.count > SourceText.largestSize || texts.ends.count > SharedTextsReader.largestCount {
      stop(WorkbookFault(.workbook(.tooLarge)))
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    content.add(bytes)
    if content.isTooLong { stop(WorkbookFault(.workbook(.tooLarge))) }
  }
}

/// How the runs of a text are struck out; blank ones don't count.
struct RunStrikes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// Some look as their cell does.
  static let asCell = RunStrikes(rawValue: 1)
  static let struckOut = RunStrikes(rawValue: 2)
  static let plain = RunStrikes(rawValue: 4)
}

/// The text of one cell, put together from runs of different look; how it is pronounced is no part of it.
struct TextContent {
  private(set) var isText = false
  /// Whether the text or one of its runs stands twice: of two texts neither is the one.
  private(set) var isDamaged = false
  /// Whether the text, or the run that is read, has been there.
  private var (hasText, isInRun, hadText) = (false, false, false)
  private var bytes: [UInt8] = []
  private var isPhonetic = false
  private var runStrikes: RunStrikes = []
  /// How the text that comes next is struck out.
  private var run = RunStrikes.asCell

  /// Room for 32,767 characters of any kind, also where they are escaped.
  private static let largestSize = 1 << 20

  var isTooLong: Bool { bytes.count > TextContent.largestSize }

  /// How the runs so far are struck out.
  var strikes: RunStrikes { runStrikes.isEmpty ? .asCell : runStrikes }

  mutating func start(_ name: String, _ attributes: PartAttributes) {
    switch name {
    case "rPh": isPhonetic = true
    case "r":
      run = .asCell
      isDamaged = isDamaged || isInRun
      (isInRun, hadText, hasText) = (true, hasText, false)
    // A run with a look of its own is struck out only where that says so.
    case "rPr": run = .plain
    case "strike": if run != .asCell { run = attributes.isOn ? .struckOut : .plain }
    default: break
    }
    isText = name == "t" && !isPhonetic
    if isText {
      isDamaged = isDamaged || hasText
      hasText = true
    }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { isPhonetic = false }
    if name == "r" {
      run = .asCell
      (isInRun, hasText) = (false, hadText)
    }
    isText = false
  }

  mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: more)
    if !runStrikes.contains(run), !more.allSatisfy(Blanks.isPlainBlank) { runStrikes.insert(run) }
  }

  /// The text so far; the next one starts empty.
  mutating func take() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: bytes.count < 4096)
      (runStrikes, run) = ([], .asCell)
      (hasText, isInRun) = (false, false)
    }
    return TextContent.unescaped(bytes)
  }

  /// `_x000A_` as the character it stands for: so workbooks write what XML can't hold.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    let underscore = UInt8(ascii: "_")
    guard bytes.contains(underscore) else { return bytes }
    var plain: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let part = bytes[position...].prefix(7)
      if part.count == 7, part.first == underscore, part.last == underscore,
        bytes[position + 1] == UInt8(ascii: "x"),
        let code = UInt16(hexadecimal: part.dropFirst(2).dropLast())
      {
        // Control characters are blanks, also for what comes from other files.
        let isControl = code < 0x20 && code != 0x09 && code != 0x0A && code != 0x0D
        let scalar = isControl ? " " : Unicode.Scalar(code) ?? "\u{FFFD}"
        plain += Array(String(scalar).utf8)
        position += 7
      } else {
        plain.append(bytes[position])
        position += 1
      }
    }
    return plain
  }
}

extension UInt16 {
  fileprivate init?(hexadecimal digits: ArraySlice<UInt8>) {
    // A sign is no digit.
    guard digits.first.map({ $0 > UInt8(ascii: "/") }) ?? false else { return nil }
    self.init(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
