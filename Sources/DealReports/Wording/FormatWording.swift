import DealFiles

extension ProblemWording {
  /// What is said of a problem with JSON and with domains of other tools.
  static func of(_ problem: FormatProblem) -> ProblemWording {
    switch problem {
    case .jsonSyntax(let what): .init("this is not JSON: \(localizedWords(what))")
    case .jsonTooDeep(let limit): .init("lists and objects stand more than \(limit) deep in each other")
    case .jsonKeyRepeated(let key): .init("the key \(quoted(key)) stands twice", hint: "keep one of the two")
    case .jsonKeyMissing(let key, let owner):
      .init(
        "\(localizedWords(owner)) needs the key \(quoted(key))",
        hint: keyHints[key] ?? "docs/json.md lists the keys")
    case .jsonKeyUnknown(let key, let nearest):
      .init(
        "the key \(quoted(key)) is not known here",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "remove it; docs/json.md lists the keys")
    case .jsonWrongKind(let wanted, let found):
      .init(
        "\(localizedWords(wanted)) should stand here, not \(found.count > 40 ? found.prefix(37) + "…" : localizedWords(found))"
      )
    case .schemaMissing:
      .init(
        "this is JSON, but not a deal",
        hint:
          "a deal has \"schema\": \"mutual-gains/deal 1\"; domains of other tools go through optimize convert"
      )
    case .schemaUnknown(let name):
      .init("the schema \(quoted(name)) is not known", hint: "\"mutual-gains/deal 1\" is what can be read")
    case .languageUnknown(let name):
      .init(
        "the language \(quoted(name)) is not known",
        hint: "write \(list(Language.codes.map(quoted), "or")), or leave it out")
    case .nameUnknown(let kind, let name, let nearest):
      .init(
        "there is no \(localizedWords(kind)) \(quoted(name))",
        hint: nearest.map { "did you mean \(quoted($0))?" })
    case .nameRepeated(let kind, let name):
      .init(
        "the \(localizedWords(kind)) \(quoted(name)) stands twice",
        hint: "names may not differ in case and blanks only"
      )
    case .xmlElementRepeated(let name, let of):
      .init(
        of.map { "the element \(quoted(name)) of \(quoted($0)) stands twice" }
          ?? "the element \(quoted(name)) stands twice",
        hint: "keep the one that is meant")
    case .nameUnusable: .init("a name is missing here", hint: "write a text that is not empty")
    case .moreDecimals(let text, let digits):
      .init("\(quoted(text)) takes more than the \(digits) decimals of the deal", hint: "raise \"digits\"")
    case .countWrong(let wanted, let found, let what):
      .init("\(localizedWords(what)) should stand here: \(wanted), not \(found)")
    case .bundleUnsound:
      .init("a bundle needs two or more options of different issues, and stands once")
    case .conditionUnknown(let word, let nearest):
      .init(
        "there is no rule \(quoted(word))",
        hint: nearest.map { "did you mean \(quoted($0))?" } ?? "docs/json.md lists the rules")
    case .xmlSyntax(let what):
      what.isEmpty
        ? .init("this is not well-formed XML") : .init("this is not well-formed XML: \(what.printable)")
    case .xmlDocumentType:
      .init("the file has a document type, which could define entities", hint: "remove the line <!DOCTYPE …>")
    case .xmlTooDeep(let limit): .init("elements stand more than \(limit) deep in each other")
    case .xmlTooLarge: .init("the file has more elements or attributes than any domain needs")
    case .xmlAttributeMissing(let attribute, let element):
      .init("<\(element)> needs the attribute \(quoted(attribute))")
    case .xmlNotDeal:
      .init(
        "this is XML, not a deal",
        hint: "a Genius domain becomes one with: optimize convert domain.xml buyer.xml seller.xml -o deal.csv"
      )
    case .domainUnknown:
      .init(
        "this is no domain or profile that can be read",
        hint: "known are Genius (XML), and GeniusWeb, NegMAS and NegoLog (JSON)")
    case .domainFiles(let domains, let profiles):
      .init(
        "these files are \(counted(domains, "domain")) and \(counted(profiles, "profile"))",
        hint: "name a domain and the profiles of two parties, all of one tool (NegoLog: two profiles)")
    case .domainNotLinear(let what):
      .init(
        "\(quoted(what)) makes utilities that are no sum over issues",
        hint: "only linear additive profiles can be converted")
    case .domainKindUnknown(let kind): .init("\(quoted(kind)) is not known here")
    case .issueWithoutUtility(let issue): .init("the profile says nothing of the issue \(quoted(issue))")
    case .optionWithoutUtility(let issue, let option):
      .init("the profile says nothing of \(quoted(option)), an option of \(quoted(issue))")
    case .issueWithoutWeight(let issue): .init("the issue \(quoted(issue)) has no weight in the profile")
    case .tooManyOptions(let limit): .init("there are more than \(grouped(Int64(limit))) options")
    case .boundsWrong: .init("these bounds make no range", hint: "the lower bound comes first")
    case .numberUnreadable(let text):
      .init("\(quoted(text)) is not a number", hint: "write a number such as 0.25")
    case .numberTooLong(let text):
      .init("\(quoted(text)) has too many digits to be held exactly", hint: roundHint)
    case .tooExact:
      .init("the utilities can't be held exactly: their common denominator is too large", hint: roundHint)
    case .wouldLose(let format, let what):
      .init(
        "\(format) can't say \(localizedWords(what))",
        hint: "nothing was written; --to json keeps all of a deal")
    case .ruleBeyondRows(let name):
      .init(
        "the rule \(quoted(name)) can't stand in the rows of a deal in CSV",
        hint: "nothing was written; keep the rule in a file of rules, for --rules, or write JSON: --to json")
    case .ruleBeyondSheet(let name):
      .init(
        "the rule \(quoted(name)) can't stand on a sheet of rules",
        hint: "nothing was written; --to json keeps all of a deal")
    case .labelWouldChange(let label):
      .init(
        "\(quoted(label)) would not be read back as it is",
        hint: "rename it in the source, or write JSON: --to json")
    case .namesCollide(let file):
      .init("two files would have the name \(quoted(file))", hint: "give the parties other names")
    }
  }

  private static let keyHints: [String: Phrase] = [
    "noDealValue": "write \"noDealValue\": [0, 0] where both have nothing without a deal",
    "unit": "write \"points\", \"money\", or a currency such as \"EUR\"",
    "digits": "write how many decimals the amounts have at most, such as 2",
  ]

  private static let roundHint: Phrase = "add --round 6 to round the points to six decimals"
}

extension FormatNotice {
  /// The notice in words.
  var phrase: Phrase {
    switch self {
    case .scaled(let factor):
      "all points are the utilities times \(factor), for both parties, which makes them whole numbers: decimals could not hold them exactly"
    case .rounded(let digits):
      "the points were rounded to \(counted(digits, "decimal")), as asked with --round"
    case .costsIgnored(let file):
      "\(file.printable) gives costs to options; no utility of Genius counts them, and they were left out"
    case .discountIgnored(let factor, let file):
      "the discount factor \(factor.printable) of \(file.printable) was left out: a deal has no time"
    case .discretised(let issue, let count):
      "the real numbers of \(quoted(issue)) became \(count) options, evenly spaced, as Genius tries them"
    case .weightsAboveOne(let sum, let file):
      "the weights of \(file.printable) add up to \(sum); Genius takes utilities above 1 for 1, this deal takes them as they are"
    case .scaledForFormat(let divisor, let format):
      "\(format) wants utilities between 0 and 1: all points were divided by \(divisor)"
    case .rulesRenamed(let name):
      "rules in the rows of a deal are named by their rows; \(quoted(name)) loses its name"
    case .remarksDropped(let headers):
      headers.count == 1
        ? "the column \(quoted(headers[0])) is for people and was not kept"
        : "the columns \(list(headers.map { quoted($0) }, "and")) are for people and were not kept"
    case .rulesStay(let count, let file):
      count == 1
        ? "\(counted(count, "rule")) of \(file.spokenFile) stays there: keep that file, for --rules"
        : "\(counted(count, "rule")) of \(file.spokenFile) stay there: keep that file, for --rules"
    case .weightsDropped(let format):
      "the weights were multiplied out; those in the files of \(format) are made up so that the utilities are the same"
    }
  }
}
