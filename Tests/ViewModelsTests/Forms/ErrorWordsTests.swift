import Domain
import Localization
import Testing

@Suite("What errors say")
struct ErrorWordsTests {
  private static let day = CivilDate(dayNumber: 20_517)
  private static let match = Reference(.match, 22)

  private static let reasons: [InvalidReason] = [
    .required, .oneself, .notADate, .inTheFuture, .tooEarly, .notAPhoneNumber, .notAnEmail, .notAPostalCode,
    .notAChoice(["one", "two"]), .notANumber, .outOfRange(1, 3), .tooLong(maximum: 100), .notText, .notALogin,
    .looksLike("ana"),
    .hoursOrMinutes, .moreThanADay(minutes: 1_500), .notADuration, .negative, .impossibleAge(0),
    .seats(needed: 1, most: 3), .seats(needed: 2, most: 3), .notACode,
    .check("seats_taken BETWEEN 0 AND capacity"),
  ]

  private static let refusals: [TransitionRefusal] = [
    .outOfCourse(from: "on hold", to: "waiting"),
    .done(StepTaken(state: "presented", by: "Ifrah Ali", on: day, minute: 642, today: day)),
    .inTheFuture(day), .beforePreviousState(day), .backdatedWithoutReason, .needsReason, .beforeLastSession(day),
    .ownProposal, .missing([.freeSeat, .guardian, .intakeInterview]),
  ]

  private static let doubts: [Doubt] = [
    .age(112, bornOn: day), .ageOfProgram(4, bornOn: day, youngest: 6, oldest: 18), .name("J0hn99"), .state("XX"),
    .sameSession(Reference(.session, 7), day), .longDay(day, minutes: 800), .pausedMatch(match, day),
    .classRuns(Reference(.trainingClass, 45), until: 1_200), .farDay(day, today: day + 800),
    .farDay(day + 800, today: day), .over(day - 900, until: day - 500),
    .notInForce([.guardianConsent(.participation), .eligibility]), .metWithout(match, day, [.consents, .screening]),
  ].map { Doubt("birth_date", $0) }

  private static let fields = [
    "given_name", "birth_date", "postal_code", "youth_minimum_age", "maximum_distance", "closure_note", "start_minute",
  ]

  private static let errors: [RepositoryError] = {
    let invalid: [RepositoryError] = fields.flatMap { field in reasons.map { .invalid(field: field, $0) } }
    let refused: [RepositoryError] = refusals.map { .refused($0) }
    return invalid + refused + others
  }()

  private static let others: [RepositoryError] = [
    .notPermitted(.decideProposal), .notFound("O-6"), .unlikely(doubts), .taken(field: "login", "specialist"),
    .duplicate("user.login"), .duplicate("user.person"), .duplicate("youth_profile.external_id"),
    .duplicate("program.organization_id, program.name"), .inUse("M-3"), .stillLinked, .unknownUser(login: "maria"),
    .unknownKey("SHA256:x"), .lastDirector, .notOnNeedToKnowList, .alreadyOnNeedToKnowList(login: "maria"),
    .nothingToUndo, .importTakenBack(3), .notFound("violet"), .invalid(field: "related_id", .notAChoice([])),
    .undoBlocked("M-3", .changedSince), .busy, .diskFull, .readOnly, .fileGone(path: "/srv/m.sqlite"),
    .inputOutput("disk"), .damaged, .newerSchema,
    .other("SQLite 275: CHECK constraint failed: seats_taken BETWEEN 0 AND capacity"),
    .conflict(
      Conflict(
        object: "Y-1", currentVersion: 2,
        fields: [.init(name: "birth_date", mine: "2016-01-01", theirs: "2016-02-01")])),
    .session(.noMatch), .session(.noMinutes), .session(.inTheFuture(day)), .session(.beforeStart(match, start: day)),
    .session(.afterEnd(match, end: day)), .session(.whileClosed(match, from: day, until: day + 9)),
    .session(.whileClosed(match, from: day, until: nil)), .session(.moreThanADay(day, minutes: 1_500)),
    .session(.notStarted(match, .presented)), .session(.voided(Reference(.session, 7))),
    .session(.anothersEntry(Reference(.session, 7))),
    .training(.notStarted(Reference(.trainingClass, 45), minute: 1_080)),
    .training(.notYet(Reference(.trainingClass, 45), on: day)), .training(.nobody), .training(.noMinutes),
    .training(.full(Reference(.trainingClass, 45), seats: 12)),
    .training(.over(Reference(.trainingClass, 45), .held)),
  ]

  /// Words of the schema and of the code.
  private static func isRaw(_ sentence: String) -> Bool {
    let words = [
      "CHECK", "BETWEEN", "SELECT", "NULL", "UNIQUE", "constraint", "SQLite", "_", "Optional", "nil", "(of:",
      "birthDate",
      "externalId", "RepositoryError",
    ]
    return words.contains { sentence.contains($0) }
  }

  @Test func `no sentence of a refusal has a word of the database or of the code`() {
    for error in Self.errors {
      let sentence = English.sentence(for: error)
      #expect(!sentence.isEmpty, "\(error)")
      #expect(!Self.isRaw(sentence), "\(error): \(sentence)")
    }
  }

  @Test func `no sentence about a row of a file has one either, and none on the screen repeats its cells`() {
    for kind in TransferKind.allCases {
      for reason in Self.reasons {
        for field in ["birthDate", "guardianPhone", "externalId", "closureReason", "youthMaximumAge", "\(kind)"] {
          let problem = RowProblem.invalid(field: field, text: "Zebra", reason)
          let sentence = English.Transfer.sentence(for: problem)
          #expect(!Self.isRaw(sentence), "\(sentence)")
          #expect(!English.Transfer.sentence(for: problem, tellsCells: false).contains("Zebra"))
        }
      }
    }
    for problem in [
      RowProblem.refused(.unlikely(Self.doubts)),
      .somebodyElse(Reference(.youth, 1), field: "externalId", stored: "Nora Harbor", named: "Petra River"),
    ] {
      #expect(!Self.isRaw(English.Transfer.sentence(for: problem)))
      let told = English.Transfer.sentence(for: problem, tellsCells: false)
      #expect(!told.contains("Petra") && !told.contains("J0hn99") && !told.contains("112"))
    }
  }

  @Test func `an import that ends before its first row says why, and nothing of rows`() {
    var summary = ImportSummary(kind: .youth)
    summary.end = .failed(.repository(.busy))
    #expect(
      English.Transfer.sentence(for: summary, rehearsed: false, errorsFile: nil)
        == English.sentence(for: RepositoryError.busy))
    summary.end = .finished
    #expect(
      English.Transfer.sentence(for: summary, rehearsed: false, errorsFile: nil)
        == "The file has no rows below the column names.")
  }

  @Test func `rows are said to be in a file only where it could be written`() {
    var summary = ImportSummary(kind: .youth)
    (summary.rows, summary.added, summary.rejected) = (3, 2, 1)
    func sentence() -> String { English.Transfer.sentence(for: summary, rehearsed: false, errorsFile: "bad.csv") }
    #expect(sentence().contains("Those are in bad.csv"))
    summary.end = .failed(.diskFull("bad.csv"))
    #expect(!sentence().contains("are in bad.csv"))
    #expect(sentence().contains("The disk that holds bad.csv is full"))
  }

  @Test func `a row says what of it isn't taken, and on the screen nothing of its cells`() {
    let match = Reference(.match, 1)
    for problem in [
      RowProblem.namelessGuardian, .noPerson(text: "Zebra"), .severalGuardians(text: "Zebra & Co"),
      .otherStatus(match, text: "Zebra", stored: "active"),
    ] {
      #expect(!Self.isRaw(English.Transfer.sentence(for: problem)))
      #expect(!English.Transfer.sentence(for: problem, tellsCells: false).contains("Zebra"))
    }
    #expect(
      English.Transfer.sentence(for: .otherStatus(match, text: "waiting", stored: "matched"))
        == "The status “waiting” isn't the one on file: M-1 is “matched”. An import doesn't change a status: empty this "
        + "cell, and change it on the record.")
  }

  @Test func `errors say who, when and what`() {
    #expect(
      English.sentence(for: RepositoryError.refused(Self.refusals[1]))
        == "It was already approved by Ifrah Ali at 10:42 AM.")
    #expect(
      English.sentence(for: RepositoryError.taken(field: "login", "specialist"))
        == "The login “specialist” is taken. Choose another.")
    #expect(
      English.sentence(for: RepositoryError.invalid(field: "capacity", .seats(needed: 1, most: 3)))
        .hasPrefix("A mentor needs at least one seat"))
  }
}
