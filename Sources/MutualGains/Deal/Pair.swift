/// One of the two parties, by its place in the deal.
@frozen public enum Side: Int, CaseIterable, Sendable {
  case first, second

  /// The party across the table.
  @inlinable public var other: Side { self == .first ? .second : .first }
}

/// One thing for each party, in the order of the parties in the deal.
///
/// Inlinable, so that other modules get it as fast as two variables.
@frozen public struct Pair<Element> {
  public var first: Element
  public var second: Element

  /// The pair of `first` and `second`.
  @inlinable public init(_ first: Element, _ second: Element) {
    self.first = first
    self.second = second
  }

  /// The pair with what `element` gives for each side.
  @inlinable public init<Failure: Error>(each element: (Side) throws(Failure) -> Element) throws(Failure) {
    self.init(try element(.first), try element(.second))
  }

  @inlinable public subscript(side: Side) -> Element {
    get { side == .first ? first : second }
    set {
      switch side {
      case .first: first = newValue
      case .second: second = newValue
      }
    }
  }

  /// The pair with the same two things in the other order.
  @inlinable public var swapped: Pair { Pair(second, first) }

  /// The pair of what `transform` makes of each element.
  @inlinable public func map<Result, Failure: Error>(
    _ transform: (Element) throws(Failure) -> Result
  ) throws(Failure) -> Pair<Result> {
    Pair<Result>(try transform(first), try transform(second))
  }
}

extension Pair: Equatable where Element: Equatable {}
extension Pair: Hashable where Element: Hashable {}
extension Pair: Sendable where Element: Sendable {}

extension Pair where Element: AdditiveArithmetic {
  /// What both parties have together.
  @inlinable public var sum: Element { first + second }

  @inlinable public static func + (left: Pair, right: Pair) -> Pair {
    Pair(left.first + right.first, left.second + right.second)
  }

  @inlinable public static func - (left: Pair, right: Pair) -> Pair {
    Pair(left.first - right.first, left.second - right.second)
  }

  @inlinable public static func += (left: inout Pair, right: Pair) { left = left + right }
}

extension Pair<Amount> {
  /// What is left of both amounts when the first party pays the second `payment`.
  public func after(payment: Amount?) -> Pair<Amount> {
    guard let payment else { return self }
    return Pair(first - payment, second + payment)
  }
}
