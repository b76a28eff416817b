import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("What ends stays in sight")
struct EndingTests {
  let network: Network
  let director: Workspace
  let match: Reference
  let youth: Reference
  /// The last day of the consent that was signed today.
  let lastDay = Network.today.adding(months: 12)

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    youth = try network.waitingYouth()
    match = try network.proposal(of: youth, with: network.waitingMentor())
    try network.begin(match)
  }

  private func rows(_ kind: TaskKind, of role: Role = .director, on day: CivilDate = Network.today) throws -> [TodayRow]
  {
    try network.workspace(role).on(day).today(limit: 20).filter { $0.kind == kind }.flatMap(\.rows)
  }

  private func revoke() throws {
    let consent = try #require(try director.youthRecord(youth).consents.first)
    try director.revokeConsent(consent.id, of: youth, reason: "The family asked.")
  }

  @Test(arguments: [Role.director, .supervisor, .matchSpecialist])
  func `a live match whose consent was taken back comes first, at once, until it is paused`(role: Role) throws {
    #expect(try rows(.unconsented, of: role) == [])
    try revoke()
    #expect(try network.workspace(role).today().first?.kind == .unconsented)
    let row = try #require(try rows(.unconsented, of: role).first)
    #expect(row.reference == match)
    #expect(row.matter == .unconsented(ConsentEnd(.participation, .revoked(on: Network.today))))
    try director.pauseMatch(match, reason: "Consent was taken back.")
    #expect(try rows(.unconsented, of: role) == [])
  }

  @Test func `an ambassador sees those of the own matches first, and no others`() throws {
    let other = try network.proposal(youth: "Ana", mentor: "Bo")
    try network.begin(other)
    try director.entrustMatch(match, to: network.workspace(.ambassador).actor.id)
    for youth in [youth, Reference(.youth, try director.matchRecord(other).youth.id)] {
      let consent = try #require(try director.youthRecord(youth).consents.first)
      try director.revokeConsent(consent.id, of: youth, reason: "The family asked.")
    }
    let today = try network.workspace(.ambassador).today()
    #expect(today.first?.kind == .stopped)
    #expect(today.first?.rows.map(\.reference) == [match])
    // The youth is out of an ambassador's reach then: the number says it, and no name.
    #expect(today.first?.rows.map(\.name.full) == [""])
    #expect(today.first?.rows.first?.mentor == nil)
    #expect(today.first?.count == 1)
  }

  @Test func `an ambassador sees a consent that ran out with the names`() throws {
    try director.entrustMatch(match, to: network.workspace(.ambassador).actor.id)
    let row = try #require(try rows(.unconsented, of: .ambassador, on: lastDay + 1).first)
    #expect(row.reference == match && row.name.given == "Mei")
    #expect(row.matter == .unconsented(ConsentEnd(.participation, .ended(on: lastDay))))
  }

  @Test func `a live match whose consent ran out is there until somebody signs again`() throws {
    #expect(try rows(.unconsented, on: lastDay) == [])
    let late = lastDay + 400
    let row = try #require(try rows(.unconsented, on: late).first)
    #expect(row.matter == .unconsented(ConsentEnd(.participation, .ended(on: lastDay))))
    #expect(try director.on(late).matchRecord(match).row.health == .concern)
    let signer = try #require(try director.youthRecord(youth).relatives.first)
    try director.on(late).recordConsent([.participation], for: youth, signedBy: signer.personID)
    #expect(try rows(.unconsented, on: late) == [])
  }

  @Test(arguments: [Role.director, .supervisor, .matchSpecialist, .frontDesk])
  func `a consent is in sight before its last day, on it, and ever after`(role: Role) throws {
    #expect(try rows(.consents, of: role, on: lastDay - 31) == [])
    for day in [lastDay - 30, lastDay] {
      #expect(
        try rows(.consents, of: role, on: day).map(\.matter) == [
          .consent(ConsentEnd(.participation, .inForce(until: lastDay)))
        ])
    }
    for day in [lastDay + 1, lastDay + 1_000] {
      #expect(
        try rows(.consents, of: role, on: day).map(\.matter) == [
          .consent(ConsentEnd(.participation, .ended(on: lastDay)))
        ])
    }
  }

  @Test func `a consent that the program does not ask for is there until it is renewed or taken back`() throws {
    let signer = try #require(try director.youthRecord(youth).relatives.first)
    try director.recordConsent([.media], for: youth, signedBy: signer.personID)
    let late = lastDay + 10
    try director.on(late).recordConsent([.participation], for: youth, signedBy: signer.personID)
    #expect(
      try rows(.consents, on: late).map(\.matter) == [.consent(ConsentEnd(.media, .ended(on: lastDay)))])
    let media = try #require(try director.youthRecord(youth).consents.first { $0.consent.kind == .media })
    try director.on(late).revokeConsent(media.id, of: youth, reason: "Not any more.")
    #expect(try rows(.consents, on: late) == [])
  }

  @Test func `screening is in sight before its last day and until it is renewed`() throws {
    let last = Network.today.adding(months: 36)
    #expect(try rows(.screening, of: .matchSpecialist, on: last - 31) == [])
    for day in [last - 30, last, last + 500] {
      let row = try #require(try rows(.screening, of: .matchSpecialist, on: day).first)
      // The day of a criminal check is for those on the need-to-know list, whose confirmation has run out by then.
      #expect(row.matter == .screening(nil, until: nil))
    }
    let mentor = try #require(try rows(.screening, on: last + 1).first?.reference)
    try director.exemptScreening(.interview, of: mentor, until: Network.today + 9, reason: "Known for years.")
    #expect(
      try rows(.screening, of: .matchSpecialist).map(\.matter) == [.screening(.interview, until: Network.today + 9)])
  }

  @Test func `training is in sight before its last day and until it is renewed`() throws {
    try network.store.write { db in
      try db.execute(
        sql: "UPDATE mentor_profile SET trained_until = ?", arguments: [Network.today + 20])
    }
    for day in [Network.today, Network.today + 20, Network.today + 90] {
      #expect(
        try rows(.mentorTraining, of: .matchSpecialist, on: day).map(\.matter) == [
          .mentorTraining(until: Network.today + 20)
        ])
    }
    #expect(try rows(.mentorTraining, on: Network.today - 11) == [])
  }

  @Test func `an old no does not hide a new one, and those taken back come before those that ran out`() throws {
    let other = try network.proposal(youth: "Ana", mentor: "Ben")
    try network.begin(other)
    try revoke()
    let late = lastDay + 5
    #expect(try rows(.unconsented, on: late).map(\.reference) == [match, other])
  }
}
