package import Domain
import GRDB

package typealias OrganizationListRequest = RecordListRequest<OrganizationFilter, OrganizationSort>

/// An organization as lists show one.
package struct OrganizationRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let name: String
  package let kind: OrganizationKind
  package let town: String
  package let state: String
  /// Open ones.
  package let programs: Int
  /// Mentors who work there and are with a program.
  package let mentors: Int
  package let key: RowKey

  package var reference: Reference { Reference(.organization, id) }
}

extension Workspace {
  /// A page of the organizations of the network.
  package func organizations(_ request: OrganizationListRequest) throws(RepositoryError) -> [OrganizationRow] {
    let query = RecordListQuery(request, today: clock.today())
    return try read(.seeOrganizations) { try query.rows(request, $0).map { try OrganizationRow($0) } }
  }

  /// How many organizations a filter shows.
  package func organizationCount(_ filter: OrganizationFilter, text: String = "") throws(RepositoryError) -> Tally {
    let request = OrganizationListRequest(limit: 1, filter: filter, sort: .name, text: text)
    let query = RecordListQuery(request, today: clock.today())
    return try read(.seeOrganizations) { try query.count($0) }
  }
}

extension RecordListQuery {
  /// Open on the day.
  static func openProgram(_ alias: String, _ today: CivilDate) -> String {
    "(\(alias).closed_on IS NULL OR \(alias).closed_on > '\(today)')"
  }

  fileprivate init(_ request: OrganizationListRequest, today: CivilDate) {
    let program = "FROM program p WHERE p.organization_id = o.id AND \(Self.openProgram("p", today))"
    let mentor = """
      FROM mentor_profile m WHERE m.employer_id = o.id AND m.state NOT IN ('inactive', 'exited')
        AND \(Scope.isNotVoided("m.person_id"))
      """
    let (programs, mentors) = ("(SELECT count(*) \(program))", "(SELECT count(*) \(mentor))")
    let condition: String? =
      switch request.filter {
      case .all: nil
      case .withPrograms: "EXISTS (SELECT 1 \(program))"
      case .employers: "EXISTS (SELECT 1 \(mentor))"
      }
    let key =
      switch request.sort {
      case .name: "o.sort_name"
      case .kind: "o.kind || ' ' || o.sort_name"
      case .town: "folded_name(o.town) || ' ' || o.sort_name"
      // Zeros in front, so that numbers sort as text.
      case .programs: "printf('%06d', \(programs))"
      case .mentors: "printf('%06d', \(mentors))"
      }
    self.init(
      columns: "o.*, \(programs) AS programs, \(mentors) AS mentors", source: "organization o",
      conditions: ["o.voided_at IS NULL"] + [condition].compactMap(\.self), key: key, id: "o.id")
    if let reference = Reference(request.text), reference.kind == .organization {
      conditions.append("o.id = \(reference.number)")
    } else if let query = SearchText(request.text).fullTextQuery {
      conditions.append("o.id IN (\(SearchIndex.organizations))")
      arguments.append(query.databaseValue)
    }
  }
}

extension OrganizationRow {
  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    name = try row["name"]
    kind = try row["kind"]
    town = try row["town"]
    state = try row["state"]
    programs = try row["programs"]
    mentors = try row["mentors"]
    key = try RowKey(text: row["row_key"], id: row["id"])
  }
}
