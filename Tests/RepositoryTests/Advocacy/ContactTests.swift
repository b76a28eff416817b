import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Contacts with officials")
struct ContactTests {
  private let network: Network
  private let lead: Workspace
  private let official = Network.official
  private let measure = Network.measure

  init() throws {
    network = try Network.inMemory()
    try network.addOfficials()
    lead = network.workspace(.advocacyLead)
  }

  private func ask(_ official: Reference) throws -> CountRow? {
    try lead.countBoard(
      of: measure, CountListRequest(.only(official.number), limit: 1, filter: .everybody, sort: .name)
    )
    .first
  }

  @Test func `a contact counts for each official it was with`() throws {
    let officials = [2, 3, 4].map { Reference(.official, $0) }
    let entry = ContactEntry(
      officials: officials, heldOn: Network.today, minutes: Minutes(60) ?? .zero, medium: .event, measures: [measure],
      response: .lean)
    let contact = try lead.logContact(entry)
    #expect(try lead.contactRecord(contact).entry.officials.sorted { $0.number < $1.number } == officials)
    for official in officials {
      let record = try lead.officialRecord(official)
      #expect(record.lastContact == Network.today)
      #expect(record.standing == .lean)
      #expect(record.contacts.map(\.reference) == [contact])
      #expect(try ask(official)?.ask == Ask(state: .lean, since: Network.today))
      #expect(try ask(official)?.ownerID == lead.actor.id)
    }
    #expect(try lead.measureRecord(measure).row.counts == [.support: 1, .lean: 3])
    #expect(try lead.measureRecord(measure).row.count(.notAsked) == 2)
    #expect(try network.count("advocacy_contact") == 2, "one entry, however many officials")
  }

  @Test func `undoing a contact takes back all it did`() throws {
    let before = try ask(Reference(.official, 2))
    try lead.logContact(
      ContactEntry(
        officials: [Reference(.official, 2)], heldOn: Network.today, minutes: Minutes(10) ?? .zero, medium: .call,
        measures: [measure], response: .oppose))
    #expect(try ask(Reference(.official, 2))?.ask?.state == .oppose)
    try lead.undo()
    #expect(try ask(Reference(.official, 2)) == before)
    #expect(try lead.officialRecord(Reference(.official, 2)).lastContact == nil)
    #expect(try lead.contactCount(.all) == 1)
  }

  @Test func `a contact recorded late does not undo a newer answer`() throws {
    try lead.logContact(
      ContactEntry(
        officials: [official], heldOn: Network.today - 30, minutes: Minutes(10) ?? .zero, measures: [measure],
        response: .oppose))
    #expect(try ask(official)?.ask?.state == .support)
    #expect(try lead.officialRecord(official).standing == .support)
  }

  @Test func `nobody on service time takes part, and nothing of it is kept`() throws {
    let ambassador = network.workspace(.ambassador).actor
    var entry = Network.contactEntry
    entry.participants = [lead.actor.id, ambassador.id]
    #expect(throws: RepositoryError.advocacy(.onServiceTime("ambassador"))) { try lead.logContact(entry) }
    #expect(throws: RepositoryError.advocacy(.onServiceTime("ambassador"))) {
      try lead.recordAsk(of: official, about: measure, AskEdit(owner: .some(ambassador.id)))
    }
    var details = try lead.officialRecord(official).details
    details.holderID = ambassador.id
    let version = try lead.officialRecord(official).version
    #expect(throws: RepositoryError.advocacy(.onServiceTime("ambassador"))) {
      try lead.saveOfficial(official, details, leftOn: nil, version: version)
    }
    #expect(try lead.contactCount(.all) == 1)
  }

  @Test func `what a colleague did who has left since can still be corrected`() throws {
    var told = Network.contactEntry
    told.heldOn = Network.today - 2
    let contact = try lead.logContact(told)
    let director = network.workspace()
    try network.store.write {
      try $0.execute(sql: "UPDATE user SET disabled_at = 1 WHERE id = ?", arguments: [lead.actor.id])
    }
    let seen = try director.contactRecord(contact)
    #expect(seen.entry.participants == [lead.actor.id])
    var entry = seen.entry
    entry.note = "Spelled right."
    try director.editContact(contact, expecting: seen.version, to: entry)
    #expect(try director.contactRecord(contact).entry == entry)
    #expect(throws: RepositoryError.invalid(field: "participants", .isDisabled(lead.actor.name))) {
      try director.logContact(entry)
    }
  }

  @Test func `an official who has left takes no later contact`() throws {
    let record = try lead.officialRecord(official)
    try lead.saveOfficial(official, record.details, leftOn: Network.today - 3, version: record.version)
    #expect(throws: RepositoryError.advocacy(.leftOffice(official, Network.today - 3))) {
      try lead.logContact(Network.contactEntry)
    }
    var entry = Network.contactEntry
    entry.heldOn = Network.today - 3
    #expect(throws: Never.self) { try lead.logContact(entry) }
  }

  @Test func `a follow-up waits on Today until it is done`() throws {
    func waiting() throws -> [TodayRow] { try lead.today().filter { $0.kind == .followUps }.flatMap(\.rows) }
    #expect(
      try waiting().map(\.matter) == [.followUp(commitment: "will ask the chair", due: Network.today + 2, others: 0)])
    #expect(try network.workspace(.ambassador).today().filter { $0.kind == .followUps } == [])
    #expect(try network.workspace(.supervisor).today().filter { $0.kind == .followUps } == [])
    let contact = Reference(.contact, 1)
    try lead.completeFollowUp(of: contact)
    #expect(try waiting() == [])
    #expect(throws: RepositoryError.advocacy(.noFollowUp(contact))) { try lead.completeFollowUp(of: contact) }
    try lead.undo()
    #expect(try waiting().count == 1)
    try lead.voidContact(contact, because: "another office")
    #expect(try waiting() == [])
    #expect(throws: RepositoryError.advocacy(.voided(contact))) {
      try lead.editContact(contact, expecting: 3, to: Network.contactEntry)
    }
  }

  @Test func `two who correct one contact do not overwrite each other`() throws {
    let contact = Reference(.contact, 1)
    let seen = try lead.contactRecord(contact)
    var mine = seen.entry
    mine.note = "Hers."
    try network.workspace().editContact(contact, expecting: seen.version, to: mine)
    mine.note = "Mine."
    #expect {
      try lead.editContact(contact, expecting: seen.version, to: mine)
    } throws: { error in
      guard case RepositoryError.conflict(let conflict) = error else { return false }
      return conflict.fields == [.init(name: "note", mine: "Mine.", theirs: "Hers.")]
    }
  }

  @Test func `a measure goes through its stages with its amounts`() throws {
    try lead.moveMeasure(measure, to: .executiveBudget, amount: 1_800_000)
    #expect(throws: RepositoryError.advocacy(.stageOfOtherKind(.filed, .budgetLine))) {
      try lead.moveMeasure(measure, to: .filed)
    }
    let record = try lead.measureRecord(measure)
    #expect(record.row.amount == 1_800_000)
    #expect(record.steps.map(\.stage) == [.requested, .executiveBudget])
    try lead.moveMeasure(measure, to: .law, amount: 1_900_000)
    #expect(throws: RepositoryError.advocacy(.measureEnded("7061-9634", .law))) {
      try lead.recordAsk(of: official, about: measure, AskEdit(state: .champion))
    }
    #expect(try lead.contactVocabulary().measures == [])
    #expect(try lead.measureCount(.ended) == 1)
  }

  @Test func `lists are read by the page in every order, forwards and backwards`() throws {
    for sort in OfficialSort.allCases {
      for isDescending in [false, true] {
        func page(_ place: OfficialListRequest.Place, _ limit: Int = 2) throws -> [OfficialRow] {
          try lead.officials(
            OfficialListRequest(place, limit: limit, filter: .inOffice, sort: sort, isDescending: isDescending))
        }
        let all = try page(.first, 10)
        var read = try page(.first)
        while let last = read.last, case let next = try page(.after(last.key)), !next.isEmpty { read += next }
        #expect(read == all, "\(sort)")
        var back = try page(.last)
        while let first = back.first, case let more = try page(.before(first.key)), !more.isEmpty { back = more + back }
        #expect(back == all, "\(sort)")
      }
    }
  }

  @Test func `search finds officials for those who may see them, and nobody else`() throws {
    for role in Role.allCases {
      let found = (try? network.workspace(role).search("berg")) ?? []
      let names = (try? network.workspace(role).search("L-1")) ?? []
      let may = role == .director || role == .advocacyLead
      #expect(found.contains { $0.reference == official } == may, "\(role)")
      #expect(names.contains { $0.reference == official } == may, "\(role)")
    }
    #expect(try lead.search("Harbor").map(\.reference) == [Reference(.organization, network.organization)])
    _ = try network.workspace().addYouth(network.youthIntake(family: "Berg"))
    #expect(try lead.search("berg").map(\.reference) == [official], "no person's record")
  }
}
