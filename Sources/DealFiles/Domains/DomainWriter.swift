import MutualGains

/// Writes a deal as the files that a negotiation tool reads.
package enum DomainWriter {
  package enum Tool: Sendable { case genius, geniusWeb, negMAS, negoLog }

  /// A file to be written.
  package struct File {
    /// Its name, such as `domain.xml`.
    package let name: String
    /// Writes its content.
    package let write: (Output) -> Void
  }

  /// The files, and what the reader should know of them.
  ///
  /// - Throws: what the tool can't say of the deal.
  package static func files(
    of file: DealFile, as tool: Tool
  ) throws(Refusal) -> (files: [File], notices: [Notice]) {
    do throws(FormatProblem) {
      if !file.uncertainty.isEmpty {
        throw .wouldLose(format: tool.name, what: "figures that are not certain")
      }
      return try files(of: file.deal, as: tool)
    } catch {
      throw Refusal([Diagnostic(.format(error), in: file.reading.name)])
    }
  }

  private static func files(
    of deal: Deal, as tool: Tool
  ) throws(FormatProblem) -> (files: [File], notices: [Notice]) {
    let points = try PlainPoints(deal, format: tool.name)
    if tool != .negMAS { try points.checkSigns(format: tool.name) }
    let names = try fileNames(of: points, ending: tool == .genius ? "xml" : "json")
    var notices: [Notice] = []
    let divisor: String?
    let files: [File]
    if tool == .genius {
      try checkCharacters(of: points)
      let writer = GeniusWriter(points)
      divisor = writer.divisor
      files = [
        File(name: names.domain) { $0.write(writer.domain()) },
        File(name: names.parties.first) { $0.write(writer.profile(.first)) },
        File(name: names.parties.second) { $0.write(writer.profile(.second)) },
      ]
    } else {
      let writer = JSONDomainWriter(points, isBounded: tool != .negMAS)
      divisor = writer.divisor
      let domain: JSON? =
        switch tool {
        case .geniusWeb: writer.geniusWebDomain(name: "deal")
        case .negMAS: writer.negMASDomain(name: "deal")
        default: nil
        }
      let profiles = try Pair { side throws(FormatProblem) -> JSON in
        switch tool {
        case .geniusWeb: try writer.geniusWebProfile(side, domain: "deal")
        case .negoLog: try writer.negoLogProfile(side)
        default: writer.negMASProfile(side)
        }
      }
      if writer.hasSplitWeights { notices.append(.format(.weightsDropped(format: tool.name))) }
      files =
        (domain.map { domain in [File(name: names.domain) { $0.write(json: domain) }] } ?? [])
        + Side.allCases.map { side in File(name: names.parties[side]) { $0.write(json: profiles[side]) } }
    }
    if let divisor { notices.append(.format(.scaledForFormat(by: divisor, format: tool.name))) }
    return (files, notices)
  }

  /// A name for each file: `domain.xml`, and those of the parties with nothing in them that a shell minds.
  private static func fileNames(
    of points: PlainPoints, ending: String
  ) throws(FormatProblem) -> (domain: String, parties: Pair<String>) {
    let domain = "domain.\(ending)"
    let parties = points.parties.map { name in
      let plain = String(name.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" })
      return "\(plain.prefix(60)).\(ending)"
    }
    // File systems differ in whether case matters.
    let keys = [LabelKey(domain), LabelKey(parties.first), LabelKey(parties.second)]
    if Set(keys).count < 3 { throw .namesCollide(parties.second) }
    return (domain, parties)
  }

  /// XML has no way to write most control characters.
  private static func checkCharacters(of points: PlainPoints) throws(FormatProblem) {
    for label in points.issues.flatMap({ [$0.name] + $0.labels })
    where label.unicodeScalars.contains(where: { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) }) {
      throw .wouldLose(format: "Genius", what: "control characters, such as those in \(label.printable)")
    }
  }
}

extension DomainWriter.Tool {
  /// What the tool is called.
  var name: String {
    switch self {
    case .genius: "Genius"
    case .geniusWeb: "GeniusWeb"
    case .negMAS: "NegMAS"
    case .negoLog: "NegoLog"
    }
  }
}
