import Testing

@testable import DealChecker

@Suite struct OptionListTests {
  private func entries(_ text: String) throws -> [[String]] {
    try OptionList(text).entries.map { [$0.issue, $0.option] }
  }

  @Test func labels() throws {
    #expect(try entries("Term=30 days") == [["Term", "30 days"]])
    #expect(try entries(" Term =  30  days| Size = 19\" ") == [["Term", "30 days"], ["Size", "19\""]])
    #expect(try entries(#""a=b" = "c|d"|e="say ""x""""#) == [["a=b", "c|d"], ["e", #"say "x""#]])
  }

  @Test(arguments: [
    "", "Term", "Term=", "=30", "a=b|", "|a=b", "a=b=c", "a=b||c=d", #""a=b"#, #""a"b=c"#, #"a="b" c"#,
    #"a="""#,
  ])
  func noList(_ text: String) {
    #expect(throws: CheckRefusal.self) { try OptionList(text) }
  }

  @Test func optionsOfADeal() throws {
    let text = "issue;option;value a;value b\nTerm;30..60 by 15 days;0;0\nSize;S;0;0\nSize;L;0;0"
    let issues = IssueNames(try CheckedDeal(bytes: Array(text.utf8), decimalMark: nil).issues)
    let list = try OptionList("size=l|TERM=45 days|Size=S|Term=60,0 days|Size=S")
    #expect(try OptionList("Term=60 days").options(of: issues) == [0: [2]])
    #expect(throws: CheckRefusal.self) { try list.options(of: issues) }
    #expect(try OptionList("size=l|TERM=45 days|Size=S|Size=S").options(of: issues) == [0: [1], 1: [0, 1]])
    #expect(throws: CheckRefusal.self) { try OptionList("Sise=L").options(of: issues) }
  }
}
