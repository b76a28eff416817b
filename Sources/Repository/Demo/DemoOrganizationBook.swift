import Domain
import GRDB

/// Writes whom one speaks to at the organizations of a demo network, and the towns they serve.
///
/// Has a randomness of its own, as ``DemoClassBook`` has.
struct DemoOrganizationBook {
  let sources: DemoSources
  let places: DemoPlaces
  let time: DemoTime
  let tables: DemoAdvocacyTables
  var random: DemoRandom

  mutating func write(_ db: Database) throws {
    var numbers: [String: Int] = [:]
    for (number, town) in places.towns.enumerated() { numbers["\(town.name), \(town.state)"] = number }
    let rows = try Row.fetchAll(db, sql: "SELECT id, kind, town, state, phone, email FROM organization ORDER BY id")
    for row in rows {
      let (id, kind): (Int64, OrganizationKind) = try (row["id"], row["kind"])
      let (town, state, email): (String, String, String) = try (row["town"], row["state"], row["email"])
      try writeContacts(of: id, kind, phone: row["phone"], email: email)
      guard let place = numbers["\(town), \(state)"] else { continue }
      for town in towns(servedFrom: place, kind) { try tables.organizationTown.insert([.integer(id), .text(town)]) }
    }
  }

  private mutating func writeContacts(
    of id: Int64, _ kind: OrganizationKind, phone: String, email: String
  ) throws {
    let host = email.drop { $0 != "@" }
    var roles = sources.contactRoles[kind] ?? []
    let since = DemoValue.moment(time.moment(time.today - random.int(30...900), salt: id))
    for _ in 0..<min(roles.count, random.int(1...3)) {
      let name = sources.anybody(&random)
      let mail = "\(NameFolding.letters(name.given.prefix(1)))\(NameFolding.letters(name.family))\(host)"
      try tables.organizationContact.insert([
        .integer(id), .text(name.full), .text(roles.removeFirst()), .text(phone), .text(mail), since, since,
      ])
    }
  }

  /// Its own town, and for those who go beyond it some of the neighbors.
  private mutating func towns(servedFrom place: Int, _ kind: OrganizationKind) -> [String] {
    var towns: Set<String> = []
    switch kind {
    case .business: return []
    case .school: break
    case .nonprofit, .stateAgency, .faithGroup, .network:
      let near = places.neighborhood(of: place, within: 15)
      for _ in 0..<random.int(0...4) {
        towns.insert(places.towns[near[random.index(weights: near.map(\.weight))].town].name)
      }
    }
    return towns.union([places.towns[place].name]).sorted()
  }
}
