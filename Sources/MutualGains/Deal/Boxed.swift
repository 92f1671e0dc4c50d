/// A value that is kept elsewhere, so that what holds it stays small: to copy many fields takes as many counts of
/// references, and code for each of them in everything that holds them.
@propertyWrapper package enum Boxed<Value: Sendable>: Sendable {
  indirect case value(Value)

  @inlinable package init(wrappedValue: Value) { self = .value(wrappedValue) }

  @inlinable package var wrappedValue: Value {
    get {
      switch self {
      case .value(let value): value
      }
    }
    set { self = .value(newValue) }
  }
}
