import Testing

@testable import DealFiles

@Suite struct OptionListTests {
  private func items(_ text: String) throws -> [[String]] {
    try OptionList(text).items.map { [$0.issue, $0.option] }
  }

  @Test func readsOptionsOfIssues() throws {
    #expect(try items("Delivery=24 hours") == [["Delivery", "24 hours"]])
    #expect(try items(" A = x |B=y z ") == [["A", "x"], ["B", "y z"]])
    #expect(try items("A=5\" pipe|B=y") == [["A", "5\" pipe"], ["B", "y"]])
  }

  @Test func quotesLetLabelsHoldTheSigns() throws {
    #expect(try items("\"A=B\"=\"x|y\"") == [["A=B", "x|y"]])
    #expect(try items("A=\"say \"\"x\"\"\"|B=y") == [["A", "say \"x\""], ["B", "y"]])
  }

  @Test(arguments: ["A", "A=", "=x", "A=x|", "|A=x", "A=x=y", "A=\"x", "\"A\"b=x", "A=\"\"", "A=x||B=y"])
  func refusesWhatIsNoList(text: String) {
    #expect(throws: OptionList.Malformed.self) { try OptionList(text) }
  }

  @Test(arguments: ["plain", "a=b", "a|b", "\"quoted\"", "say \"x\"", "\"=|\""])
  func writesWhatItReads(label: String) throws {
    let item = OptionList.Item(issue: label, option: label + "!")
    #expect(try OptionList(OptionList.text([item, item])).items == [item, item])
  }
}
