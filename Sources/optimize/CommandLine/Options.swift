import DealFiles
import DealReports
import MutualGains

/// All options. Which of them a command takes stands with the command.
enum Options {
  static let maximumPayment = Option(
    "max-payment", placeholder: "AMOUNT", help: "the most that one party may pay the other",
    wanted: amount, instead: atLeastZero, parse: TypedAmount.init)
  static let price = Option<String>(
    "in", placeholder: "ISSUE", help: "the price in which a payment is settled, where there are several")
  static let details = Flag("details", help: "value and cost per issue and party; whole lists")
  static let countsPoints = Flag("count", help: "count the efficient points even of a huge deal")
  static let from = Option(
    "from", placeholder: "UTILITY", help: "only points from this utility of the first party on",
    wanted: amount, parse: TypedAmount.init)
  static let to = Option(
    "to", placeholder: "UTILITY", help: "only points up to this utility of the first party",
    wanted: amount, parse: TypedAmount.init)
  static let acceptable = Flag("acceptable", help: "only points at which neither party loses")
  static let summary = Flag("summary", help: "only how many points there are")
  static let packages = Flag("packages", help: "packages and counts, however many points there are")
  static let threads = Option(
    "threads", placeholder: "N", in: 1...Machine.largestThreadCount,
    help: "how many threads may search; else one for each core",
    wanted: "a number from 1 to \(Machine.largestThreadCount)")
  static let timing = Flag("timing", help: "seconds and memory, as a line of JSON on standard error")
  static let rules = Option<String>("rules", placeholder: "FILE", help: "rules in a file of their own")
  static let sheet = Option<String>(
    "sheet", placeholder: "NAME", help: "the sheet of the workbook with the deal")
  static let by = Option<String>(
    "by", placeholder: "ISSUE", help: "compare one deal with each option of this issue held")
  static let fromOption = Option<String>(
    "from", placeholder: "OPTION", help: "the option from which differences are counted; else the worst")
  static let method = Option(
    "method", placeholder: "exact|glpk",
    help: "how to search: exact, or epsilon-constraint with GLPK to compare with", wanted: "exact or glpk",
    parse: SearchMethod.init(rawValue:))
  static let timeLimit = Option(
    "time-limit", placeholder: "SECONDS", help: "stop searching after so long, with what is proven",
    wanted: "seconds such as 10 or 0.5", parse: seconds)
  static let memoryLimit = Option(
    "memory-limit", placeholder: "MB", in: 1...1_000_000,
    help: "about how much memory a search under rules may take (2048)",
    wanted: "a number of megabytes from 1 to 1000000")
  static let format = Option(
    "to", placeholder: "FORMAT", help: "\(ConvertedFormat.names): what to write",
    wanted: "one of \(ConvertedFormat.names)", parse: ConvertedFormat.init(rawValue:))
  static let round = Option(
    "round", placeholder: "N", in: 0...9, help: "round the points of a domain to N decimals",
    wanted: "a number of decimals from 0 to 9")
  static let path = Option<String>(
    "path", placeholder: "NAME", help: "the way from this proposal to a better package, step by step")
  static let party = Option<String>(
    "for", placeholder: "PARTY", help: "the party that asks; score ranks by what it gains")
  static let sheetParty = Option<String>(
    "for", placeholder: "NAME", help: "make this party's own sheet of a deal, without figures")
  static let offerCount = Option(
    "count", placeholder: "N", in: 1...1_000, help: "how many offers, at most; else 3",
    wanted: "a number from 1 to \(1_000)")
  static let around = Option<String>(
    "around", placeholder: "NAME", help: "as good for the own party as this proposal")
  static let margin = Option(
    "margin", placeholder: "MARGIN",
    help: "how far all figures of a party may be off: \"supplier 20 %\", or -10 %..+30 %",
    wanted: "a party and its margin, such as supplier 20 %", parse: TypedMargin.init)
  static let firm = Flag(
    "firm", help: "the firm package, which misses least whatever uncertain figures are")
  static let proposals = Option<String>(
    "proposals", placeholder: "FILE",
    help:
      "proposals: those that --around or --proposal names one of, to show on a page, or what parties prefer")
  static let agreed = Option<String>(
    "proposal", placeholder: "NAME", help: "the proposal that was agreed on; else the recommended package")
  static let actuals = Option<String>(
    "actuals", placeholder: "FILE", help: "a file of actuals; several in the order of time"
  ).repeatable
  static let values = Flag("values", help: "realised values count as well as costs")
  static let tolerance = Option(
    "tolerance", placeholder: "AMOUNT",
    help:
      "how much less together than the best an offer may make (a tenth); in points how much better for the own party it may be",
    wanted: amount, instead: atLeastZero, parse: TypedAmount.init)
  static let page = Option<String>(
    "html", placeholder: "FILE",
    help: "the same as -o: the answer as a page, to mail, print and try options on")
  static let picture = Option<String>(
    "svg", placeholder: "FILE", help: "the same as -o: the utility space as a picture, for a slide")
  static let bitmap = Option<String>(
    "png", placeholder: "FILE", help: "the same picture in pixels, 2,100 wide")
  static let view = Option<String>(
    "view", placeholder: "PARTY", help: "a page for this party alone, without anything of the other's figures"
  )
  static let withSettlement = Flag(
    "with-settlement",
    help: "on that page the recommended package and the payment too, from which the other's gain follows")
  static let plot = Flag("plot", help: "the utility space in the terminal")
  static let cell = Option<String>(
    "cell", placeholder: "CELL", help: "only this cell of the deal, such as C7")
  static let csv = Flag("csv", help: "answer as a table")
  static let json = Flag("json", help: "answer in JSON")
  static let decimal = Option(
    "decimal", placeholder: "comma|point", help: "what separates decimals, where the file leaves it open",
    wanted: "comma or point", parse: DecimalConvention.init(rawValue:))
  static let output = Option<String>(
    "output", "o", placeholder: "FILE",
    help: "write the answer to FILE, whose ending says its form: .json, .csv, .xlsx, .html, .svg, .png")
  static let language = Option(
    "lang", placeholder: Language.codes.joined(separator: "|"),
    help: "the language of the answer; else that of the file's headers",
    wanted: "\(Language.codes.dropLast().joined(separator: ", ")) or \(Language.codes.last ?? "")",
    parse: Language.init(rawValue:))
  static let jobs = Option(
    "jobs", placeholder: "N", in: 1...Machine.largestThreadCount,
    help: "answer in N processes of their own; a crash costs only its line",
    wanted: "a number from 1 to \(Machine.largestThreadCount)")
  static let lineTimeout = Option(
    "line-timeout", placeholder: "SECONDS", help: "give a line up after so long",
    wanted: "seconds such as 10 or 0.5", parse: seconds)
  static let strict = Flag("strict", help: "end with 1 where a line had an error")
  static let shard = Option(
    "shard", placeholder: "K/N", help: "only the K-th of N parts; 3-5/8 are several of them",
    wanted: "a part such as 2/8 or 3-5/8", parse: Shard.init)
  static let jsonLines = Flag("json-lines", help: "a line of JSON for each point, and nothing else")
  static let noHeader = Flag("no-header", help: "the table without its headers")
  static let help = Flag("help", "h", help: "show this help")
  static let version = Flag("version", help: "show the version")
  static let completions = Option(
    "completions", placeholder: Shell.names,
    help: "a script that makes a shell complete commands and options", wanted: "one of \(Shell.names)",
    parse: Shell.init(rawValue:))
  static let manual = Flag("manual", help: "the manual page, for man")

  /// All of them, in the order in which help shows them.
  static let all: [any CommandOption] =
    [
      maximumPayment, price, details, countsPoints, from, to, acceptable, summary, packages, threads, timing,
      rules, sheet, method, timeLimit, memoryLimit, format, round, path, party, sheetParty, by, fromOption,
      offerCount, around, margin, firm, agreed, values, proposals, actuals,
      tolerance, cell, jobs, lineTimeout, strict, shard, jsonLines, noHeader, page, picture, bitmap, plot,
      view, withSettlement,
      csv, json,
      decimal,
    ] + ofAll

  /// Those that every command takes.
  static let ofAll: [any CommandOption] = [output, language, help, version, completions, manual]
  /// Those of every command that reads a deal.
  static let ofDeals: [any CommandOption] = [rules, sheet, json, decimal]
  /// Those of every command that searches.
  static let ofSearches: [any CommandOption] = ofDeals + [timeLimit, memoryLimit]

  /// What asks about `optimize` itself, rather than for an answer.
  static let aboutItself: [any CommandOption] = [help, version, completions, manual]

  private static let seconds: @Sendable (String) -> Duration? = { text in
    // A thousandth of a second is the least that is told apart; 10^9 seconds are more than 30 years.
    ExactDecimal(text).map { $0.units(atDigits: 3) }
      .flatMap { (1...1_000_000_000_000).contains($0) ? .milliseconds($0) : nil }
  }

  private static let amount: Phrase = "an amount such as 2500 or 2500.50"
  private static let atLeastZero: @Sendable (TypedAmount) -> Phrase? = { $0.isNegative ? "0 or more" : nil }

  /// A name as it is typed: one dash before a letter, two before a word.
  static func spelled(_ name: String) -> String { (name.count == 1 ? "-" : "--") + name }

  /// The option of that name; where commands mean different things by it, as `command` means it.
  static func option(named name: String, for command: any Command.Type) -> (any CommandOption)? {
    let named = all.filter { $0.names.contains(name) }
    return named.first { command.takes($0) } ?? named.first
  }
}

/// How `optimize frontier` searches.
enum SearchMethod: String, Sendable {
  /// Exactly, and fast.
  case exact
  /// As is usual, to compare with.
  case glpk
}
