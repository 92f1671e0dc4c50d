import MutualGains

/// A JSON value to be written: objects keep their order, and numbers are exact decimals, which the
/// encoders of Foundation can't write.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case string(String)
  case integer(Int64)
  case decimal(ExactDecimal)
  case array([JSON])
  case object([(String, JSON)])
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
}

extension JSON {
  /// The value on one line.
  package var line: [UInt8] {
    var line: [UInt8] = []
    _ = line.append(inline: self, room: .max)
    return line
  }
}

extension Output {
  /// Adds a JSON document: what fits on a line stands on one.
  package func write(json: JSON) {
    write(json, indentation: 0)
    write(byte: UInt8(ascii: "\n"))
  }

  fileprivate static let lineWidth = 100

  fileprivate func write(_ json: JSON, indentation: Int) {
    var line: [UInt8] = []
    if line.append(inline: json, room: Output.lineWidth - indentation) {
      write { $0.append(contentsOf: line) }
      return
    }
    let inner = indentation + 2
    switch json {
    case .object(let members):
      write("{")
      for (index, (key, value)) in members.enumerated() {
        write(index == 0 ? "\n" : ",\n")
        write { bytes in
          bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: inner))
          bytes.append(jsonString: key)
          bytes.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
        }
        write(value, indentation: inner)
      }
      writeEnd("}", indentation)
    case .array(let elements):
      write("[")
      for (index, element) in elements.enumerated() {
        write(index == 0 ? "\n" : ",\n")
        write { $0.append(contentsOf: repeatElement(UInt8(ascii: " "), count: inner)) }
        write(element, indentation: inner)
      }
      writeEnd("]", indentation)
    default: write { $0.appendScalar(json) }
    }
  }

  private func writeEnd(_ sign: String, _ indentation: Int) {
    write("\n" + String(repeating: " ", count: indentation) + sign)
  }
}

/// A JSON object that is written while it is still being found: member by member, with arrays that need not
/// be held.
package struct JSONObjectWriter {
  private let output: Output
  private var isEmpty = true

  /// Begins the object.
  package init(to output: Output) {
    self.output = output
    output.write("{")
  }

  /// Adds members.
  package mutating func add(_ members: [(String, JSON)]) {
    for (key, value) in members {
      begin(key)
      output.write(value, indentation: 2)
    }
  }

  /// Begins an array, whose elements `addElement` writes.
  package mutating func beginArray(_ key: String) {
    begin(key)
    output.write("[")
  }

  /// How wide an element of an array may be that stands on one line.
  package static var elementWidth: Int { Output.lineWidth - 4 }

  /// Adds an element to the array that was begun.
  package func addElement(_ json: JSON, isFirst: Bool) {
    output.write(isFirst ? "\n    " : ",\n    ")
    output.write(json, indentation: 4)
  }

  /// Ends the array that was begun.
  package func endArray() { output.write("\n  ]") }

  /// Ends the object.
  package func end() { output.write("\n}\n") }

  private mutating func begin(_ key: String) {
    output.write(isEmpty ? "\n  " : ",\n  ")
    isEmpty = false
    output.write { bytes in
      bytes.append(jsonString: key)
      bytes.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
    }
  }
}

extension [UInt8] {
  /// Appends `json` on one line where it takes at most `room` bytes; returns whether it did.
  fileprivate mutating func append(inline json: JSON, room: Int) -> Bool {
    let start = count
    switch json {
    case .object(let members):
      append(UInt8(ascii: "{"))
      for (index, (key, value)) in members.enumerated() {
        if index > 0 { append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: " ")]) }
        append(jsonString: key)
        append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
        guard append(inline: value, room: room - (count - start)) else { return false }
      }
      append(UInt8(ascii: "}"))
    case .array(let elements):
      append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: " ")]) }
        guard append(inline: element, room: room - (count - start)) else { return false }
      }
      append(UInt8(ascii: "]"))
    default: appendScalar(json)
    }
    return count - start <= room
  }

  fileprivate mutating func appendScalar(_ json: JSON) {
    switch json {
    case .bool(let value): append(contentsOf: (value ? "true" : "false").utf8)
    case .string(let text): append(jsonString: text)
    case .integer(let number): append(units: number, digits: 0)
    case .decimal(let number): append(units: number.units, digits: number.digits)
    default: append(contentsOf: "null".utf8)
    }
  }

  fileprivate mutating func append(jsonString text: String) {
    let hexDigits = Array("0123456789abcdef".utf8)
    append(UInt8(ascii: "\""))
    if !text.isPlain, text.contains(where: \.isControl) {
      for scalar in text.unicodeScalars { append(jsonScalar: scalar, hexDigits) }
      append(UInt8(ascii: "\""))
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
      case 0..<0x20:
        append(contentsOf: "\\u00".utf8)
        append(hexDigits[Int(byte >> 4)])
        append(hexDigits[Int(byte & 15)])
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a character of a text in which some would play with a terminal: those as their numbers.
  private mutating func append(jsonScalar scalar: Unicode.Scalar, _ hexDigits: [UInt8]) {
    switch scalar {
    case "\"", "\\":
      append(UInt8(ascii: "\\"))
      append(UInt8(scalar.value))
    case "\n": append(contentsOf: "\\n".utf8)
    case _ where Character(scalar).isControl:
      for unit in String(scalar).utf16 {
        append(contentsOf: "\\u".utf8)
        for shift in [12, 8, 4, 0] { append(hexDigits[Int(unit >> shift & 15)]) }
      }
    default: append(contentsOf: String(scalar).utf8)
    }
  }
}
