#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A read or a write that the system refused.
package struct FileError: Error, Sendable {
  /// The file, as the user named it.
  package let name: String
  /// The system's number for the reason (`errno`).
  package let number: Int32

  /// The reason with that number, which is the system's last one unless another is given.
  package init(name: String, number: Int32 = errno) {
    self.name = name
    self.number = number
  }

  /// The system's words for the reason.
  package var reason: String { String(cString: strerror(number)) }
}
