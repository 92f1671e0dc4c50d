/// A weighing of the sums: λ·(utilities) − ν·(limited sums), every weight a whole number of 0 or more.
///
/// A package that keeps the limits and reaches a corner c has a form of at least λ·c − ν·W.
struct LinearForm: Hashable, Sendable {
  /// The weight of each sum, those of limited ones negative.
  let weights: [Int64]

  init(weights: [Int64]) { self.weights = weights }

  /// The form of one sum alone.
  init(sum: Int, width: Int) {
    weights = (0..<width).map { $0 == sum ? (sum < 2 ? 1 : -1) : 0 }
  }

  /// Prices as whole numbers: however they are rounded, the form stays valid.
  ///
  /// Utilities get weights up to 2^20, limited sums up to 2^26, less where values would pass 2^60.
  init(prices: [Double], ranges: [Int64]) {
    let largest = prices.reduce(0) { max($0, abs($1)) }
    let reach = zip(prices, ranges).reduce(0) { $0 + abs($1.0) * Double($1.1) }
    var scale = min(0x1p20 / max(max(prices[0], prices[1]), 1e-300), 0x1p26 / max(largest, 1e-300))
    scale = min(scale, 0x1p58 / max(reach, 1e-300))
    var weights = prices.enumerated().map { index, price in
      let weight = Int64((price * scale).rounded())
      return index < 2 ? max(weight, 0) : min(weight, 0)
    }
    if weights[0] == 0, weights[1] == 0 { weights[prices[0] > prices[1] ? 0 : 1] = 1 }
    self.weights = weights
  }

  /// What a package has to reach at least to keep the limits and reach `corner`.
  func threshold(at corner: UtilityPoint, bounds: [Int64]) -> Int64 {
    var threshold = weights[0] * corner.a + weights[1] * corner.b
    for (limit, bound) in bounds.enumerated() { threshold += weights[2 + limit] * bound }
    return threshold
  }
}

/// The forms of one search, lane by lane: the main one, each sum by itself, and others around the main one.
struct LinearForms: Sendable {
  /// The form that searches follow.
  let main: LinearForm
  /// The weights of sum z in all lanes.
  private let weights: [FormValues]
  /// What the limits themselves are worth in all lanes.
  private let limitShare: FormValues

  /// The lanes of each utility.
  static let utilityLanes = (a: 1, b: 2)

  /// The forms around the main `prices`; those of neighbouring targets help too.
  init(prices: [Double], neighbours: [[Double]], problem: LimitedProblem) {
    let width = problem.width
    var forms = [LinearForm(prices: prices, ranges: problem.ranges)]
    forms += (0..<width).map { LinearForm(sum: $0, width: width) }
    var others = neighbours
    func vary(_ sum: Int, _ factor: Double) {
      var varied = prices
      varied[sum] *= factor
      others.append(varied)
    }
    let limits = 2..<width
    for limit in limits { for factor in [0.6, 1.5] { vary(limit, factor) } }
    for factor in [0.8, 1.25] { vary(0, factor) }
    for limit in limits { for factor in [0.3, 3] { vary(limit, factor) } }
    for factor in [0.5, 2] { vary(0, factor) }
    for limit in limits { for factor in [0.8, 1.2] { vary(limit, factor) } }
    // What is left varies all prices at once, by fixed factors between about 1/2 and 2.
    var seed: UInt64 = 5
    while others.count < FormValues.count {
      others.append(
        prices.map { price in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let part = Double(seed >> 40) / Double(1 << 24)
          return price * (part < 0.5 ? 0.55 + 0.9 * part : 1 + 1.6 * (part - 0.5))
        })
    }
    for prices in others where forms.count < FormValues.count {
      forms.append(LinearForm(prices: prices, ranges: problem.ranges))
    }
    main = forms[0]
    let weights = (0..<width).map { sum in
      var lanes = FormValues.zero
      for (lane, form) in forms.prefix(FormValues.count).enumerated() { lanes[lane] = form.weights[sum] }
      return lanes
    }
    var share = FormValues.zero
    for (limit, bound) in problem.bounds.enumerated() { share.add(weights[2 + limit], times: bound) }
    (self.weights, limitShare) = (weights, share)
  }

  /// The values of sums that start at `start`.
  @inline(__always) func values(_ sums: UnsafePointer<Int64>) -> FormValues {
    var result = FormValues.zero
    for sum in weights.indices { result.add(weights[sum], times: sums[sum]) }
    return result
  }

  /// Those of the first lanes alone.
  @inline(__always) func leadingValues(_ sums: UnsafePointer<Int64>) -> LeadingValues {
    var result = LeadingValues.zero
    for sum in weights.indices { result.add(weights[sum].leading, times: sums[sum]) }
    return result
  }

  /// What packages have to reach at least in each lane to keep the limits and reach `corner`.
  @inline(__always) func thresholds(at corner: UtilityPoint) -> FormValues {
    var result = limitShare
    result.add(weights[0], times: corner.a)
    result.add(weights[1], times: corner.b)
    return result
  }

  /// The same for any of `corners`; above everything without corners.
  func thresholds(at corners: [UtilityPoint]) -> FormValues {
    corners.reduce(FormValues(repeating: .max / 4)) { $0.minimum(thresholds(at: $1)) }
  }
}
