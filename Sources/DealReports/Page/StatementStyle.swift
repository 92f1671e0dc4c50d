/// How a statement looks: as a paper to sign, of few pages.
enum StatementStyle {
  static let text = """
    .statement h1 { max-width: none; } .statement table { font-size: .88rem; }
    .statement .sign { border-bottom: 1px solid var(--ink); width: 22rem; height: 2.2rem; }
    .statement .from { color: var(--mut); text-align: left; white-space: nowrap; }
    .statement th { overflow-wrap: anywhere; } .statement td { white-space: nowrap; }
    .statement .no { display: inline-block; min-width: 1.7rem; color: var(--mut); }
    @media print {
      @page { size: A4; margin: 12mm 14mm; }
      .statement { font-size: 8pt; line-height: 1.3; } .statement h1 { font-size: 14pt; margin: 0 0 1mm; }
      .statement h2 { font-size: 10pt; margin: 0; } .statement section { padding: 1.6mm 0 0; border: 0; }
      .statement p { max-width: none; margin: .5mm 0; }
      .statement table { font-size: 7.2pt; line-height: 1.2; margin: .5mm 0 1mm; }
      .statement thead th { font-size: 7.2pt; } .statement th, .statement td { padding: .28mm 1.6mm; }
      .statement tr.total th, .statement tr.total td { font-size: 7.2pt; }
      .statement ul { margin: 0; padding: 0; list-style: none; font-size: 8pt; } .statement code { font-size: 6.8pt; }
      .statement .sign { height: 7mm; width: 9cm; } .statement .annex { break-before: page; }
    }

    """
}
