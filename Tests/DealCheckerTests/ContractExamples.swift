/// A contract with its statement and its true-up, worked out by hand.
enum ContractExamples {
  static let deal = """
    issue;option;value city;cost city;value firm;cost firm
    Rate;8 EUR;-16;;16;
    Rate;10 EUR;-20;;20;
    Rate;12 EUR;-24;;24;
    Service;basic;10;1;4;2
    Service;full;30.01;3;6;9
    Depot;none;0;;0;
    Depot;own;8;;1;2
    bundle;Service=full|Depot=own;2;;0;-1
    BATNA;;3;;2;
    """

  static let firstYear = """
    issue;option;value city;cost city;cost firm;evidence;status
    Service;full;28.01;3.50;11.25;invoice 7;realised
    bundle;Depot=own|Service=full;;;-0.50;;estimate
    """

  static let secondYear = """
    issue;option;cost city;cost firm;evidence;status
    Depot;own;;4;van;disallowed
    bundle;Service=full|Depot=own;;-0.25;rounds;estimate
    share;firm;from 0 %;to 10 %;50 %
    share;firm;from 10 %;;80 %
    """

  private static let head = """
    "unit": "money", "digits": 2, "parties": ["city", "firm"], "proven": true, "notices": [],
    "program": "optimize 1.2.3"
    """

  private static let package = #"{"Rate": "10 EUR", "Service": "full", "Depot": "own"}"#
  private static let bundle = "Service = full + Depot = own"
  private static let dealFile = """
    {"name": "deal.csv", "sha256": "39ce14b1bc9411e9c4a810cb079bd54be01633762f1c63a31c6e6c1cefe223e7"}
    """

  // Service full and a depot of its own: 36.01 − 12, 9 − 2, and 2 + 1 together. Of 29.01 the half is 14.50, and the firm,
  // which pays 0.49, keeps the odd cent. A euro of the rate moves 2, so 0.49 moves it by 0.245.
  static let statement = """
    {"schema": {"name": "statement", "version": 1}, \(head), "files": [\(dealFile)],
    "proposal": null, "agreement": true, "package": \(package), "brokenRules": [],
    "lines": [
    {"line": 1, "kind": "value", "issue": "Rate", "option": "10 EUR",
      "amounts": [-20.00, 20.00], "together": 0.00, "cells": ["C3", "E3"]},
    {"line": 2, "kind": "value", "issue": "Service", "option": "full",
      "amounts": [30.01, 6.00], "together": 36.01, "cells": ["C6", "E6"]},
    {"line": 3, "kind": "value", "issue": "Depot", "option": "own",
      "amounts": [8.00, 1.00], "together": 9.00, "cells": ["C8", "E8"]},
    {"line": 4, "kind": "value", "bundle": "\(bundle)",
      "amounts": [2.00, 0.00], "together": 2.00, "cells": ["C9", "E9"]},
    {"line": 5, "kind": "values", "amounts": [20.01, 27.00], "together": 47.01, "sumOf": [1, 4]},
    {"line": 6, "kind": "cost", "issue": "Service", "option": "full",
      "amounts": [3.00, 9.00], "together": 12.00, "cells": ["D6", "F6"]},
    {"line": 7, "kind": "cost", "issue": "Depot", "option": "own",
      "amounts": [0.00, 2.00], "together": 2.00, "cells": ["D8", "F8"]},
    {"line": 8, "kind": "cost", "bundle": "\(bundle)",
      "amounts": [0.00, -1.00], "together": -1.00, "cells": [null, "F9"]},
    {"line": 9, "kind": "costs", "amounts": [3.00, 10.00], "together": 13.00, "sumOf": [6, 8]},
    {"line": 10, "kind": "noDeal", "amounts": [3.00, 2.00], "together": 5.00, "cells": ["C10", "E10"]},
    {"line": 11, "kind": "gain", "amounts": [14.01, 15.00], "together": 29.01, "computed": "5 − 9 − 10"},
    {"line": 12, "kind": "surplus", "amounts": null, "together": 29.01, "computed": "Σ 11"},
    {"line": 13, "kind": "half", "amounts": [14.50, 14.50], "together": null, "computed": "12 / 2"},
    {"line": 14, "kind": "oddUnit", "amounts": [0.00, 0.01], "together": null, "computed": "12 − 2 × 13"},
    {"line": 15, "kind": "payment", "amounts": [0.49, -0.49], "together": null, "computed": "13 + 14 − 11"},
    {"line": 16, "kind": "gainAfterPayment", "amounts": [14.50, 14.51], "together": 29.01,
      "computed": "11 + 15"},
    {"line": 17, "kind": "inThePrice", "amounts": [0.49, -0.49], "together": null},
    {"line": 18, "kind": "remainder", "amounts": [0.00, 0.00], "together": null, "computed": "15 − 17"}],
    "payment": -0.49, "evenPayment": -0.49, "oddUnit": "firm", "gainAfterPayment": [14.50, 14.51],
    "inThePrice": {"issue": "Rate", "from": "10 EUR", "price": 9.755, "remainder": 0.00},
    "largestSurplus": null, "leftOnTable": null,
    "checks": [
    {"check": "values", "difference": [0.00, 0.00]}, {"check": "costs", "difference": [0.00, 0.00]},
    {"check": "gains", "difference": [0.00]}, {"check": "halves", "difference": [0.00, 0.00]},
    {"check": "largestSurplus", "difference": [0.00]}, {"check": "price", "difference": [0.00]},
    {"check": "rules", "difference": [0]}],
    "changePrices": [
    {"issue": "Rate", "option": "8 EUR", "difference": [4.00, -4.00], "surplus": 0.00, "payment": 3.99,
      "brokenRules": []},
    {"issue": "Rate", "option": "12 EUR", "difference": [-4.00, 4.00], "surplus": 0.00, "payment": -4.00,
      "brokenRules": []},
    {"issue": "Service", "option": "basic", "difference": [-20.01, 4.00], "surplus": -16.01,
      "payment": -12.01, "brokenRules": []},
    {"issue": "Depot", "option": "none", "difference": [-10.00, 0.00], "surplus": -10.00, "payment": -5.00,
      "brokenRules": []}],
    "openness": {"movesPerUnit": 0.5, "audits": [{"percent": 10, "correction": 4.5},
      {"percent": 25, "correction": 1.5}, {"percent": 50, "correction": 0.5}],
    "costs": [
    {"cell": "D6", "issue": "Service", "party": "city", "cost": 3.00, "changesFrom": 19.02},
    {"cell": "F6", "issue": "Service", "party": "firm", "cost": 9.00, "changesFrom": 25.02},
    {"cell": "F8", "issue": "Depot", "party": "firm", "cost": 2.00, "changesFrom": 12.01},
    {"cell": "F9", "issue": null, "party": "firm", "cost": -1.00, "changesFrom": 9.01}]}}
    """

  // The city spent 0.50 more than agreed, the firm 2.25 on the service and 0.75 on what the bundle was to save. First
  // (2.75 − 0.50)/2 = 1.125 is passed on, and of −0.495 the agreed payment: 0.63 less −0.49. With bands the firm passes
  // on half of 1.00, which is a tenth of its 10.00, and a fifth of 2.00: 0.90 − 0.25 = 0.65, so 0.15 less −0.49.
  static let actuals = """
    {"schema": {"name": "actuals", "version": 1}, \(head),
    "files": [\(dealFile),
    {"name": "year-1.csv", "sha256": "0af3d74c9f1bfb889d7ca2ea553ae831d91d1c6484d5aeda92ebb540219e3cfa"},
    {"name": "year-2.csv", "sha256": "35182f8360f07d833244260fff2672621567abce574b2544193ec0052f6975a2"}],
    "proposal": null, "package": \(package), "countsValues": false,
    "lines": [
    {"issue": "Rate", "option": "10 EUR", "status": null, "evidence": "", "agreedValue": [-20.00, 20.00],
      "agreedCost": [0.00, 0.00], "namedValue": [null, null], "namedCost": [null, null],
      "valueDeviation": [0.00, 0.00], "costDeviation": [0.00, 0.00]},
    {"issue": "Service", "option": "full", "status": "realised", "evidence": "invoice 7",
      "agreedValue": [30.01, 6.00], "agreedCost": [3.00, 9.00], "namedValue": [28.01, null],
      "namedCost": [3.50, 11.25], "valueDeviation": [-2.00, 0.00], "costDeviation": [0.50, 2.25]},
    {"issue": "Depot", "option": "own", "status": "disallowed", "evidence": "van",
      "agreedValue": [8.00, 1.00], "agreedCost": [0.00, 2.00], "namedValue": [null, null],
      "namedCost": [null, 4.00], "valueDeviation": [0.00, 0.00], "costDeviation": [0.00, 0.00]},
    {"bundle": "\(bundle)", "status": "estimate", "evidence": "rounds", "agreedValue": [2.00, 0.00],
      "agreedCost": [0.00, -1.00], "namedValue": [null, null], "namedCost": [null, -0.25],
      "valueDeviation": [0.00, 0.00], "costDeviation": [0.00, 0.75]}],
    "shares": [
    {"party": "firm", "from": 0, "to": 10, "part": 50, "deviation": 1.00},
    {"party": "firm", "from": 10, "to": null, "part": 80, "deviation": 2.00}],
    "agreedCost": [3.00, 10.00], "costDeviation": [0.50, 3.00], "realisedCostDeviation": [0.50, 2.25],
    "valueDeviation": [-2.00, 0.00], "agreedGain": [14.01, 15.00], "gain": [13.51, 12.00],
    "payment": -0.49, "trueUp": 0.64, "realisedTrueUp": 0.49, "oddUnit": null,
    "gainAfterTrueUp": [13.36, 12.15],
    "runs": [{"file": "year-1.csv", "trueUp": 1.12, "due": 1.12},
    {"file": "year-2.csv", "trueUp": 0.64, "due": -0.48}]}
    """
}
