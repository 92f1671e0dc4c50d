import MutualGains
import Testing

@testable import DealFiles

@Suite struct FilePriceTests {
  private static func prices(_ csv: String, convention: DecimalConvention? = nil) throws -> [[Int64]] {
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(csv.utf8)), convention: convention)
    return file.priceIssues.map { price in
      file.deal.issues[price.issue].options.indices.compactMap {
        price.price(ofOption: $0).rescaled(toDigits: 3)
      }
    }
  }

  private static func deal(_ labels: (String, String), other: String = "5") -> String {
    "issue;option;value buyer (EUR);value supplier\nRate;\(labels.0);100;0\nRate;\(labels.1);0;100\n"
      + "Size;small;0;0\nSize;large;\(other);3\nBATNA;;0;0\n"
  }

  @Test func theFileDecidesBetweenTwoReadings() throws {
    let labels = ("1.200 EUR", "1.300 EUR")
    #expect(try Self.prices(Self.deal(labels)) == [])
    #expect(try Self.prices(Self.deal(labels, other: "5,50")) == [[1_200_000, 1_300_000]])
    #expect(try Self.prices(Self.deal(labels, other: "5.50")) == [[1_200, 1_300]])
    #expect(try Self.prices(Self.deal(labels), convention: .comma) == [[1_200_000, 1_300_000]])
  }

  @Test(arguments: Language.allCases) func daysAreNoPrices(language: Language) throws {
    for month in language.words(for: .months) + language.words(for: .shortMonths) {
      #expect(try Self.prices(Self.deal(("3 \(month)", "4 \(month)"))) == [], "\(month)")
    }
  }

  @Test func labelsThatProveTheirOwnNotation() throws {
    #expect(try Self.prices(Self.deal(("€ 3,98", "€ 4,12"))) == [[3_980, 4_120]])
    #expect(try Self.prices(Self.deal(("€ 3,98", "€ 4,12"), other: "5.50")) == [[3_980, 4_120]])
    #expect(try Self.prices(Self.deal(("EUR 3.98", "EUR 4.12"), other: "5,50")) == [[3_980, 4_120]])
    #expect(try Self.prices(Self.deal(("Lot 1", "Lot 2"))) == [])
  }

  @Test func numericRowsArePrices() throws {
    let csv = """
      onderwerp;optie;waarde koper (EUR);waarde verkoper
      Tarief;1,25..1,75 per 0,25 EUR per stuk;5000..0;0..5000
      Korting;0..10 per 5 %;-500,50..0;500,50..0
      BATNA;;0;0
      """
    #expect(try Self.prices(csv) == [[1_250, 1_500, 1_750], [0, 5_000, 10_000]])
    // Amounts that had to be rounded don't move evenly.
    let rounded = "issue;option;value a;value b\nRate;1..4 by 1;0.01..0;0..0.01\nBATNA;;0;0\n"
    #expect(try Self.prices(rounded) == [])
  }

  @Test func everyCurrencyStandsBesidePrices() throws {
    for currency in Currency.allCases {
      let code = currency.rawValue
      #expect(try Self.prices(Self.deal(("\(code) 320", "\(code) 312"))).count == 1, "\(code)")
      #expect(try Self.prices(Self.deal(("320\(code)", "312\(code)"))).count == 1, "\(code)")
    }
    #expect(try Self.prices(Self.deal(("LOT 320", "LOT 312"))).isEmpty)
  }
}
