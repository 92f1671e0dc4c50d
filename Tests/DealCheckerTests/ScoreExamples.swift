/// Scores worked out by hand: 60 days and 48 hours is worth 24,500 to both together, 13,000 of it without a deal.
extension AnswerExamples {
  static let proposals = """
    proposal;Payment term;Delivery;payment;note
    Slow;30 days;48 hours;-8500;as now
    Late;60 days;48 hours;;
    Open;60 days;;1000;
    """

  /// Of `bundledMoney`: `--path Slow --details`.
  static let score = """
    { "schema": {"name": "score", "version": 1}, "unit": "money", "digits": 2, "parties": ["buyer",
    "supplier"], "notices": [], "for": null, "largestSurplus": 11500.00,
    "compromise": { "middle": {"Payment term": "30 days", "Delivery": "24 hours"}, "brokenRules": [],
    "best": {"Payment term": "60 days", "Delivery": "48 hours"}, "cost": 12000.00,
    "losses": [{"issue": "Payment term", "loss": 8500.00}, {"issue": "Delivery", "loss": 3500.00}],
    "bundleLoss": 0.00 }, "proposals": [ { "proposal": "Late", "rank": 1,
    "package": {"Payment term": "60 days", "Delivery": "48 hours"}, "brokenRules": [],
    "gain": [10000.00, 1500.00], "payment": null, "gainAfterPayment": [10000.00, 1500.00],
    "surplus": 11500.00, "efficiency": 100.0, "leftOnTable": 0.00, "efficient": true, "kind": "win-win",
    "solo": [], "split": "87/13", "lopsided": true, "evenPayment": 4250.00, "evenInThePrice": null,
    "improvement": null, "better": null, "trades": [ { "changes": [{"issue": "Delivery",
    "from": "48 hours", "to": "24 hours"}], "difference": [6000.00, -8000.00], "jointGain": -2000.00,
    "betterForBoth": false }, { "changes": [{"issue": "Payment term", "from": "60 days",
    "to": "30 days"}], "difference": [-18000.00, 9500.00], "jointGain": -8500.00,
    "betterForBoth": false }, { "changes": [ {"issue": "Payment term", "from": "60 days",
    "to": "30 days"}, {"issue": "Delivery", "from": "48 hours", "to": "24 hours"} ],
    "difference": [-13000.00, 1000.00], "jointGain": -12000.00, "betterForBoth": false } ],
    "tradesProven": true, "valueDestroyers": [], "getsAndBrings": { "gets": [22000.00, 4000.00],
    "brings": [0.00, 1500.00], "noDeal": [12000.00, 1000.00], "worthStaying": [true, true],
    "lasts": true, "concession": [5000.00, 9500.00], "issues": [ { "issue": "Payment term",
    "option": "60 days", "gets": [18000.00, 4000.00], "brings": [0.00, 1500.00],
    "concession": [0.00, 9500.00], "benefitToOther": [0.00, 18000.00] }, { "issue": "Delivery",
    "option": "48 hours", "gets": [4000.00, 0.00], "brings": [0.00, 0.00],
    "concession": [5000.00, 0.00], "benefitToOther": [8500.00, 0.00] } ] } }, { "proposal": "Slow",
    "rank": 2, "note": "as now", "package": {"Payment term": "30 days", "Delivery": "48 hours"},
    "brokenRules": [], "gain": [-8000.00, 11000.00], "payment": -8500.00,
    "gainAfterPayment": [500.00, 2500.00], "surplus": 3000.00, "efficiency": 26.0,
    "leftOnTable": 8500.00, "efficient": true, "kind": "compromise", "solo": ["supplier"],
    "split": "17/83", "lopsided": true, "evenPayment": -9500.00, "evenInThePrice": null,
    "improvement": { "package": {"Payment term": "60 days", "Delivery": "48 hours"}, "payment": 5250.00,
    "inThePrice": null, "improvement": [4250.00, 4250.00], "gainAfterPayment": [4750.00, 6750.00],
    "changes": [{"issue": "Payment term", "from": "30 days", "to": "60 days"}] }, "better": null,
    "trades": [ { "changes": [{"issue": "Payment term", "from": "30 days", "to": "60 days"}],
    "difference": [18000.00, -9500.00], "jointGain": 8500.00, "betterForBoth": false },
    { "changes": [ {"issue": "Payment term", "from": "30 days", "to": "60 days"}, {"issue": "Delivery",
    "from": "48 hours", "to": "24 hours"} ], "difference": [24000.00, -17500.00], "jointGain": 6500.00,
    "betterForBoth": false }, { "changes": [{"issue": "Delivery", "from": "48 hours",
    "to": "24 hours"}], "difference": [5000.00, -8500.00], "jointGain": -3500.00,
    "betterForBoth": false } ], "tradesProven": true, "valueDestroyers": [ { "issue": "Payment term",
    "option": "30 days", "best": "60 days", "loss": 8500.00,
    "change": { "difference": [18000.00, -9500.00], "jointGain": 8500.00, "endedBundles": [],
    "addedBundles": [], "brokenRules": [] } } ], "getsAndBrings": { "gets": [12500.00, 12000.00],
    "brings": [0.00, 8500.00], "noDeal": [12000.00, 1000.00], "worthStaying": [true, true],
    "lasts": true, "concession": [23000.00, 0.00], "issues": [ { "issue": "Payment term",
    "option": "30 days", "gets": [0.00, 12000.00], "brings": [0.00, 0.00],
    "concession": [18000.00, 0.00], "benefitToOther": [9500.00, 0.00] }, { "issue": "Delivery",
    "option": "48 hours", "gets": [4000.00, 0.00], "brings": [0.00, 0.00],
    "concession": [5000.00, 0.00], "benefitToOther": [8500.00, 0.00] } ] }, "path": {"found": true,
    "shortest": true, "steps": []} }, { "proposal": "Open", "rank": null,
    "package": {"Payment term": "60 days"}, "openIssues": ["Delivery"], "brokenRules": [],
    "payment": 1000.00, "completions": { "gain": [[10000.00, 16000.00], [-6500.00, 1500.00]],
    "gainAfterPayment": [[9000.00, 15000.00], [-5500.00, 2500.00]], "surplus": [9500.00, 11500.00],
    "efficiency": [82.6, 100.0], "leftOnTable": [0.00, 2000.00], "evenPayment": [4250.00, 11250.00],
    "efficient": true, "best": { "package": {"Payment term": "60 days", "Delivery": "48 hours"},
    "agreement": true, "gain": [10000.00, 1500.00], "surplus": 11500.00, "payment": 4250.00,
    "gainAfterPayment": [5750.00, 5750.00], "inThePrice": null, "improvement": null },
    "proven": true } } ], "proven": true }
    """
}
