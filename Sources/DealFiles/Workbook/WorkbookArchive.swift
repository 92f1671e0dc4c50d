import CWorkbook

/// The container of a workbook, open: a zip file with XML documents in it, its parts.
struct WorkbookArchive {
  private let handle: OpaquePointer

  /// What a workbook may hold. A hostile one passes these long before it fills the memory.
  private static let limits = cworkbook_limits(
    entries: 4_096, entry_bytes: 512 << 20, total_bytes: 512 << 20, ratio: 250, free_bytes: 16 << 20,
    depth: 64, tag_bytes: 1 << 20)

  /// Opens the container in `bytes` for as long as `body` runs.
  static func open<Result>(
    _ bytes: [UInt8], _ body: (WorkbookArchive) throws(WorkbookFault) -> Result
  ) throws(WorkbookFault) -> Result {
    try bytes.withUnsafeBufferPointer { bytes throws(WorkbookFault) in
      var handle: OpaquePointer?
      let status = cworkbook_open(bytes.baseAddress, bytes.count, limits, &handle)
      guard status == CWORKBOOK_OK, let handle else { throw WorkbookFault(status) }
      defer { cworkbook_close(handle) }
      return try body(WorkbookArchive(handle: handle))
    }
  }

  func has(_ part: String) -> Bool { cworkbook_has(handle, part) }

  /// Reads the part of that name.
  func read(_ part: String, _ reader: PartReader) throws(WorkbookFault) {
    let handler = cworkbook_handler(
      context: Unmanaged.passUnretained(reader).toOpaque(),
      start: { context, name, attributes in
        guard let context, let name, let attributes else { return false }
        let reader = Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
        reader.start(String(cString: name), PartAttributes(list: attributes))
        return !reader.isDone
      },
      end: { context, name in
        guard let context, let name else { return false }
        let reader = Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
        reader.end(String(cString: name))
        return !reader.isDone
      },
      text: { context, bytes, count in
        guard let context, let bytes else { return false }
        let reader = Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
        if reader.wantsText {
          bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
            reader.text(UnsafeBufferPointer(start: $0, count: count))
          }
        }
        return !reader.isDone
      })
    let status = withExtendedLifetime(reader) { cworkbook_read(handle, part, handler) }
    if let fault = reader.fault { throw fault }
    // A reader may have seen enough before the end.
    if status != CWORKBOOK_OK, status != CWORKBOOK_STOPPED { throw WorkbookFault(status) }
  }
}

/// Told of the elements of one part, by their names without prefix.
class PartReader {
  /// Whether what is written between tags is wanted.
  var wantsText = false
  /// Why reading stopped, where it did.
  private(set) var fault: WorkbookFault?
  private(set) var isDone = false

  func start(_ name: String, _ attributes: PartAttributes) {}
  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Wants no more.
  final func stop() { isDone = true }

  /// Stops for a reason; the first counts.
  final func stop(_ fault: WorkbookFault) {
    self.fault = self.fault ?? fault
    isDone = true
  }
}

/// The attributes of an element; they live as long as it is told of.
struct PartAttributes {
  fileprivate let list: UnsafePointer<UnsafePointer<CChar>?>

  subscript(name: StaticString) -> String? {
    name.withUTF8Buffer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        bytes.baseAddress.flatMap { cworkbook_attribute(list, $0) }.map { String(cString: $0) }
      }
    }
  }
}

extension PartAttributes {
  /// Whether the attribute of that name says yes.
  func says(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(self[name] ?? "") }

  /// Whether the attribute of that name says no.
  func denies(_ name: StaticString) -> Bool { ["0", "false", "off"].contains(self[name] ?? "") }

  /// Whether an element that is a property, such as `<strike/>`, is on.
  var isOn: Bool { self["val"] == nil || says("val") }
}

/// Why a workbook can't be read, and in which cell, where it is in one.
struct WorkbookFault: Error {
  var problem: Problem
  var cell: String?

  init(_ problem: Problem, cell: String? = nil) {
    self.problem = problem
    self.cell = cell
  }

  fileprivate init(_ status: cworkbook_status) {
    switch status {
    case CWORKBOOK_ENCRYPTED: problem = .workbook(.encrypted)
    case CWORKBOOK_TOO_LARGE, CWORKBOOK_NO_MEMORY: problem = .workbook(.tooLarge)
    case CWORKBOOK_NO_LIBRARY:
      problem = .workbook(.libraryMissing(String(cString: cworkbook_missing_library())))
    default: problem = .workbook(.damaged)
    }
  }
}
