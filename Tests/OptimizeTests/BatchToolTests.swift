import DealFiles
import DealGenerator
import Foundation
import MutualGains
import Testing

/// `optimize batch`, as the built command answers it, beside single runs.
@Suite struct BatchToolTests {
  /// A folder of its own for a test, removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// Random deals of many shapes, each as a line.
  private static func deals(_ count: Int, seed: UInt64) -> [(deal: Deal, line: String)] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let shapes = SmallDeal.Shape.allCases
      let deal = SmallDeal.random(
        shapes[index % shapes.count], inPoints: index % 3 == 0, using: &generator)
      return (deal, String(decoding: deal.json.line, as: UTF8.self))
    }
  }

  private static let simple = deals(1, seed: 7)[0].line

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func object(_ line: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
  }

  private func codes(_ answer: [String: Any]) -> [String] {
    (answer["errors"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  /// Runs `optimize batch` with those options on `input`.
  private func batch(_ options: String, _ input: some Sequence<UInt8>, in folder: URL) throws
    -> BuiltTool.Result
  {
    let file = folder.appendingPathComponent("deals.ndjson")
    try Data(input).write(to: file)
    // A crash is told in a moment where nobody looks into it.
    return try BuiltTool.run(
      "cd '\(folder.path)' && optimize batch \(options) < deals.ndjson",
      environment: ["SWIFT_BACKTRACE": "enable=no"])
  }

  private func batch(_ options: String, _ lines: [String], in folder: URL) throws -> BuiltTool.Result {
    try batch(options, lines.map { $0 + "\n" }.joined().utf8, in: folder)
  }

  // MARK: Single runs

  /// The command in a batch, and as a single run.
  static let commands: [(batch: String, single: String, count: Int)] = [
    ("settle --details", "--details", 240), ("settle --max-payment 0", "--max-payment 0", 24),
    ("frontier", "frontier", 30),
    ("frontier --acceptable --packages", "frontier --acceptable --packages", 18),
    ("score", "score", 30), ("offers --for buyer", "offers --for buyer", 30),
    ("offers --for supplier --count 5 --around b", "offers --for supplier --count 5 --around b", 18),
    ("sensitivity", "sensitivity", 24),
  ]

  @Test(arguments: commands.indices) func everyLineIsASingleRun(index: Int) throws {
    let (batched, single, count) = Self.commands[index]
    var generator = SeededGenerator(seed: UInt64(100 + index))
    try withFolder { folder in
      var lines: [String] = []
      for (number, (deal, line)) in Self.deals(count, seed: UInt64(index + 1)).enumerated() {
        try Data(line.utf8).write(to: folder.appendingPathComponent("\(number).json"))
        let choices = (0..<3).map { _ in
          deal.issues.map { Int.random(in: 0..<$0.options.count, using: &generator) }
        }
        let header = (["proposal"] + deal.issues.map(\.name)).joined(separator: ";")
        let rows = zip("abc", choices).map { name, choices in
          ([String(name)] + zip(deal.issues, choices).map { $0.options[$1].label }).joined(separator: ";")
        }
        try Data(([header] + rows).joined(separator: "\n").utf8)
          .write(to: folder.appendingPathComponent("\(number).csv"))
        let proposals = zip("abc", choices).map { name, choices in
          let package = zip(deal.issues, choices).map {
            #"{"issue": "\#($0.name)", "option": "\#($0.options[$1].label)"}"#
          }
          return #"{"proposal": "\#(name)", "package": [\#(package.joined(separator: ", "))]}"#
        }
        lines.append(
          #"{"id": \#(number), "deal": \#(line), "proposals": [\#(proposals.joined(separator: ", "))]}"#)
      }
      let extra =
        single.hasPrefix("score") ? "$i.csv" : single.contains("--around") ? "--proposals $i.csv" : ""
      _ = try BuiltTool.run(
        """
        cd '\(folder.path)'; i=0; while [ $i -lt \(count) ]; do
        optimize \(single) --json $i.json \(extra) > $i.out 2> $i.err; echo $? > $i.exit; i=$((i+1)); done
        """)
      let result = try batch(batched, lines, in: folder)
      #expect(result.exitCode == 0 && result.errors.isEmpty)
      let answers = self.lines(result.output)
      try #require(answers.count == count)
      for number in 0..<count {
        func file(_ ending: String) throws -> String {
          try String(contentsOf: folder.appendingPathComponent("\(number).\(ending)"), encoding: .utf8)
        }
        let answer = try object(answers[number])
        let exit = Int(try file("exit").dropLast())
        #expect(answer["id"] as? Int == number)
        #expect(answer["exit"] as? Int == exit, "\(answers[number])")
        if exit == 2 {
          // In points nothing is paid: both say so.
          let message = (answer["errors"] as? [[String: Any]])?.first?["message"] as? String ?? ""
          #expect(try file("err").contains(message) && !message.isEmpty)
          continue
        }
        let whole = try file("out")
        let known = try object(whole)
        if exit == 1 {
          #expect(codes(answer) == codes(known) && !codes(answer).isEmpty)
          continue
        }
        #expect(answer["proven"] as? Bool == known["proven"] as? Bool)
        if let text = answer["answer"] as? String {
          #expect(text + "\n" == BuiltTool.withoutProvenance(whole))
        }
        #expect((answer["answer"] is String) == (batched != "settle --max-payment 0"))
        if !batched.hasPrefix("settle") { continue }
        #expect(answer["agreement"] as? Bool == known["agreement"] as? Bool)
        #expect(answer["kind"] as? String == known["kind"] as? String)
        let recommended = known["recommended"] as? [String: Any] ?? [:]
        for key in ["surplus", "payment", "inThePrice", "gain", "gainAfterPayment"] {
          let (one, other) = (answer[key] ?? NSNull(), recommended[key] ?? NSNull())
          #expect((one as? NSObject)?.isEqual(other) == true, "\(key): \(one) \(other)")
        }
        let package = (answer["package"] as? [[String: String]])?.reduce(into: [String: String]()) {
          $0[$1["issue"] ?? ""] = $1["option"]
        }
        #expect(package == recommended["package"] as? [String: String])
      }
    }
  }

  @Test func filesAreReadAsInSingleRuns() throws {
    let names = ["payment-and-delivery.csv", "packaging-contract.csv"]
    let lines = names.map { #"{"id": "\#($0)", "path": "\#(BuiltTool.root.path)/datasets/\#($0)"}"# }
    try withFolder { folder in
      let result = try batch("--details", lines, in: folder)
      let answers = self.lines(result.output)
      for (name, answer) in zip(names, answers) {
        let single = try BuiltTool.run("optimize --json --details datasets/\(name)")
        #expect(
          try object(answer)["answer"] as? String
            == BuiltTool.withoutProvenance(String(single.output.dropLast())))
      }
      #expect(answers.count == 2)
    }
  }

  // MARK: Lines

  static let bad: [(line: String, id: String, code: String, exit: Int)] = [
    ("", "null", "file-empty", 1), ("   ", "null", "file-empty", 1), ("{", "null", "json-syntax", 1),
    (#"{"id": 7, "deal": {"#, "7", "json-syntax", 1), ("[1, 2]", "null", "json-wrong-kind", 1),
    ("17", "null", "json-wrong-kind", 1), ("nonsense", "null", "json-syntax", 1),
    (#"{"id": "x"}"#, #""x""#, "json-schema-missing", 1), ("{}", "null", "json-schema-missing", 1),
    (#"{"id": 1, "deal": []}"#, "1", "json-wrong-kind", 1),
    (#"{"id": 1, "deal": {}, "path": "x"}"#, "1", "json-key-unknown", 1),
    (#"{"id": 1, "deel": {}, "deal": {}}"#, "1", "json-key-unknown", 1),
    (#"{"id": 1, "id": 2, "deal": {}}"#, "1", "json-key-repeated", 1),
    (#"{"id": 2, "deal": {"schema": "other"}}"#, "2", "json-schema-unknown", 1),
    (#"{"id": 3, "path": "nowhere.csv"}"#, "3", "file-missing", 1),
    (#"{"id": 3, "path": "-"}"#, "3", "file-missing", 1),
    (#"{"id": 3, "path": "."}"#, "3", "file-is-directory", 1),
    (#"{"id": 3, "path": 4}"#, "3", "json-wrong-kind", 1), ("<html>", "null", "file-web-page", 1),
    (String(repeating: "[", count: 70), "null", "json-too-deep", 1),
  ]

  @Test func aBadLineIsToldAndTheOthersAreAnswered() throws {
    try withFolder { folder in
      let lines = Self.bad.flatMap { [$0.line, Self.simple] }
      let result = try batch("", lines, in: folder)
      #expect(result.exitCode == 0 && result.errors.isEmpty)
      let answers = self.lines(result.output)
      try #require(answers.count == lines.count)
      let good = answers[1]
      for (index, (line, id, code, exit)) in Self.bad.enumerated() {
        let answer = try object(answers[2 * index])
        #expect(answers[2 * index].hasPrefix("{\"id\": \(id), \"exit\": \(exit), "), "\(line)")
        #expect(codes(answer).first == code, "\(line): \(answers[2 * index])")
        #expect(answers[2 * index + 1] == good)
        // Always the same keys.
        #expect(try Set(answer.keys) == Set(object(good).keys))
        for error in answer["errors"] as? [[String: Any]] ?? [] { #expect(error.count == 9) }
      }
      #expect(try batch("--strict", lines, in: folder).exitCode == 1)
      #expect(try batch("--strict", [Self.simple], in: folder).exitCode == 0)
    }
  }

  @Test func aRefusedDealHasTheDiagnosticsOfASingleRun() throws {
    let deals = [
      Self.simple.replacing("\"digits\"", with: "\"digit\""), Self.simple.replacing("EUR", with: ""),
      Self.simple.replacing("\"label\": \"option 1\"", with: "\"label\": 12"),
      Self.simple.replacing("\"supplier\"", with: "\"buyer\""),
    ]
    try withFolder { folder in
      let answers = self.lines(try batch("", deals, in: folder).output)
      for (deal, answer) in zip(deals, answers) {
        try Data(deal.utf8).write(to: folder.appendingPathComponent("deal"))
        let single = try BuiltTool.run("cd '\(folder.path)' && optimize --json ./deal")
        let known = try object(single.output)["errors"] as? [[String: Any]] ?? []
        if single.exitCode != 1 { continue }
        let told = try object(answer)["errors"] as? [[String: Any]] ?? []
        try #require(told.count == known.count && !told.isEmpty)
        for (one, other) in zip(told, known) {
          for key in ["code", "message", "line", "column", "hint"] {
            let (told, known) = (one[key] ?? NSNull(), other[key] ?? NSNull())
            #expect((told as? NSObject)?.isEqual(known) == true, "\(key)")
          }
        }
      }
    }
  }

  static let ids = [
    "1.50", "-0", "1e400", #""\u0041\/""#, #"{"a" :[1,  2]}"#, "\"zero\u{200B}width\"", "true", "null",
    #""é""#, "[]",
  ]

  @Test func idsComeBackByteForByte() throws {
    try withFolder { folder in
      let lines = Self.ids.map { #"{"deal": \#(Self.simple), "id":\#($0)}"# }
      let answers = self.lines(try batch("", lines, in: folder).output)
      #expect(answers.count == lines.count)
      for (id, answer) in zip(Self.ids, answers) { #expect(answer.hasPrefix("{\"id\": \(id), \"exit\": ")) }
    }
  }

  @Test func lineEndsAndMarksMakeNoDifference() throws {
    try withFolder { folder in
      let plain = try batch("", [Self.simple, "", Self.simple], in: folder)
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let others = [
        mark + Array("\(Self.simple)\n\n\(Self.simple)\n".utf8),
        Array("\(Self.simple)\n\n\(Self.simple)".utf8),
        Array("\(Self.simple)\r\n\r\n\(Self.simple)\r\n".utf8),
      ]
      for other in others { #expect(try batch("", other, in: folder) == plain) }
      #expect(self.lines(plain.output).count == 3)
      #expect(try batch("", [], in: folder).output.isEmpty)
    }
  }

  @Test func whatIsNotUTF8IsRefused() throws {
    try withFolder { folder in
      let line = Array(#"{"id": "caf"#.utf8) + [0xE9] + Array(#"", "deal": {}}"#.utf8)
      let answers = self.lines(try batch("", line + [0x0A] + Array(Self.simple.utf8), in: folder).output)
      #expect(answers.count == 2)
      #expect(answers[0].hasPrefix("{\"id\": null, \"exit\": 1, "))
      #expect(!answers[1].contains("\"code\""))
    }
  }

  @Test func proposalsAreLookedAt() throws {
    let deal = Self.simple
    let proposals = [
      (#"[]"#, "proposals-missing"), (#"[{"proposal": "a"}]"#, "json-key-missing"),
      (#"[{"proposal": "a", "package": []}, {"proposal": "A", "package": []}]"#, "name-repeated"),
      (#"[{"proposal": "a", "package": {"nothing": "x"}}]"#, "name-unknown"),
      (#"[{"proposal": "a", "package": {"issue 1": "x"}}]"#, "name-unknown"),
      (#""nowhere.csv""#, "file-missing"),
    ]
    try withFolder { folder in
      var lines = proposals.map { #"{"deal": \#(deal), "proposals": \#($0.0)}"# }
      lines.append(#"{"deal": \#(deal)}"#)
      let answers = self.lines(try batch("score", lines, in: folder).output)
      try #require(answers.count == lines.count)
      for (answer, code) in zip(answers, proposals.map(\.1) + ["json-key-missing"]) {
        #expect(codes(try object(answer)) == [code], "\(answer)")
      }
    }
  }

  // MARK: Processes

  @Test(arguments: ["", "--csv"]) func jobsAnswerAsOneProcessDoes(form: String) throws {
    let bad = Self.bad.map(\.line)
    let lines = Self.deals(150, seed: 3).enumerated().flatMap { index, deal in
      index % 7 == 0 ? [deal.line, bad[index / 7 % bad.count]] : [deal.line]
    }
    try withFolder { folder in
      let plain = try batch(form, lines, in: folder)
      #expect(plain.exitCode == 0)
      for jobs in [1, 2, 3] { #expect(try batch("\(form) --jobs \(jobs)", lines, in: folder) == plain) }
    }
  }

  #if DEBUG
    @Test func aCrashCostsOnlyItsLine() throws {
      try withFolder { folder in
        let deals = Self.deals(12, seed: 5).map(\.line)
        let plain = self.lines(try batch("", deals, in: folder).output)
        for place in 0..<6 {
          var lines = deals
          lines.insert(#"{"crash": true}"#, at: 2 * place)
          let result = try batch("--jobs 2 --strict 2> errors", lines, in: folder)
          #expect(result.exitCode == 1)
          var answers = self.lines(result.output)
          try #require(answers.count == 13)
          let crashed = try object(answers.remove(at: 2 * place))
          #expect(answers == plain)
          #expect(codes(crashed) == ["crashed"] && crashed["exit"] as? Int == 70)
        }
      }
    }

    @Test func aLineThatTakesTooLongIsGivenUp() throws {
      try withFolder { folder in
        let deals = Self.deals(6, seed: 6).map(\.line)
        let plain = self.lines(try batch("", deals, in: folder).output)
        let lines = deals.prefix(3) + [#"{"hang": true}"#] + deals.dropFirst(3)
        // The others have time enough, also where the machine is busy.
        var answers = self.lines(try batch("--line-timeout 5", Array(lines), in: folder).output)
        try #require(answers.count == 7)
        let late = try object(answers.remove(at: 3))
        #expect(answers == plain)
        #expect(codes(late) == ["timeout"] && late["exit"] as? Int == 4)
      }
    }

    @Test func aKilledProcessIsReplaced() throws {
      try withFolder { folder in
        let deals = Self.deals(6, seed: 8).map(\.line)
        let plain = self.lines(try batch("", deals, in: folder).output)
        let lines = deals.prefix(3) + [#"{"hang": true}"#] + deals.dropFirst(3)
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: folder.appendingPathComponent("in"))
        let result = try BuiltTool.run(
          """
          cd '\(folder.path)'; optimize batch --jobs 1 < in > out & parent=$!
          while [ "$(wc -l < out)" -lt 3 ]; do sleep 0.05; done
          count=0; last=
          while [ $count -lt 2 ]; do
            child=$(pgrep -P $parent)
            if [ -n "$child" ] && [ "$child" != "$last" ]; then kill -9 $child; last=$child; count=$((count+1)); fi
            sleep 0.05
          done
          wait $parent; status=$?; cat out; exit $status
          """)
        #expect(result.exitCode == 0)
        var answers = self.lines(result.output)
        try #require(answers.count == 7)
        #expect(codes(try object(answers.remove(at: 3))) == ["crashed"])
        #expect(answers == plain)
      }
    }
  #endif

  @Test(arguments: ["", "--jobs 2"]) func answersComeOneByOneAndASignalStopsAtALine(options: String) throws {
    try withFolder { folder in
      let result = try BuiltTool.run(
        """
        cd '\(folder.path)'; mkfifo in; optimize batch \(options) < in > out & tool=$!; exec 3> in
        for count in 1 2 3; do
          echo '\(Self.simple)' >&3
          while [ "$(wc -l < out)" -lt $count ]; do sleep 0.02; done
        done
        kill -INT $tool; wait $tool; echo $?; cat out
        """)
      let lines = self.lines(result.output)
      #expect(lines.count == 4 && lines.first == "4")
      #expect(Set(lines.dropFirst()).count == 1)
    }
  }

  @Test(arguments: ["", "--jobs 2"]) func nobodyReadingOnEndsIt(options: String) throws {
    try withFolder { folder in
      let deals = Self.deals(300, seed: 9).map { $0.line + "\n" }.joined()
      try Data(deals.utf8).write(to: folder.appendingPathComponent("in"))
      let result = try BuiltTool.run(
        "cd '\(folder.path)'; { optimize batch \(options) < in; echo $? > status; } | head -n 1; cat status")
      #expect(self.lines(result.output).count == 2 && self.lines(result.output).last == "141")
      #expect(result.errors.isEmpty)
    }
  }

  // MARK: Parts and forms

  @Test(arguments: ["", "--csv"]) func partsJoinToTheWhole(form: String) throws {
    var lines = Self.deals(40, seed: 11).map(\.line)
    lines.insert("", at: 0)
    lines.insert(String(repeating: " ", count: 9_000), at: 20)
    try withFolder { folder in
      for text in [lines.map { $0 + "\n" }.joined(), lines.joined(separator: "\n"), "\n\n\n", "\n", ""] {
        let whole = try batch(form, text.utf8, in: folder)
        for count in [1, 2, 3, 7, 50] {
          let parts = try BuiltTool.run(
            """
            cd '\(folder.path)'; k=1; while [ $k -le \(count) ]; do
            optimize batch \(form) --shard $k/\(count) deals.ndjson || exit 9; k=$((k+1)); done
            """)
          #expect(parts == whole, "\(count) parts")
        }
      }
    }
  }

  @Test func aTableHasARowForEachLine() throws {
    let deal = #"""
      {"schema": "mutual-gains/deal 1", "unit": "EUR", "digits": 2, "parties": ["a", "b"], "noDealValue": [0, 0], "issues": [{"name": "=Term, \"x\"", "options": [{"label": "30", "value": [4, 1]}]}]}
      """#
    try withFolder { folder in
      let result = try batch(
        "--csv", [#"{"id": "=1,\"2\"", "deal": \#(deal)}"#, #"{"id": 1.50, "deal": {}}"#], in: folder)
      let rows = self.lines(result.output)
      try #require(rows.count == 3)
      #expect(rows[0].hasPrefix("id,exit,proven,agreement,kind,surplus,payment,"))
      #expect(
        rows[1]
          == #""'=1,""2""",0,true,true,win-win,5.00,1.50,,,,4.00,1.00,2.50,2.50,"'=Term, ""x"": 30",,,"#)
      #expect(rows[2].hasPrefix("1.50,1,,,,,,,,,,,,,,,,\"json-schema-missing: "))
      // The name says it as well.
      _ = try BuiltTool.run("cd '\(folder.path)'; optimize batch deals.ndjson -o answers.csv")
      #expect(
        try String(contentsOf: folder.appendingPathComponent("answers.csv"), encoding: .utf8) == result.output
      )
    }
  }

  static let wrongCalls = [
    "batch positions", "batch settle --from 3", "batch frontier --max-payment 3", "batch offers",
    "batch --shard 1/2",
    "batch --shard 3/2 x.ndjson", "batch --jobs 0", "batch --line-timeout x", "batch a.ndjson b.ndjson",
    "batch --json",
    "batch -o a.xlsx", "batch a.ndjson -o a.ndjson", "batch --rules -", "batch --csv -o a.json",
  ]

  @Test(arguments: wrongCalls) func aWrongCallIsRefusedBeforeAnyLine(call: String) throws {
    let result = try BuiltTool.run("optimize \(call) < /dev/null")
    #expect(result.exitCode == 2 && result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test func aFileThatIsNotThereIsRefused() throws {
    #expect(try BuiltTool.run("optimize batch nowhere.ndjson").exitCode == 1)
    #expect(try BuiltTool.run("optimize batch ./Tests").exitCode == 1)
  }

  @Test(arguments: ["", "--jobs 2"]) func whatLinesNameIsNotReplaced(options: String) throws {
    try withFolder { folder in
      let deal = BuiltTool.root.path + "/datasets/payment-and-delivery.csv"
      let prepared = "cd '\(folder.path)' && cp '\(deal)' deal.csv && ln -sf deal.csv link.csv"
      let line = "echo '{\"path\": \"deal.csv\"}'"
      for output in ["deal.csv", "link.csv", "./deal.csv"] {
        let result = try BuiltTool.run(
          "\(prepared) && \(line) | optimize batch \(options) -o \(output); code=$?; cmp '\(deal)' deal.csv && exit $code"
        )
        #expect(result.exitCode == 2, "\(output): \(result.errors)")
        #expect(result.errors.contains("which is being read"), "\(output)")
      }
      let added = try BuiltTool.run(
        "\(prepared) && \(line) > lines.ndjson && optimize batch \(options) lines.ndjson >> lines.ndjson")
      #expect(added.exitCode == 2)
    }
  }

  #if os(Linux)
    @Test(arguments: ["", "--jobs 2"]) func namesNeedNotBeText(options: String) throws {
      try withFolder { folder in
        let line = """
          cd '\(folder.path)' && name=$(printf 'a\\377') &&
          echo '{"path": "\(BuiltTool.root.path)/datasets/payment-and-delivery.csv"}' > "$name.ndjson" &&
          optimize batch \(options) "$name.ndjson" -o "$name.csv" && test -s "$name.csv" && cat "$name.csv"
          """
        let result = try BuiltTool.run(line)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.split(separator: "\n").count == 2)
      }
    }
  #endif

  @Test func nothingOfTheEnvironmentIsNeeded() throws {
    try withFolder { folder in
      let lines = [Self.simple, Self.simple]
      let plain = try batch("", lines, in: folder)
      let bare = try BuiltTool.run(
        "tool=$(command -v optimize); cd / && env -i \"$tool\" batch --jobs 2 < '\(folder.path)/deals.ndjson'"
      )
      #expect(bare == plain)
    }
  }
}
