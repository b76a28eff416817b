import Domain
import Repository
import TestSupport
import Testing

@Suite("Looking for duplicates")
struct DuplicateCandidatesTests {
  let network: Network
  let desk: Workspace
  let youth: Reference

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
    youth = try desk.addYouth(network.youthIntake(given: "Mei", family: "Nguyễn"))
    for family in ["Smith", "Ortiz", "Patel"] {
      try desk.addYouth(network.youthIntake(given: "Ana", family: family))
    }
  }

  private func first(_ given: String, _ family: String, _ change: (inout DuplicateTraits) -> Void = { _ in })
    throws -> DuplicateCandidate?
  {
    var traits = DuplicateTraits(name: PersonName(given: given, family: family))
    change(&traits)
    return try desk.duplicates(of: traits).first
  }

  @Test func `finds nobody before the second letter, somebody from it on`() throws {
    #expect(try first("", "N") == nil)
    #expect(try first("", "Ng")?.name.family == "Nguyễn")
  }

  @Test func `finds by sound, by swapped names and by short forms`() throws {
    #expect(try first("Mei", "Nguyen")?.reference == youth)
    #expect(try first("Mei", "Nguien")?.reference == youth)
    #expect(try first("Nguyen", "Mei")?.reference == youth)
  }

  @Test func `finds people with one name, whichever it was typed as`() throws {
    let only = try desk.addYouth(network.youthIntake(given: "Suharto", family: ""))
    #expect(try first("Suharto", "")?.reference == only)
    #expect(try first("", "Suharto")?.reference == only)
    #expect(try first("Soeharto", "")?.reference == only)
    let found = try #require(
      try first("Suharto", "") { $0.birthDate = CivilDate(year: 2016, month: 2, day: 12) })
    #expect(found.reference == only && found.likelihood.isLikely)
  }

  @Test func `a sound alone brings nobody in whose given name is another`() throws {
    try desk.addYouth(network.youthIntake(given: "Maria", family: "Santiago"))
    let found = try desk.duplicates(of: DuplicateTraits(name: PersonName(given: "Mar", family: "Santia")))
    #expect(found.map(\.name.full) == ["Maria Santiago"], "no Smith, nor a guardian with another first name")
    #expect(try first("An", "Smythe")?.name.family == "Smith")
  }

  @Test func `finds by the birth date with day and month changed`() throws {
    let found = try first("Mei", "Nguien") { $0.birthDate = CivilDate(year: 2016, month: 12, day: 2) }
    #expect(found?.likelihood.reasons.contains(.swappedBirthDate) == true)
  }

  @Test func `a birth date, a ZIP code, a town or a family name alone shows nobody`() throws {
    let born = try #require(try desk.youthRecord(youth).person.birthDate)
    #expect(try first("Walter", "Kowalczyk") { $0.birthDate = born } == nil)
    #expect(try first("Walter", "Kowalczyk") { ($0.birthDate, $0.postalCode) = (born, "02740") } == nil)
    #expect(try first("Walter", "Nguyen") == nil)
    #expect(try first("Walter", "Nguyen") { $0.postalCode = "02740" } == nil)
  }

  @Test func `finds by the guardian's telephone, and says why`() throws {
    let found = try first("Mei", "Nguyen") {
      $0.phones = ["6174462028"]
      $0.birthDate = CivilDate(year: 2016, month: 2, day: 12)
    }
    #expect(found?.reference == youth)
    #expect(found?.likelihood.isLikely == true)
    #expect(found?.likelihood.reasons.contains(.samePhone) == true)
    #expect(found?.youthState == .application)
  }

  @Test func `leaves out the record being edited and voided ones`() throws {
    let traits = DuplicateTraits(name: PersonName(given: "Mei", family: "Nguyen"))
    let all = try desk.duplicates(of: traits)
    let others = try desk.duplicates(of: traits, excluding: youth.number)
    #expect(all.contains { $0.reference == youth })
    #expect(!others.contains { $0.reference == youth })
    try network.workspace().voidPerson(youth, reason: "Twice on file")
    #expect(try !desk.duplicates(of: traits).contains { $0.reference == youth })
  }

  @Test func `tells whose guardian somebody is`() throws {
    let found = try desk.duplicates(of: DuplicateTraits(name: PersonName(given: "Chloe", family: "Nguyen")))
    #expect(found.first?.guardianOf == youth)
    #expect(found.first?.reference.kind == .adult)
  }
}
