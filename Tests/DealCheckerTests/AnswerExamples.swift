/// Deals with answers worked out by hand.
enum AnswerExamples {
  static let money = """
    issue;option;value buyer;cost buyer;value supplier;cost supplier
    Payment term;30 days;0;0;12000;0
    Payment term;60 days;18000;0;4000;1500
    Delivery;24 hours;9000;0;-2500;6000
    Delivery;48 hours;4000;0;0;0
    BATNA;;12000;;1000;
    """

  private static let moneyHead = """
    "unit": "money", "digits": 2, "parties": ["buyer", "supplier"], "proven": true,
    "notices": [{"code": "currency-unnamed", "message": "The file names no currency."}]
    """

  static let fairMoney = #"[{"utility": [22000.00, 2500.00], "gain": [10000.00, 1500.00], "packages": 1}]"#

  static let moneySettlement = """
    {"schema": {"name": "settlement", "version": 1}, \(moneyHead),
    "agreement": true, "kind": "win-win", "lopsided": false,
    "recommended": {"package": {"Payment term": "60 days", "Delivery": "48 hours"},
      "value": [22000.00, 4000.00], "cost": [0.00, 1500.00], "noDeal": [12000.00, 1000.00],
      "gain": [10000.00, 1500.00], "surplus": 11500.00, "payment": 4250.00,
      "gainAfterPayment": [5750.00, 5750.00], "inThePrice": null,
      "details": [
        {"issue": "Payment term", "option": "60 days", "value": [18000.00, 4000.00], "cost": [0.00, 1500.00]},
        {"issue": "Delivery", "option": "48 hours", "value": [4000.00, 0.00], "cost": [0.00, 0.00]}]},
    "shortfall": null,
    "fairPoints": {"largestSurplus": \(fairMoney), "nash": \(fairMoney), "egalitarian": \(fairMoney),
      "kalaiSmorodinsky": \(fairMoney)},
    "frontier": {"count": 4, "packages": 4}}
    """

  static let moneyFrontier = """
    {"schema": {"name": "frontier", "version": 1}, \(moneyHead), "count": 4, "points": [
    {"utility": [4000.00, 12000.00], "gain": [-8000.00, 11000.00], "packages": 1,
      "package": {"Payment term": "30 days", "Delivery": "48 hours"}},
    {"utility": [9000.00, 3500.00], "gain": [-3000.00, 2500.00], "packages": 1,
      "package": {"Payment term": "30 days", "Delivery": "24 hours"}},
    {"utility": [22000.00, 2500.00], "gain": [10000.00, 1500.00], "packages": 1,
      "package": {"Payment term": "60 days", "Delivery": "48 hours"}},
    {"utility": [27000.00, -6000.00], "gain": [15000.00, -7000.00], "packages": 1,
      "package": {"Payment term": "60 days", "Delivery": "24 hours"}}]}
    """

  /// Without agreement: the best package, 60 days and 48 hours, is worth 24,500; 30,000 is needed.
  static let dearMoney = money.replacing("BATNA;;12000;;1000;", with: "BATNA;;12000;;18000;")
    .replacing("Delivery;48 hours;4000;0;0;0", with: "Delivery;48 hours;4000;0;-5000;0")
    .replacing("Delivery;24 hours;9000;0;-2500;6000", with: "Delivery;24 hours;9000;0;-2500;9999")

  static let noAgreement = """
    {"schema": {"name": "settlement", "version": 1}, \(moneyHead),
    "agreement": false, "kind": "no deal", "lopsided": null, "recommended": null,
    "nearest": {"package": {"Payment term": "60 days", "Delivery": "48 hours"},
      "value": [22000.00, -1000.00], "cost": [0.00, 1500.00], "noDeal": [12000.00, 18000.00],
      "gain": [10000.00, -20500.00], "surplus": -10500.00},
    "shortfall": {"parties": [5250.00, 5250.00], "deal": 10500.00},
    "whereToLook": [{"issue": "Payment term", "option": "60 days", "jointLoss": 9500.00},
      {"issue": "Delivery", "option": "48 hours", "jointLoss": 5000.00}],
    "fairPoints": {
      "largestSurplus": [{"utility": [22000.00, -2500.00], "gain": [10000.00, -20500.00], "packages": 1}],
      "nash": [], "egalitarian": [], "kalaiSmorodinsky": []},
    "frontier": {"count": 4, "packages": 4}}
    """

  static let priced = """
    issue;option;value buyer (EUR);value supplier
    Price;300 EUR;200;0
    Price;310 EUR;100;100
    Price;320 EUR;0;200
    Quality;low;0;0
    Quality;high;50;20
    BATNA;;0;0
    """

  static let fairPrice = #"[{"utility": [150.00, 120.00], "gain": [150.00, 120.00], "packages": 1}]"#

  // 310 EUR leaves 15 to pay; one of price is worth 10.
  static let pricedSettlement = """
    {"schema": {"name": "settlement", "version": 1}, "unit": "EUR", "digits": 2,
    "parties": ["buyer", "supplier"], "proven": true, "notices": [],
    "agreement": true, "kind": "win-win", "lopsided": false,
    "recommended": {"package": {"Price": "310 EUR", "Quality": "high"},
      "value": [150.00, 120.00], "cost": [0.00, 0.00], "noDeal": [0.00, 0.00],
      "gain": [150.00, 120.00], "surplus": 270.00, "payment": 15.00,
      "gainAfterPayment": [135.00, 135.00],
      "inThePrice": {"issue": "Price", "from": "310 EUR", "price": 311.5, "remainder": 0.00}},
    "shortfall": null,
    "fairPoints": {
      "largestSurplus": [{"utility": [50.00, 220.00], "gain": [50.00, 220.00], "packages": 1},
        {"utility": [150.00, 120.00], "gain": [150.00, 120.00], "packages": 1},
        {"utility": [250.00, 20.00], "gain": [250.00, 20.00], "packages": 1}],
      "nash": \(fairPrice), "egalitarian": \(fairPrice), "kalaiSmorodinsky": \(fairPrice)},
    "frontier": {"count": 3, "packages": 3}}
    """

  static let points = """
    issue,option,value Ann (points),value Bob
    Colour,red,1.0,0
    Colour,blue,0,0.5
    Size,large,0.5,0.25
    Size,huge,0.5,0.25
    weight,Colour,4,4
    weight,Size,1,2
    """

  // Red: [4.5, 0.5]; blue: [0.5, 2.5]; either size. Shares of the best gains: 1/5 and 1/9 are the smaller.
  static let pointsSettlement = """
    {"schema": {"name": "settlement", "version": 1}, "unit": "points", "digits": 2,
    "parties": ["Ann", "Bob"], "proven": true, "notices": [],
    "agreement": true, "kind": "win-win", "lopsided": true,
    "recommended": {"package": {"Colour": "red", "Size": "huge"},
      "value": [4.50, 0.50], "cost": [0.00, 0.00], "noDeal": [0.00, 0.00],
      "gain": [4.50, 0.50], "surplus": 5.00, "payment": null, "gainAfterPayment": [4.50, 0.50],
      "inThePrice": null},
    "shortfall": null,
    "fairPoints": {
      "largestSurplus": [{"utility": [4.50, 0.50], "gain": [4.50, 0.50], "packages": 2}],
      "nash": [{"utility": [4.50, 0.50], "gain": [4.50, 0.50], "packages": 2}],
      "egalitarian": [{"utility": [0.50, 2.50], "gain": [0.50, 2.50], "packages": 2},
        {"utility": [4.50, 0.50], "gain": [4.50, 0.50], "packages": 2}],
      "kalaiSmorodinsky": [{"utility": [4.50, 0.50], "gain": [4.50, 0.50], "packages": 2}]},
    "frontier": {"count": 2, "packages": 4}}
    """
}
