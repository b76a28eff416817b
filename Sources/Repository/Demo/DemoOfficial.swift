import Domain
import GRDB

/// An official of a demo network and how we stand with them.
struct DemoOfficial {
  var id: Int64
  var phone: String
  var since: CivilDate
  var leftOn: CivilDate?
  /// Row id of who of us holds the relationship.
  var holder: Int64?
  /// Row ids.
  var aides: [Int64] = []
  /// Where they stand by themselves, as an index of ``OfficialResponse``.
  var leaning: Int
  var lastContact: CivilDate?
  var standing: OfficialResponse?

  var reference: Reference { Reference(.official, id) }
  func isInOffice(on day: CivilDate) -> Bool { leftOn.map { day <= $0 } ?? true }
}

/// Fills in what the list of officials does not tell: who has left, who holds the relationship, staff, committees.
struct DemoStaff {
  let sources: DemoSources
  let tables: DemoAdvocacyTables
  let time: DemoTime
  /// Row ids of those of us who meet officials, the one who does most first.
  let users: [Int64]
  /// The day the list came to us.
  let firstDay: CivilDate

  private static let area = "617"

  func officials(_ db: Database, _ random: inout DemoRandom) throws -> [DemoOfficial] {
    let rows = try Row.fetchAll(db, sql: "SELECT id, phone FROM official ORDER BY id")
    try db.execute(
      sql: "UPDATE official_change SET on_date = ?, created_at = ?",
      arguments: [firstDay, time.moment(firstDay, salt: 0)])
    var chaired: Set<String> = []
    var lastAide: Int64 = 0
    return try rows.map { row in
      let year = time.today.year - 2 - 2 * random.int(0...8)
      var official = try DemoOfficial(
        id: row["id"], phone: row["phone"],
        since: CivilDate(year: year + (year + 1) % 2, month: 1, day: 4) ?? firstDay,
        holder: random.chance(0.65) ? random.pickEarly(users) : nil,
        leaning: random.index(weights: [8, 34, 22, 26, 10]))
      if random.chance(0.02) { official.leftOn = time.today - random.int(20...300) }
      try writeCommittees(of: official, &chaired, &random)
      for _ in 0..<random.int(1...2) {
        lastAide += 1
        official.aides.append(lastAide)
        try writeAide(lastAide, of: official, &random)
      }
      try writeHistory(of: official, &random)
      return official
    }
  }

  private func writeCommittees(
    of official: DemoOfficial, _ chaired: inout Set<String>, _ random: inout DemoRandom
  ) throws {
    var committees = sources.words("committee")
    random.shuffle(&committees)
    for committee in committees.prefix(random.int(1...3)) {
      let isChair = random.chance(0.3) && chaired.insert(committee).inserted
      try tables.committee.insert([.integer(official.id), .text(committee), .text(isChair ? "chair" : "")])
    }
  }

  private func writeAide(_ id: Int64, of official: DemoOfficial, _ random: inout DemoRandom) throws {
    let name = sources.anybody(&random)
    let mail = "\(NameFolding.letters(name.given)).\(NameFolding.letters(name.family))@statehouse.example.org"
    let since = DemoValue.moment(time.moment(firstDay, salt: id))
    try tables.aide.insert([
      .integer(id), .integer(official.id), .text(name.full), .text(random.pickEarly(sources.words("aide"))),
      .text(official.phone), .text(mail), since, since,
    ])
  }

  /// Who has left, and now and then another telephone.
  private func writeHistory(of official: DemoOfficial, _ random: inout DemoRandom) throws {
    func tell(_ part: OfficialPart, _ before: String, _ after: String, on day: CivilDate) throws {
      try tables.change.insert([
        .integer(official.id), time.day(day), .text(part.rawValue), .text(before), .text(after), .integer(users[0]),
        .moment(time.moment(day, salt: official.id)),
      ])
    }
    if random.chance(0.08) {
      let before = "\(Self.area)-555-\(random.int(4_000...4_999))"
      try tell(.phone, before, official.phone, on: time.today - random.int(301...500))
    }
    if let leftOn = official.leftOn { try tell(.office, "in office", "left", on: leftOn) }
  }

  /// Writes down how we stand, once all contacts are planned.
  func settle(_ officials: [DemoOfficial], _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE official SET since = ?, left_on = ?, holder_id = ?, last_contact_on = ?, standing = ?, created_at = ?
        WHERE id = ?
        """)
    for official in officials {
      try statement.execute(arguments: [
        official.since, official.leftOn, official.holder, official.lastContact, official.standing,
        time.moment(firstDay, salt: official.id), official.id,
      ])
    }
  }
}
