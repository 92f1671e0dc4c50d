/// The records in which an issue's labels stand.
///
/// Most issues have a handful of options: as long as that is so, comparing them one by one is faster than a
/// dictionary.
struct LabelRecords {
  private var few: [(key: LabelKey, record: Int)] = []
  private var many: [LabelKey: Int] = [:]

  private static let largestFew = 16

  /// Notes that `key` stands in `record`; returns the record in which it stood before, if there is one.
  mutating func insert(_ key: LabelKey, record: Int) -> Int? {
    if many.isEmpty {
      if let known = few.first(where: { $0.key == key }) { return known.record }
      few.append((key, record))
      if few.count > LabelRecords.largestFew {
        many = Dictionary(few.map { ($0.key, $0.record) }, uniquingKeysWith: { first, _ in first })
      }
      return nil
    }
    if let known = many[key] { return known }
    many[key] = record
    return nil
  }
}
