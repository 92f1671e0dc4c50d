extension AnswerCheck {
  /// The answer to `optimize actuals`.
  mutating func checkActuals(_ answer: AnswerValue) {
    if isWithoutPackage(answer) { return }
    guard let agreed = agreedPackage(answer) else { return }
    guard let agreedPayment = agreed.payment else {
      return findings.add(at: "package", "nothing is agreed on, so nothing can become of it")
    }
    check(answer["payment"], at: "payment", isAmount: agreedPayment)
    // What was asked only the answer says.
    keys.check("countsValues")
    guard case .bool(let countsValues)? = answer["countsValues"] else {
      return findings.add(at: "countsValues", "it is neither true nor false")
    }
    let actuals = scope.actuals ?? []
    if scope.actuals == nil {
      keys.leave(
        "lines", "whether the files have them so: none was named, with --actuals", isPart: true)
    }
    var account = ActualsAccount(deal, agreed, countsValues: countsValues)
    if scope.actuals == nil {
      guard let read = readState(answer, in: account) else { return }
      account = read
    }
    for file in actuals {
      if let subject = account.take(file) {
        findings.add(at: "package", "the actuals are of “\(subject)”, which is no part of it")
        return
      }
      account.runs.append(account.trueUp())
    }
    if scope.actuals == nil { account.runs = [account.trueUp()] }
    checkAmounts(answer, account, payment: agreedPayment)
    checkRuns(answer, account)
    checkStrangers()
  }

  private mutating func checkAmounts(
    _ answer: AnswerValue, _ account: ActualsAccount, payment: Int64
  ) {
    compare(answer["lines"], with: account.lineValues(answer["lines"]), at: "lines")
    compare(answer["shares"], with: account.shareValues, at: "shares")
    let trueUp = account.trueUp()
    let lines = account.lines
    func costs(_ lines: [CheckedActualsLine]) -> Amounts { lines.reduce(.zero) { $0 + $1.costDeviation } }
    let realised = account.trueUp { $0.status == .realised }
    let paid = payment + trueUp.payment
    let pairs: [(String, Amounts)] = [
      ("agreedCost", account.agreedCost), ("costDeviation", costs(lines)),
      ("realisedCostDeviation", costs(lines.filter { $0.status == .realised })),
      ("valueDeviation", lines.reduce(.zero) { $0 + $1.valueDeviation }),
      ("agreedGain", account.agreed.gain), ("gain", trueUp.gain),
      ("gainAfterTrueUp", trueUp.gain + Amounts(a: -paid, b: paid)),
    ]
    for (key, amounts) in pairs { check(answer[key], at: key, areAmounts: amounts) }
    check(answer["trueUp"], at: "trueUp", isAmount: trueUp.payment)
    check(answer["realisedTrueUp"], at: "realisedTrueUp", isAmount: realised.payment)
    let odd = account.bands.isEmpty ? CheckedHalves(of: trueUp.gain).oddParty : nil
    check(answer["oddUnit"], at: "oddUnit", is: deal.value(party: odd))
  }

  /// What each file comes to; without them, only the last one is known.
  private mutating func checkRuns(_ answer: AnswerValue, _ account: ActualsAccount) {
    guard case .list(let found)? = answer["runs"] else {
      return findings.add(at: "runs", "there is no list of them")
    }
    if scope.actuals == nil {
      keys.checkForm("runs[].file")
      keys.leave("runs[].due", "whether the files have them so: none was named, with --actuals")
      keys.leave(
        "runs[].trueUp", "whether the files have them so: none was named, with --actuals", isPart: true)
      keys.check("runs[].trueUp")
      guard let last = found.last else { return findings.add(at: "runs", "there is no list of them") }
      return check(
        last["trueUp"], at: "runs[\(found.count - 1)].trueUp",
        isAmount: account.runs.last?.payment ?? 0)
    }
    var before: Int64 = 0
    var expected: [AnswerValue] = []
    for (index, run) in account.runs.enumerated() {
      // The name is that of the file with this fingerprint.
      expected.append(
        .members([
          ("file", .string(name(ofActuals: index, in: answer) ?? "")), ("trueUp", deal.value(run.payment)),
          ("due", deal.value(run.payment - before)),
        ]))
      before = run.payment
    }
    compare(answer["runs"], with: .list(expected), at: "runs")
  }

  /// The name that the answer gives a file of actuals.
  private func name(ofActuals index: Int, in answer: AnswerValue) -> String? {
    guard case .list(let files)? = answer["files"], files.count >= scope.sources.actuals.count else {
      return nil
    }
    // They were read last, in their order.
    let file = files.suffix(scope.sources.actuals.count).dropFirst(index).first
    if case .string(let name)? = file?["name"], file?["sha256"] == .string(scope.sources.actuals[index]) {
      return name
    }
    return nil
  }

  /// What the answer says that files say, where they were not given; nil, with findings, where that is nothing.
  private mutating func readState(
    _ answer: AnswerValue, in account: ActualsAccount
  ) -> ActualsAccount? {
    var account = account
    guard case .list(let lines)? = answer["lines"], lines.count == account.lines.count,
      case .list(let shares)? = answer["shares"]
    else {
      findings.add(at: "lines", "there is no list of them")
      return nil
    }
    for (index, line) in lines.enumerated() {
      if case .string(let word)? = line["status"] {
        account.lines[index].status = CheckedActuals.Status(rawValue: word)
      }
      if case .string(let text)? = line["evidence"] { account.lines[index].evidence = text }
      if case .list(let values)? = line["namedValue"], values.count == 2 {
        account.lines[index].values = values.map { units(of: $0) }
      }
      if case .list(let values)? = line["namedCost"], values.count == 2 {
        account.lines[index].costs = values.map { units(of: $0) }
      }
    }
    for (index, share) in shares.enumerated() {
      guard case .string(let name)? = share["party"], case .number(let from)? = share["from"],
        case .number(let part)? = share["part"],
        let party = deal.parties.firstIndex(where: { $0.folded == name.folded }),
        let start = WrittenNumber(argument: from), let own = WrittenNumber(argument: part)
      else {
        findings.add(at: "shares[\(index)]", "it is no share of a deviation")
        return nil
      }
      var end: WrittenNumber?
      if case .number(let to)? = share["to"] { end = WrittenNumber(argument: to) }
      account.bands.append(CheckedBand(party: party, from: start, to: end, part: own))
    }
    return account
  }
}
