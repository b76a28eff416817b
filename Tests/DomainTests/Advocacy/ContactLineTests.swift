import Domain
import Testing

@Suite("A contact in one line")
struct ContactLineTests {
  /// Thursday.
  private let today = CivilDate(dayNumber: 20_517)
  private let vocabulary = ContactVocabulary(
    directory: OfficialDirectory([
      .init(
        official: Reference(.official, 9), name: PersonName(given: "Ann", family: "Berg"), chamber: .lower,
        district: "7th Hampden", aides: [.init(id: 3, name: "Pat Diaz")]),
      .init(
        official: Reference(.official, 10), name: PersonName(given: "Max", family: "Hart"), chamber: .upper,
        district: "First Essex"),
    ]),
    measures: [
      .init(reference: Reference(.measure, 1), code: "7061-9634", term: "FY2027"),
      .init(reference: Reference(.measure, 2), code: "H.4000"),
      .init(reference: Reference(.measure, 3), code: "H.4001"),
    ],
    users: [.init(id: 1, login: "dana", name: "Dana Director"), .init(id: 2, login: "sam", name: "Sam Lead")])

  private func entry(_ line: String, _ officials: [Reference] = []) throws(ContactLine.Problem) -> ContactEntry {
    try ContactLine(line: line, officials: officials, vocabulary: vocabulary, today: today).entry(today: today)
  }

  @Test func `says who, how, how long, about what, the answer, and what is to follow`() throws {
    let line = "\"7th Hampden\" meeting 30m +7061-9634 support \"will ask Ways & Means\" --due 2026-12-10"
    #expect(
      try entry(line)
        == ContactEntry(
          officials: [Reference(.official, 9)], heldOn: today, minutes: Minutes(30) ?? .zero,
          measures: [Reference(.measure, 1)], response: .support, commitment: "will ask Ways & Means",
          dueOn: CivilDate(year: 2026, month: 12, day: 10)))
  }

  @Test func `the words of a shell say the same`() throws {
    let words = ["7th Hampden,max hart", "call", "1h", "+h4000", "lean", "send the sheet"]
    let entry = try ContactLine(
      words: words, options: ["--due", "fri", "--with", "dana,sam", "--on", "yesterday"], vocabulary: vocabulary,
      today: today
    ).entry(today: today)
    #expect(entry.officials.map(\.number) == [9, 10])
    #expect(entry.medium == .call)
    #expect(entry.commitment == "send the sheet")
    #expect(entry.dueOn == today + 1, "the coming Friday")
    #expect(entry.heldOn == today - 1)
    #expect(entry.participants == [1, 2])
  }

  @Test func `quoted text is a note where nothing is due`() throws {
    let entry = try entry("berg letter thanks \"For the visit.\"")
    #expect(entry.note == "For the visit.")
    #expect(entry.commitment.isEmpty)
    #expect(entry.kind == .thanks)
    #expect(entry.minutes == .zero)
  }

  @Test func `a contact about a measure is lobbying unless it says otherwise`() throws {
    #expect(try entry("berg 30m +7061").kind == .directLobbying)
    #expect(try entry("berg 30m").kind == .education)
    #expect(try entry("berg 30m +7061 factual").kind == .factualRequest)
  }

  @Test func `known officials need not be named, and others can be added`() throws {
    let officials = [Reference(.official, 9)]
    #expect(try entry("event 2h", officials).officials == officials)
    #expect(try entry("L-10 event 2h", officials).officials.map(\.number) == [9, 10])
  }

  @Test func `an aide counts for the official`() throws {
    let entry = try entry("\"pat diaz\" call 10m")
    #expect(entry.officials.map(\.number) == [9])
    #expect(entry.aides == [3])
  }

  @Test(arguments: [
    ("", ContactLine.Problem.noOfficial), ("nobody 30m", .nobody("nobody")), ("berg", .line(.noDuration)),
    ("berg 30m +9999", .unknownMeasure("+9999")), ("berg 30m juggling", .line(.unknownWord("juggling"))),
    ("berg 30m --with mallory", .unknownUser("mallory")), ("berg 30m --due whenever", .line(.notADay("whenever"))),
    ("berg 30m +h400", .line(.ambiguous("h400", candidates: ["H.4000", "H.4001"]))),
    ("berg 30m --due", .line(.noValue(option: "--due"))),
  ])
  func `says what is not understood`(line: String, problem: ContactLine.Problem) {
    #expect(throws: problem) { try entry(line) }
  }

  @Test func `completes officials first, then measures and words`() {
    func shown(_ line: String, _ needsOfficial: Bool = true) -> [String] {
      ContactLine.completions(of: line, needsOfficial: needsOfficial, vocabulary: vocabulary).map(\.word)
    }
    #expect(shown("7th-h") == ["L-9"])
    #expect(shown("berg +h") == ["+h4000", "+h4001"])
    #expect(shown("berg mee") == ["meeting"])
    #expect(shown("berg --d") == ["--due"])
    #expect(shown("mee", false) == ["meeting"])
  }
}

@Suite("What is recorded of a contact")
struct ContactEntryTests {
  private let today = CivilDate(dayNumber: 20_517)

  private func entry(_ change: (inout ContactEntry) -> Void) -> ContactEntry {
    var entry = ContactEntry(
      officials: [Reference(.official, 1)], heldOn: today, minutes: Minutes(30) ?? .zero,
      measures: [Reference(.measure, 1)])
    change(&entry)
    return entry
  }

  @Test func `refuses what cannot be`() {
    let refused: [(ContactEntry, AdvocacyRefusal)] = [
      (entry { $0.officials = [] }, .noOfficial), (entry { $0.heldOn = today + 1 }, .inTheFuture(today + 1)),
      (entry { $0.minutes = .zero }, .noMinutes(.meeting)),
      (
        entry {
          $0.measures = []
          $0.response = .support
        }, .answerWithoutMeasure
      ),
      (entry { $0.dueOn = today + 1 }, .dueWithoutCommitment),
      (
        entry {
          $0.commitment = "x"
          $0.dueOn = today - 1
        }, .dueBeforeContact(today - 1, heldOn: today)
      ),
    ]
    for (entry, refusal) in refused {
      #expect(throws: refusal) { try entry.check(today: today) }
    }
    #expect(throws: Never.self) {
      try entry {
        $0.medium = .letter; $0.minutes = .zero
      }.check(today: today)
    }
  }

  @Test(arguments: Role.allCases)
  func `nobody on service time takes part`(role: Role) {
    var refusal: AdvocacyRefusal?
    do throws(AdvocacyRefusal) { try ContactEntry.check(participant: "ada", role: role) } catch { refusal = error }
    #expect(refusal == (role == .ambassador ? .onServiceTime("ada") : nil))
  }

  @Test func `to thank or to inform is no asking`() {
    #expect(entry { $0.kind = .thanks }.stateOfAsk(after: nil) == nil)
    #expect(entry { _ in }.stateOfAsk(after: nil) == .asked)
    #expect(entry { _ in }.stateOfAsk(after: .support) == nil)
    #expect(entry { $0.response = .lean }.stateOfAsk(after: .support) == .lean)
  }
}

@Suite("Whose district a place is in")
struct DistrictFitTests {
  private func fit(_ chamber: Chamber, _ district: String, state: String = "MA") -> DistrictFit? {
    let entry = OfficialDirectory.Entry(
      official: Reference(.official, 1), name: PersonName(given: "Ann", family: "Berg"), chamber: chamber,
      district: district, state: state)
    return DistrictFit(entry, town: "New Bedford", county: "Bristol", state: "MA")
  }

  @Test func `is certain only where the name tells all`() {
    #expect(fit(.executive, "") == .certain)
    #expect(fit(.local, "New Bedford") == .certain)
    #expect(fit(.lower, "7th Bristol") == .possible)
    #expect(fit(.upper, "First Bristol and Plymouth") == .possible)
    #expect(fit(.lower, "9th Essex") == nil)
    #expect(fit(.lower, "12", state: "OH") == nil)
    #expect(fit(.executive, "", state: "RI") == nil)
  }
}
