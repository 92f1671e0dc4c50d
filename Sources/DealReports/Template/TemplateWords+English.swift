/// What the template says in English.
extension TemplateWords {
  static let english = TemplateWords(
    buyer: "buyer", supplier: "supplier",
    paymentTerms: ("30 days", "60 days", "90 days"), deliveries: ("24 hours", "48 hours", "96 hours"),
    stocks: ("at the buyer", "at the supplier"), contracts: ("1 year", "3 years"),
    noteOnBank: "the supplier's bank asks 1,500", noteOnNearby: "only from stock nearby",
    noteOnLate: "too late for production", noteOnRacks: "racks are not worth it for a year",
    noteOnNoDeal: "what each has without this deal",
    listsName: "lists", listHeaders: ("choices", "number", "once each"),
    explanationName: "read me", explanationTitle: "A deal to fill in",
    answer: answer,
    explanation: [
      (
        "to begin",
        "Replace the example on the sheet deal by your own deal, save it, and run: optimize deal.xlsx. What is wrong "
          + "is named with its sheet and cell; optimize check deal.xlsx tells how the file was read and what is missing."
      ),
      ("the example", answer),
      (
        "deal",
        "One row for each option of each issue; a package chooses one option of every issue. The names of the parties "
          + "stand in the headers: change them there, in value and cost alike. Amounts are totals over the contract, "
          + "in one unit; write (points) for (EUR) where no money can be paid."
      ),
      (
        "value",
        "What the party gets from the option, before its costs: more earned, less spent, less risk. Never empty: 0 for "
          + "nothing, negative where the option takes something away."
      ),
      (
        "cost",
        "What the party really has to spend to make the option possible, 0 or more. It gets this back first; only what "
          + "is left is shared fifty-fifty."
      ),
      (
        "BATNA",
        "What each party has without this deal: its best alternative to a negotiated agreement. A package that leaves "
          + "a party with less is no agreement. Without this row 0 is taken."
      ),
      (
        "requires, excludes",
        "Conditions on the option of that row, as a list: Issue=Option|Issue=Option. Where the option is chosen, what it "
          + "requires must be chosen too, and what it excludes may not be."
      ),
      ("status", "fixed: this option is settled. forbidden: it may not be chosen. Empty: free."),
      (
        "rules",
        "One rule for each row of the sheet rules, each with a name. when and then hold lists of options; for limits "
          + "on cost, value or gain, when holds the party. optimize rules deal.xlsx tells what each rule costs. The "
          + "examples are passed over as long as they stand as they came."
      ),
      (
        "proposals",
        "One row for each proposal on the sheet proposals, with a column for each issue by its name; an empty cell "
          + "leaves the issue open. payment is what the first party pays the second, negative for what it receives. "
          + "The names and the options to choose from are those of the sheet deal."
      ),
    ])

  private static let answer =
    "As it stands, the best package is: 60 days, 48 hours, at the buyer, 3 years. Together that is 23,000 better "
    + "than no deal. The supplier pays the buyer 6,000, so that each gains 11,500."
}
