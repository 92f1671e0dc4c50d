import MutualGains

extension DealFile {
  /// The price issues of the deal, by rising index. Labels such as `1.234` are read in the notation that the amounts of
  /// the file prove; where they prove none, such labels are no prices.
  public var priceIssues: [PriceIssue] { deal.priceIssues(decimalSign: reading.decimal.convention?.sign) }
}
