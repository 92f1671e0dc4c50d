/// `de koper`, but `het ziekenhuis`.
enum DutchArticle {
  /// The article of a party whose name is no proper name.
  static func of(_ name: String) -> String {
    let word = name.lowercased()
    return neuters.contains { word.hasSuffix($0) } ? "het" : "de"
  }

  /// What organisations and groups end with that are neuter.
  private static let neuters = [
    "bedrijf", "huis", "team", "bureau", "kantoor", "bestuur", "ministerie", "agentschap", "departement",
    "fonds", "museum", "magazijn", "laboratorium", "consortium", "college", "instituut", "centrum", "atelier",
    "personeel", "management", "hotel", "waterschap", "genootschap", "platform", "station", "filiaal",
  ]
}
