/// Answers under rules, worked out by hand.
extension AnswerExamples {
  /// What being both late and fast brings on top: [28000, −5500] instead of [27000, −6000].
  static let bundledMoney = money.replacing(
    "BATNA", with: "bundle;Payment term=60 days|Delivery=24 hours;1000;0;0;-500\nBATNA")

  /// Rules out the package that would be best.
  static let rushRule = """
    naam;regel;als;dan;grens
    late needs fast;vereist;Payment term=60 days;Delivery=24 hours;
    """

  private static let head = """
    "unit": "money", "digits": 2, "parties": ["buyer", "supplier"], "proven": true, "notices": []
    """

  static let ruledSettlement = """
    {"schema": {"name": "settlement", "version": 1}, \(head),
    "agreement": true, "kind": "win-win", "lopsided": false,
    "recommended": {"package": {"Payment term": "60 days", "Delivery": "24 hours"},
      "value": [28000.00, 1500.00], "cost": [0.00, 7000.00], "noDeal": [12000.00, 1000.00],
      "gain": [16000.00, -6500.00], "surplus": 9500.00, "payment": 11250.00,
      "gainAfterPayment": [4750.00, 4750.00], "inThePrice": null},
    "shortfall": null,
    "fairPoints": {
      "largestSurplus": [{"utility": [28000.00, -5500.00], "gain": [16000.00, -6500.00], "packages": 1}],
      "nash": [], "egalitarian": [], "kalaiSmorodinsky": []},
    "frontier": {"count": 3, "packages": 3}}
    """

  static let ruledFrontier = """
    {"schema": {"name": "frontier", "version": 1}, \(head), "count": 3, "points": [
    {"utility": [4000.00, 12000.00], "gain": [-8000.00, 11000.00], "packages": 1,
      "package": {"Payment term": "30 days", "Delivery": "48 hours"}},
    {"utility": [9000.00, 3500.00], "gain": [-3000.00, 2500.00], "packages": 1,
      "package": {"Payment term": "30 days", "Delivery": "24 hours"}},
    {"utility": [28000.00, -5500.00], "gain": [16000.00, -6500.00], "packages": 1,
      "package": {"Payment term": "60 days", "Delivery": "24 hours"}}]}
    """

  /// With the rush rule no package is left: late demands fast, and fast is forbidden.
  static let clashingRules = rushRule + "\nlate;fix;Payment term=60 days;;\nslow;forbid;Delivery=24 hours;;\n"

  static let noPackageSettlement = """
    {"schema": {"name": "settlement", "version": 1}, \(head),
    "agreement": false, "kind": "no deal", "recommended": null, "nearest": null, "shortfall": null,
    "fairPoints": {"largestSurplus": [], "nash": [], "egalitarian": [], "kalaiSmorodinsky": []},
    "frontier": {"count": 0, "packages": 0},
    "clash": {"rules": ["late needs fast", "late", "slow"], "cheapestToDrop": "late needs fast",
      "surplusWithout": 11500.00}}
    """

  static let noPackageFrontier = """
    {"schema": {"name": "frontier", "version": 1}, \(head), "count": 0, "points": []}
    """
}
