/// Some of the options of an issue: all, one, all but one, or any.
///
/// Long ranges have only the first three, which don't grow with them.
struct OptionMask: Hashable, Sendable {
  /// How many options the issue has.
  let count: Int
  private var content: Content

  private enum Content: Hashable, Sendable {
    case all, none
    case one(Int)
    case allBut(Int)
    case bits([Bool])
  }

  /// All options.
  init(all count: Int) { (self.count, content) = (count, .all) }

  /// The options of a list.
  init(_ options: [Int], of count: Int) {
    self.count = count
    if count > OptionRange.mostInRules, Set(options).count == 1 {
      content = .one(options[0])
      return
    }
    var bits = Array(repeating: false, count: count)
    for option in options { bits[option] = true }
    content = .bits(bits)
  }

  private init(_ count: Int, _ content: Content) { (self.count, self.content) = (count, content) }

  var indices: Range<Int> { 0..<count }

  /// Whether it has every option, as far as that is known at once.
  var isWhole: Bool {
    switch content {
    case .all: true
    case .bits(let bits): !bits.contains(false)
    case .none, .one, .allBut: false
    }
  }

  var isEmpty: Bool {
    switch content {
    case .all, .one: false
    case .none: true
    case .allBut: count == 1
    case .bits(let bits): !bits.contains(true)
    }
  }

  subscript(option: Int) -> Bool {
    switch content {
    case .bits(let bits): bits[option]
    case .all: true
    case .none: false
    case .one(let one): option == one
    case .allBut(let one): option != one
    }
  }

  var complement: OptionMask {
    switch content {
    case .all: OptionMask(count, .none)
    case .none: OptionMask(count, .all)
    case .one(let one): OptionMask(count, .allBut(one))
    case .allBut(let one): OptionMask(count, .one(one))
    case .bits(let bits): OptionMask(count, .bits(bits.map(!)))
    }
  }

  /// The options of it, one by one.
  var options: [Int] {
    if case .one(let one) = content { return [one] }
    return indices.filter { self[$0] }
  }

  /// Whether one of its options is in another mask, and whether one is not.
  func reach(of other: OptionMask) -> (hasInside: Bool, hasOutside: Bool) {
    if case (.bits(let mine), .bits(let theirs)) = (content, other.content) {
      // Asked for every rule: without making a mask.
      var (inside, outside) = (false, false)
      for (isMine, isTheirs) in zip(mine, theirs) where isMine {
        if isTheirs { inside = true } else { outside = true }
      }
      return (inside, outside)
    }
    if case (.all, .bits(let theirs)) = (content, other.content) {
      return (theirs.contains(true), theirs.contains(false))
    }
    return (!intersection(other).isEmpty, !intersection(other.complement).isEmpty)
  }

  /// The one option of a long range that it has; nil for any other mask.
  var only: Int? {
    if case .one(let one) = content { one } else { nil }
  }

  /// Its first option.
  var first: Int? {
    switch content {
    case .all: 0
    case .one(let one): one
    case .none: nil
    case .allBut, .bits: indices.first { self[$0] }
    }
  }

  func intersection(_ other: OptionMask) -> OptionMask {
    switch (content, other.content) {
    case (.all, _): other
    case (_, .all), (.none, _): self
    case (_, .none): other
    case (.one(let one), _): other[one] ? self : OptionMask(count, .none)
    case (_, .one(let one)): self[one] ? other : OptionMask(count, .none)
    case (.allBut(let one), .allBut(let two)) where one == two: self
    case (.bits(let mine), .bits(let theirs)): OptionMask(count, .bits(zip(mine, theirs).map { $0 && $1 }))
    default: OptionMask(count, .bits(indices.map { self[$0] && other[$0] }))
    }
  }

  /// Takes one option away.
  mutating func remove(_ option: Int) {
    guard case .bits(var bits) = content else {
      self = intersection(OptionMask(count, .allBut(option)))
      return
    }
    // In place: limits take away one after the other.
    content = .none
    bits[option] = false
    content = .bits(bits)
  }
}
