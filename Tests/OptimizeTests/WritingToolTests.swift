import Foundation
import Testing

/// The built command and the files that it writes: whatever happens, they are whole, and nothing else stays.
///
/// `make faults` does the same at every single system call.
@Suite struct WritingToolTests {
  private static let deal = BuiltTool.root.path + "/datasets/payment-and-delivery.csv"

  /// A folder of its own for `body`.
  private func withFolder(_ body: (_ folder: URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func run(_ line: String, in folder: URL) throws -> BuiltTool.Result {
    try BuiltTool.run("cd '\(folder.path)' && \(line)", environment: ["TMPDIR": folder.path])
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func standardOutputByNameIsAddedTo() throws {
    try withFolder { folder in
      let answer = try run("optimize \(Self.deal)", in: folder).output
      for name in ["/dev/stdout", "/dev/fd/1", "link.txt"] {
        try? FileManager.default.createSymbolicLink(
          atPath: folder.appendingPathComponent("link.txt").path, withDestinationPath: "/dev/stdout")
        let result = try run("echo keep > log && optimize \(Self.deal) -o \(name) >> log", in: folder)
        #expect(result == BuiltTool.Result(output: "", errors: "", exitCode: 0), "\(name)")
        #expect(try text("log", in: folder) == "keep\n" + answer, "\(name)")
      }
      let third = try run("optimize \(Self.deal) -o /dev/fd/3 3> three", in: folder)
      #expect(third.exitCode == 0)
      #expect(try text("three", in: folder) == answer)
    }
  }

  @Test func aPipeIsWrittenInto() throws {
    try withFolder { folder in
      let answer = try run("optimize \(Self.deal)", in: folder).output
      let line = "mkfifo pipe && { optimize \(Self.deal) -o pipe & cat pipe > read; test -p pipe; }"
      let result = try run(line, in: folder)
      #expect(result.exitCode == 0)
      #expect(try text("read", in: folder) == answer)
    }
  }

  @Test func aLinkStaysALink() throws {
    try withFolder { folder in
      let answer = try run("optimize \(Self.deal)", in: folder).output
      // There, and not there; in another folder; over two links.
      for line in [
        "echo x > target && ln -s target link", "ln -s target link",
        "mkdir sub && ln -s sub/target link && echo x > sub/target", "mkdir sub && ln -s sub/target link",
        "mkdir sub && ln -s ../target sub/second && ln -s sub/second link",
      ] {
        let result = try run(
          "rm -rf * && \(line) && optimize \(Self.deal) -o link && test -L link && cat link", in: folder)
        #expect(result == BuiltTool.Result(output: answer, errors: "", exitCode: 0), "\(line)")
        #expect(try !names(folder).contains { $0.hasSuffix(".part") }, "\(line)")
      }
      // Links that only lead to each other, or into a folder that isn't there.
      for line in ["ln -s b a && ln -s a b", "ln -s none/target a"] {
        let result = try run("rm -rf * && \(line) && optimize \(Self.deal) -o a", in: folder)
        #expect(result.exitCode == 74, "\(line)")
        #expect(result.errors.hasPrefix("optimize: a: "), "\(line)")
      }
    }
  }

  @Test func aFileThatIsReplacedKeepsItsMode() throws {
    try withFolder { folder in
      for mode in [0o600, 0o640, 0o664, 0o755] {
        let result = try run(
          "echo x > old.txt && chmod \(String(mode, radix: 8)) old.txt && umask 077 && optimize \(Self.deal) -o old.txt",
          in: folder)
        #expect(result.exitCode == 0)
        let found = try FileManager.default.attributesOfItem(
          atPath: folder.appendingPathComponent("old.txt").path)[.posixPermissions]
        #expect(found as? Int == mode)
      }
    }
  }

  @Test func ownersStayWhereTheSystemLets() throws {
    guard try BuiltTool.run("test $(id -u) = 0").exitCode == 0 else { return }
    try withFolder { folder in
      let result = try run(
        "echo x > old.txt && chown 12:34 old.txt && optimize \(Self.deal) -o old.txt && ls -n old.txt",
        in: folder)
      #expect(result.output.split(separator: " ")[2...3] == ["12", "34"])
    }
  }

  #if os(Linux)
    @Test func namesNeedNotBeText() throws {
      try withFolder { folder in
        let line = """
          name=$(printf 'a\\377\\346') && cp \(Self.deal) "$name.csv" && optimize "$name.csv" -o "$name.txt" &&
          optimize check "$name.csv" && optimize convert --output="$name.json" "$name.csv" && rm *.csv
          """
        let result = try run(line, in: folder)
        #expect(result.exitCode == 0, "\(result.errors)")
        // What is no text is shown as that.
        #expect(result.output.contains("a\u{FFFD}\u{FFFD}.csv"))
        let found = try run("LC_ALL=C ls | od -An -c", in: folder).output.filter { !$0.isWhitespace }
        #expect(found == "a377346.json\\na377346.txt\\n")
        let missing = try run("optimize \"$(printf '\\377.csv')\"", in: folder)
        #expect(missing.exitCode == 1)
        #expect(missing.errors.contains("there is no such file"))
      }
    }
  #endif

  @Test func longNamesAreNames() throws {
    try withFolder { folder in
      for name in [String(repeating: "n", count: 250) + ".txt", String(repeating: "é", count: 120) + ".csv"] {
        let result = try run("optimize frontier \(Self.deal) -o '\(name)'", in: folder)
        #expect(result.exitCode == 0, "\(result.errors)")
      }
      #expect(try names(folder).count == 2)
      let tooLong = try run("optimize \(Self.deal) -o \(String(repeating: "n", count: 256))", in: folder)
      #expect(tooLong.exitCode == 74)
    }
  }

  /// Whatever a killed process left, and whatever numbers processes have.
  @Test func whatWasLeftBehindIsNotInTheWay() throws {
    try withFolder { folder in
      let line =
        "for i in $(seq 1 200); do echo x > answer.txt.$(($$ + i)).part; done; optimize \(Self.deal) -o answer.txt"
      let result = try run(line, in: folder)
      #expect(result.exitCode == 0)
      #expect(try names(folder).count == 201)
    }
  }

  @Test func aFileThatMayNotGrowIsAFailedWrite() throws {
    try withFolder { folder in
      for name in ["a.html", "a.xlsx"] {
        let line =
          "echo earlier > \(name) && ulimit -f 4 && optimize \(Self.deal) -o \(name); code=$?; cat \(name); exit $code"
        let result = try run(line, in: folder)
        #expect(result.exitCode == 74, "\(name): \(result.errors)")
        #expect(result.errors.hasPrefix("optimize: "), "\(name)")
        #expect(result.output == "earlier\n", "\(name)")
      }
      #expect(try names(folder) == ["a.html", "a.xlsx"])
    }
  }

  #if os(Linux)
    @Test func aFullDeviceIsAFailedWrite() throws {
      try withFolder { folder in
        for name in ["a.txt", "a.csv", "a.xlsx"] {
          let result = try run(
            "ln -s /dev/full \(name) && optimize frontier \(Self.deal) -o \(name); code=$?; test -L \(name) && exit $code",
            in: folder)
          #expect(result.exitCode == 74, "\(name)")
          #expect(result.errors == "optimize: \(name): No space left on device\n", "\(name)")
        }
        #expect(try run("optimize \(Self.deal) > /dev/full", in: folder).exitCode == 74)
      }
    }

    /// What the limit leaves no room for is refused with a word, and what was there stays.
    @Test func whereMemoryEndsIsSaid() throws {
      try withFolder { folder in
        var codes: Set<Int32> = []
        for megabytes in stride(from: 80, through: 400, by: 20) {
          let line =
            "echo earlier > a.xlsx && (ulimit -v \(megabytes << 10) && optimize \(Self.deal) -o a.xlsx); code=$?; head -c 8 a.xlsx | tr -d '\\0'; exit $code"
          let result = try run(line, in: folder)
          codes.insert(result.exitCode)
          #expect(result.exitCode == 0 || result.output == "earlier\n", "\(megabytes)")
          #expect(result.exitCode == 0 || !result.errors.isEmpty, "\(megabytes)")
        }
        #expect(codes.contains(0))
        #expect(try names(folder) == ["a.xlsx"])
      }
    }
  #endif

  @Test func closedStreamsTakeNoFilesPlace() throws {
    try withFolder { folder in
      let answer = try run("optimize \(Self.deal)", in: folder).output
      for closed in [">&-", "2>&-", "<&-", "<&- >&- 2>&-"] {
        let result = try run("optimize \(Self.deal) -o a.txt \(closed)", in: folder)
        #expect(result == BuiltTool.Result(output: "", errors: "", exitCode: 0), "\(closed)")
        #expect(try text("a.txt", in: folder) == answer, "\(closed)")
      }
      // The notices of this one have nowhere to go, and don't go into the file.
      let notices = "'\(BuiltTool.root.path)/Tests/OptimizeTests/Deals/notices.csv'"
      let whole = try run("optimize \(notices)", in: folder)
      #expect(!whole.errors.isEmpty)
      let mute = try run("optimize \(notices) -o a.txt 2>&-", in: folder)
      #expect(mute.exitCode == 74)
      #expect(try text("a.txt", in: folder) == whole.output)
      let unheard = try run("optimize \(Self.deal) >&-", in: folder)
      #expect(unheard.exitCode == 74)
      #expect(unheard.errors == "optimize: standard output: Bad file descriptor\n")
      #expect(try run("optimize - <&-", in: folder).exitCode == 74)
    }
  }

  @Test func anAnswerIsNotAddedToItsDeal() throws {
    try withFolder { folder in
      let deal = try String(contentsOfFile: Self.deal, encoding: .utf8)
      for line in [
        "optimize deal.csv >> deal.csv", "optimize - < deal.csv >> deal.csv",
        "optimize deal.csv -o /dev/stdout >> deal.csv",
      ] {
        let result = try run("cp \(Self.deal) deal.csv && \(line)", in: folder)
        #expect(result.exitCode == 2, "\(line)")
        #expect(result.errors.contains("which is being read"), "\(line)")
        #expect(try text("deal.csv", in: folder) == deal, "\(line)")
      }
    }
  }
}
