/// Dutch words and stems, and some German and French ones, with letters beyond ASCII, such as deals have them.
///
/// They tell encodings apart where neighbours don't: `FINANCIËN` could be `FINANCIÀN`, `foto’s` could be
/// `fotoís`.
enum AccentedWords {
  /// Whether `word` is one of them, or is made with it.
  static func contain(_ word: String) -> Bool {
    let upper = word.uppercased()
    return stems.contains { upper.contains($0) }
  }

  private static let stems = [
    "ÉÉN", "VÓÓR", "FINANCIËN", "FINANCIËLE", "COÖRDIN", "COÖPER", "REËEL", "REËLE", "GEÏN", "GEÏM", "GEÏS",
    "GEËIST", "GEËVAL", "GEËXP", "GEÜPDATE", "GEÜPGRAD", "BEËINDIG", "BEÏNVLOED", "CREËR", "EFFICIËNT",
    "CLIËNT", "PATIËNT", "INGREDIËNT", "COËFFICIËNT", "ORIËNT", "VARIËR", "VARIËTEIT", "RUÏNE", "INDUSTRIËLE",
    "MATERIËLE", "OFFICIËLE", "ESSENTIËLE", "POTENTIËLE", "INITIËLE", "PARTIËLE", "COMMERCIËLE", "SPECIËLE",
    "CATEGORIEËN", "GARANTIEËN", "STRATEGIEËN", "ENERGIEËN", "INDUSTRIEËN", "IDEEËN", "TWEEËN", "DRIEËN",
    "BELGIË", "ITALIË", "BRAZILIË", "AUSTRALIË", "AZIË", "PRIVÉ", "CAFÉ", "COUPÉ", "PROCÉDÉ", "CRÈCHE",
    "RELIËF", "REÏNTEGR", "NAÏEF", "TWEEËNT", "BEËDIG", "SCANDINAVIË", "ARABIË", "GEËSCAL", "GEËIND",
    "MÜLLER", "DÜSSELDORF", "KÖLN", "ZÜRICH", "MÜNCHEN", "FÜR", "GRÖSSE", "GRÖßE", "STÜCK", "PRÜF", "ÜBER",
    "QUALITÄT",
    "GEWÄHR", "ZUSÄTZ", "JÄHRLICH", "KÜNDIG", "LÄNGE",
    "QUALITÉ", "DÉLAI", "DURÉE", "SOCIÉTÉ", "SÉCURITÉ", "RÉDUCTION", "PÉNALITÉ", "QUANTITÉ", "ANNÉE", "DÉPÔT",
    "CONTRÔLE",
    "COÛT", "MAÎTRE", "CHAÎNE", "BOÎTE", "CONNAÎT", "ENTREPÔT", "LIÈGE", "CRÈME", "MODÈLE", "SYSTÈME",
    "FRÉQUENCE", "RÉPARATION", "EXPÉDITION", "PÉRIODE", "ÉNERGIE",
    "SCÈNE", "CARRIÈRE", "BARRIÈRE", "PREMIÈRE", "ENQUÊTE", "FAÇADE", "MAÏS",
    "AUTO’S", "FOTO’S", "VIDEO’S", "RISICO’S", "REGIO’S", "SCENARIO’S", "PAGINA’S", "AGENDA’S", "BABY’S",
    "MENU’S", "STUDIO’S", "DEMO’S", "MEMO’S", "EURO’S", "FIRMA’S",
  ]
}
