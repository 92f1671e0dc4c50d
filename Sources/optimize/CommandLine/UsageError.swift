import DealFiles
import DealReports

/// A command line that can't be followed.
enum UsageError: Error {
  case unknownOption(String)
  case unknownCommand(String)
  case optionElsewhere(option: any CommandOption, command: any Command.Type)
  case optionTwice(any CommandOption)
  case valueMissing(any CommandOption)
  case valueUnexpected(any CommandOption)
  case badValue(option: any CommandOption, value: String, wanted: Phrase)
  case noDeal
  case noOutput
  case tooManyDeals([String])
  case noProposals
  case noAnswer
  case tooManyFilesFor(any Command.Type)
  case sameInput
  case noActuals
  case standardInputTwice
  case twoForms
  case optionMissing(any CommandOption, for: (any CommandOption)?)
  case aroundTwo
  case nothingUncertain
  case noFirmPackage(String)
  case proposalOpen(String)
  case agreedProposalOpen(String)
  case unknownName(option: any CommandOption, name: String, among: [String])
  case paymentInPoints
  case priceUnderLimit
  case noPrice
  case notPrice(String, among: [String])
  case outputIsInput(String)
  case tooManyFiles
  case noPrefix(ConvertedFormat)
  case tooManyToCompare
  case oneToCompare
  case byOne
  case longToCompare(String)
  case unknownParty(String)
  case plotWithout(words: any CommandOption)
  case workbookUnnamed
  case noForm(String, ending: String, any Command.Type)
  case otherForm(String, option: String)
  case templateOfFile(String)
  case noSheets
  case sameSheet
  case outputExists(String)
  case notBatched(String)
  case shardOfPipe
  case shardUnderLimits
  case optionsClash(any CommandOption, any CommandOption)
  case rulesAndLines

  /// What is wrong, and what to do.
  var message: String { localized(sentence).printable }

  private var sentence: Phrase {
    switch self {
    case .unknownOption(let word):
      let known = Options.all.flatMap(\.typedNames)
      guard let nearest = nearestSpelling(to: word, among: known) else { return "there is no option \(word)" }
      return "there is no option \(word); did you mean \(nearest)?"
    case .unknownCommand(let word):
      let known = Commands.named.map { $0.name } + ["help"]
      guard let nearest = nearestSpelling(to: word, among: known) else {
        return "there is no command \(word). If it is a file, write ./\(word)"
      }
      return "there is no command \(word); did you mean \(nearest)? If \(word) is a file, write ./\(word)"
    case .optionElsewhere(let option, let command):
      return "\(option.spelled) does not go with: \(command.call)"
    case .optionTwice(let option): return "\(option.spelled) stands twice"
    case .valueMissing(let option):
      return "\(option.spelled) needs a value: \(option.valueName ?? "")"
    case .valueUnexpected(let option): return "\(option.spelled) takes no value"
    case .badValue(let option, let value, let wanted):
      return "\(option.spelled) takes \(localized(wanted)), not \"\(value)\""
    case .noDeal: return "no deal was named"
    case .noOutput: return "--output needs the name of a file"
    case .tooManyDeals(let names):
      return "one deal at a time, not \(names.joined(separator: localized(" and ")))"
    case .aroundTwo:
      return "offers are as good as a proposal or as the firm package: --around or --firm, not both"
    case .nothingUncertain:
      return
        "all figures of this deal are certain: write a range such as 80..100 in a cell, a row margin, or --margin"
    case .noFirmPackage(let reason): return "there is no firm package to go by: \(reason)"
    case .noProposals: return "no file of proposals was named"
    case .noAnswer: return "no answer was named: optimize verify deal.csv answer.json"
    case .tooManyFilesFor(let command):
      return "too many files for: \(command.call)"
    case .sameInput: return "standard input can't be the deal and the proposals at once"
    case .noActuals: return "no file of actuals was named"
    case .standardInputTwice: return "standard input can't be two files at once"
    case .twoForms: return "--json and --csv are two forms of the answer; choose one"
    case .optionMissing(let option, nil): return "this needs \(option.typed)"
    case .optionMissing(let option, let other?):
      return "\(other.spelled) needs \(option.typed)"
    case .proposalOpen(let name): return "\"\(name)\" leaves issues open; an offer needs one that doesn't"
    case .agreedProposalOpen(let name):
      return "\"\(name)\" leaves issues open: what was agreed on them is not known"
    case .unknownName(let option, let name, let known):
      let nearest = nearestSpelling(to: name, among: known)
      let spelled = option.spelled
      guard let nearest else {
        return "\(spelled): nothing is called \"\(name)\"; there is \(UsageError.list(known))"
      }
      return "\(spelled): nothing is called \"\(name)\"; did you mean \"\(nearest)\"?"
    case .paymentInPoints: return "--max-payment needs amounts of money, but this deal is in points"
    case .priceUnderLimit:
      return "--in does not go with --max-payment: a price can move as far as its labels reach"
    case .noPrice:
      return
        "--in needs a price: an issue with numbers for labels that only moves value evenly; this deal has none"
    case .notPrice(let name, let known):
      return "--in: \"\(name)\" is no price; there is \(UsageError.list(known))"
    case .tooManyFiles: return "a domain and two profiles are three files, not more"
    case .noPrefix(let format):
      return
        "\(format.rawValue) takes several files; name their folder, or what they start with: --output car"
    case .noForm(let name, let ending, let command):
      return "\(name): no .\(ending) can be written; this answer can be \(localized(command.forms.phrase))"
    case .otherForm(let name, let option):
      return "\(option) and the name \(name) ask for two forms of the answer; choose one"
    case .tooManyToCompare: return "at most \(ComparisonReport.most) deals are compared"
    case .oneToCompare: return "compare takes two deals or more, or one with --by ISSUE"
    case .byOne: return "--by compares the options of one deal"
    case .longToCompare(let issue):
      return "--by: \"\(issue)\" has more options than are compared, \(ComparisonReport.most)"
    case .unknownParty(let name): return "--for: none of the deals has a party called \"\(name)\""
    case .plotWithout(let form): return "--plot goes with an answer in words, not with \(form.spelled)"
    case .workbookUnnamed: return "a workbook goes to a file: --output deal.xlsx"
    case .templateOfFile(let name):
      return
        "a template is made of nothing: optimize template -o \(name); or of a deal, for a party: optimize template --for buyer \(name)"
    case .noSheets:
      return "merging takes two sheets, one of each party: optimize merge buyer.csv supplier.csv -o deal.csv"
    case .sameSheet: return "standard input can be one of the two sheets, not both"
    case .outputExists(let name):
      return "\(name) is there already, and may have been filled in; name a file that isn't"
    case .notBatched(let word):
      return
        "a batch can't answer \(word); it can settle, frontier, score, offers and sensitivity. If \(word) is a file, write ./\(word)"
    case .shardOfPipe: return "--shard needs a file with the lines: a pipe has no parts"
    case .shardUnderLimits:
      return
        "--shard can't be used here: limits on sums tie the issues together, and all points are found at once"
    case .optionsClash(let option, let other):
      return "\(option.spelled) and \(other.spelled) don't go together: leave one of them out"
    case .rulesAndLines: return "standard input can't be the lines and the rules at once"
    case .outputIsInput(let name): return "the answer would replace \(name), which is being read"
    }
  }

  /// The first of some names, in quotes.
  private static func list(_ names: [String]) -> String {
    names.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ") + (names.count > 6 ? ", …" : "")
  }
}
