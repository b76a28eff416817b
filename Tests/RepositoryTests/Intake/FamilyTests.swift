import Domain
import Repository
import TestSupport
import Testing

@Suite("The family of a youth")
struct FamilyTests {
  let network: Network
  let desk: Workspace
  let youth: Reference

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
    youth = try desk.addYouth(network.youthIntake())
  }

  private var family: [Relative] {
    get throws { try desk.youthRecord(youth, isRefresh: true).relatives }
  }

  private func relative(_ given: String, _ kind: RelationshipKind, born: CivilDate? = nil) -> RelativeIntake {
    var person = PersonDetails(name: PersonName(given: given, family: "Ahmed"))
    person.birthDate = born
    var relative = RelativeIntake(.new(person))
    relative.kind = kind
    return relative
  }

  @Test func `a no is taken back with a reason alone, and the question says whose`() throws {
    var barred = relative("Omar", .guardian)
    barred.rights.mayPickUp = .no
    try desk.addRelative(barred, to: youth)
    let adding = try #require(try desk.undoableChange())
    #expect(adding.isProtective)
    #expect(adding.people.map(\.full) == ["Omar Ahmed"])
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) { try desk.undo() }
    #expect(try family.count == 2)
    try desk.undo(reason: "Entered twice.")
    try desk.addRelative(relative("Ali", .sibling), to: youth)
    #expect(try desk.undoableChange()?.isProtective == false)
  }

  @Test func `a guardian whose label says somebody else is asked about`() throws {
    var sister = relative("Omar", .guardian)
    sister.label = "sister"
    let doubt = Doubt("label", .labelOf(.sibling, "sister"))
    #expect(throws: RepositoryError.unlikely([doubt])) { try desk.addRelative(sister, to: youth) }
    try Confirmation.all.during { () throws(RepositoryError) in _ = try desk.addRelative(sister, to: youth) }
    let omar = try #require(try family.last)
    var edit = RelativeEdit(kind: .guardian, label: "sister", rights: RelativeRights())
    edit.rights.mayPickUp = .no
    try desk.editRelative(relationship: omar.id, of: youth, edit)
    edit.label = "DCF worker"
    #expect(throws: RepositoryError.unlikely([Doubt("label", .labelOf(.caseworker, "DCF worker"))])) {
      try desk.editRelative(relationship: omar.id, of: youth, edit)
    }
    edit.kind = .caseworker
    try desk.editRelative(relationship: omar.id, of: youth, edit)
  }

  @Test func `grants nothing to somebody nobody has asked`() throws {
    try desk.addRelative(relative("Omar", .guardian), to: youth)
    let omar = try #require(try family.last)
    #expect(omar.rights == RelativeRights())
    #expect(throws: RepositoryError.signing(.notAsked)) {
      try desk.recordConsent([.media], for: youth, signedBy: omar.personID)
    }
  }

  @Test func `keeps the answer about signing with the consent, in one change`() throws {
    try desk.addRelative(relative("Omar", .guardian), to: youth)
    let omar = try #require(try family.last)
    #expect(throws: RepositoryError.signing(.mayNot)) {
      try desk.recordConsent([.media], for: youth, signedBy: omar.personID, mayConsent: .no)
    }
    #expect(try family.last?.rights.mayConsent == .notAsked, "nothing of a refused change is kept")
    try desk.recordConsent([.media], for: youth, signedBy: omar.personID, mayConsent: .yes)
    #expect(try family.last?.rights.mayConsent == .yes)
    try desk.undo()
    #expect(try family.last?.rights.mayConsent == .notAsked)
    #expect(try desk.youthRecord(youth).facts.consents == [.participation])
  }

  @Test(arguments: [RelationshipKind.sibling, .caseworker, .emergencyContact])
  func `only a guardian may be said to sign`(kind: RelationshipKind) throws {
    var other = relative("Rithy", kind)
    other.rights.mayConsent = .yes
    #expect(throws: RepositoryError.signing(.notGuardian(kind))) { try desk.addRelative(other, to: youth) }
    other.rights.mayConsent = .notAsked
    let id = try desk.addRelative(other, to: youth)
    #expect(throws: RepositoryError.signing(.notGuardian(kind))) {
      try desk.recordConsent([.media], for: youth, signedBy: id)
    }
  }

  @Test func `a guardian under 18 may not sign`() throws {
    var teen = relative("Lina", .guardian, born: CivilDate(year: 2010, month: 1, day: 1))
    teen.rights.mayConsent = .yes
    #expect(throws: RepositoryError.signing(.minor(age: 16))) { try desk.addRelative(teen, to: youth) }
    #expect(throws: RepositoryError.signing(.notRelated)) {
      try desk.recordConsent([.media], for: youth, signedBy: youth.number)
    }
  }

  @Test func `a new birth date that makes a signer a minor is refused`() throws {
    let mother = try #require(try family.first)
    var person = try desk.relativePerson(relationship: mother.id, of: youth)
    person.birthDate = CivilDate(year: 2012, month: 1, day: 1)
    let edit = RelativeEdit(kind: .guardian, label: "mother", rights: mother.rights, person: person)
    #expect(throws: RepositoryError.signing(.minor(age: 14))) {
      try desk.editRelative(relationship: mother.id, of: youth, edit)
    }
  }

  @Test func `is edited in one change, which can be taken back`() throws {
    let mother = try #require(try family.first)
    var person = try desk.relativePerson(relationship: mother.id, of: youth)
    person.phone = PhoneNumber("508-555-0123")
    let rights = RelativeRights(mayConsent: .yes, mayPickUp: .no, hasCustody: .yes)
    try desk.editRelative(
      relationship: mother.id, of: youth,
      RelativeEdit(kind: .guardian, label: "foster mother", rights: rights, person: person),
      versions: mother.versions)
    let edited = try #require(try family.first)
    #expect(edited.label == "foster mother" && edited.rights == rights && edited.phone == "5085550123")
    #expect(throws: RepositoryError.self, "somebody else was first") {
      try desk.editRelative(
        relationship: mother.id, of: youth,
        RelativeEdit(kind: .guardian, label: "aunt", rights: rights, person: person), versions: mother.versions)
    }
    try desk.undo(reason: "They may pick up after all.")
    #expect(try family.first?.rights == mother.rights)
    #expect(try family.first?.phone == mother.phone)
  }

  @Test func `is left with a reason, and what was signed counts no more`() throws {
    let mother = try #require(try family.first)
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) {
      try desk.removeRelative(relationship: mother.id, of: youth, reason: " ")
    }
    try desk.removeRelative(relationship: mother.id, of: youth, reason: "Lost custody")
    #expect(try family.isEmpty)
    let record = try desk.youthRecord(youth)
    #expect(record.facts.consents == [] && record.consents.count == 1 && !record.facts.hasGuardian)
    #expect(throws: RepositoryError.signing(.notRelated)) {
      try desk.recordConsent([.media], for: youth, signedBy: mother.personID)
    }
    try desk.undo(reason: "By mistake.")
    #expect(try family.first?.rights == mother.rights)
    #expect(try desk.youthRecord(youth).facts.consents == [.participation])
    try desk.removeRelative(relationship: mother.id, of: youth, reason: "Lost custody")
    try desk.addRelative(RelativeIntake(.known(mother.personID)), to: youth)
    #expect(try family.first?.rights == RelativeRights(), "asked again")
  }

  /// Somebody who may not pick up Mei, and Tomás, who doesn't have them yet.
  private func barred() throws -> (person: Int64, brother: Reference) {
    var father = relative("Omar", .guardian)
    father.rights = RelativeRights(mayPickUp: .no)
    return (try desk.addRelative(father, to: youth), try desk.addYouth(network.youthIntake(given: "Tomás")))
  }

  private func doubts(_ work: () throws(RepositoryError) -> Void) -> [Doubt] {
    do throws(RepositoryError) {
      try work()
      return []
    } catch {
      if case .unlikely(let doubts) = error { return doubts }
      Issue.record("\(error)")
      return []
    }
  }

  @Test func `asks before somebody barred for one child is joined to the next, and shows it until answered`() throws {
    let (omar, brother) = try barred()
    let joined = RelativeIntake(.known(omar))
    let bar = Bar(
      person: PersonName(given: "Omar", family: "Ahmed"), refused: [.pickUp], child: youth,
      childName: PersonName(given: "Mei", family: "Ahmed"))
    let asked = doubts { () throws(RepositoryError) in try desk.addRelative(joined, to: brother) }
    #expect(asked == [Doubt("related_id", .barred(bar))])
    try Confirmation.doubts(Set(asked)).during { () throws(RepositoryError) in
      _ = try desk.addRelative(joined, to: brother)
    }
    let there = try #require(try desk.youthRecord(brother).relatives.last)
    #expect(there.bars == [bar])
    var edit = RelativeEdit(kind: .guardian, label: "", rights: RelativeRights(mayPickUp: .yes))
    #expect(
      doubts { () throws(RepositoryError) in try desk.editRelative(relationship: there.id, of: brother, edit) }
        == [Doubt("kind", .barred(bar))])
    edit.rights.mayPickUp = .no
    try desk.editRelative(relationship: there.id, of: brother, edit)
    #expect(try desk.youthRecord(brother, isRefresh: true).relatives.last?.bars == [])
  }

  @Test func `doesn't ask where the next child's answer is no too`() throws {
    let (omar, brother) = try barred()
    var joined = RelativeIntake(.known(omar))
    joined.rights.mayPickUp = .no
    try desk.addRelative(joined, to: brother)
    #expect(try desk.youthRecord(brother).relatives.last?.rights.mayPickUp == .no)
  }

  @Test func `removing somebody doesn't make what they were refused forgotten`() throws {
    let (omar, _) = try barred()
    let there = try #require(try family.last)
    try desk.removeRelative(relationship: there.id, of: youth, reason: "Moved away")
    let asked = doubts { () throws(RepositoryError) in try desk.addRelative(RelativeIntake(.known(omar)), to: youth) }
    #expect(asked.count == 1)
  }

  @Test func `takes a no back only with a reason, after asking`() throws {
    _ = try barred()
    let omar = try #require(try family.last)
    let edit = RelativeEdit(kind: .guardian, label: "", rights: RelativeRights(mayPickUp: .yes))
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) {
      try desk.editRelative(relationship: omar.id, of: youth, edit)
    }
    let asked = doubts { () throws(RepositoryError) in
      try desk.editRelative(relationship: omar.id, of: youth, edit, reason: "Order lifted")
    }
    #expect(asked == [Doubt("may_pick_up", .barLifted(PersonName(given: "Omar", family: "Ahmed"), [.pickUp]))])
    try Confirmation.doubts(Set(asked)).during { () throws(RepositoryError) in
      try desk.editRelative(relationship: omar.id, of: youth, edit, reason: "Order lifted")
    }
    #expect(try family.last?.rights.mayPickUp == .yes)
    let event = try network.workspace(.director).auditEvents(AuditFilter(action: .editRelative), limit: 1).first
    #expect(event?.reason == "Order lifted")
  }

  @Test func `takes nobody twice in the same role`() throws {
    let mother = try #require(try family.first)
    #expect(throws: RepositoryError.duplicate("relationship.person")) {
      try desk.addRelative(RelativeIntake(.known(mother.personID)), to: youth)
    }
  }

  @Test func `has brothers and sisters on both records`() throws {
    let brother = try desk.addYouth(network.youthIntake(given: "Tomás"))
    var sibling = RelativeIntake(.known(brother.number))
    sibling.kind = .sibling
    try desk.addRelative(sibling, to: youth)
    let there = try #require(try desk.youthRecord(brother).relatives.first { $0.kind == .sibling })
    #expect(there.reference == youth)
    #expect(try family.last?.reference == brother)
    try desk.removeRelative(relationship: there.id, of: brother, reason: "Cousins")
    #expect(try !family.contains { $0.kind == .sibling })
    try desk.undo(reason: "By mistake.")
    #expect(try family.last?.reference == brother)
    #expect(try desk.youthRecord(brother).relatives.contains { $0.reference == youth })
  }

  @Test func `somebody of the same name in the family is asked about, with what they may not`() throws {
    let network = try Network.inMemory()
    let desk = network.workspace(.frontDesk)
    let youth = try desk.addYouth(network.youthIntake())
    var father = RelativeIntake(.new(PersonDetails(name: PersonName(given: "William", family: "Tucker"))))
    (father.label, father.rights.mayConsent) = ("father", .no)
    let id = try desk.addRelative(father, to: youth)
    father.rights.mayConsent = .yes
    let name = PersonName(given: "William", family: "Tucker")
    func doubt(_ field: String) -> RepositoryError {
      .unlikely([Doubt(field, .inFamily(name, Reference(.adult, id), .guardian, refused: [.consent]))])
    }
    #expect(throws: doubt("given_name")) { try desk.addRelative(father, to: youth) }
    var contact = RelativeIntake(.known(id))
    contact.kind = .emergencyContact
    #expect(throws: doubt("given_name")) { try desk.addRelative(contact, to: youth) }
  }
}
