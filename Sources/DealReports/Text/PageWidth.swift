import Synchronization

/// How many columns the lines of a report may take: 80, unless they go to a terminal that has another width.
package enum PageWidth {
  /// The width for which reports are laid out: that of files and pipes.
  package static let usual = 80
  /// Narrower lines make no tables.
  private static let least = 40
  /// Wider ones nobody reads.
  private static let most = 1_000

  /// The width of the lines that are written now.
  package static var current: Int { page.width.load(ordering: .relaxed) }

  /// Writes lines of that width from now on, within reason.
  package static func use(_ width: Int) {
    page.width.store(min(max(width, least), most), ordering: .relaxed)
  }

  /// Runs `body` with a page of its own of that width.
  package static func page<Result>(of width: Int, _ body: () throws -> Result) rethrows -> Result {
    try $page.withValue(Page(width)) { try body() }
  }

  @TaskLocal private static var page = Page(usual)

  /// Where the lines go is only known when the call has been read.
  private final class Page: Sendable {
    let width: Atomic<Int>

    init(_ width: Int) { self.width = Atomic(width) }
  }
}
