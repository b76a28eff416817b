import GRDB

/// The tables of what a demo network does with officials, and of whom it speaks to at organizations.
final class DemoAdvocacyTables {
  let aide: DemoTable
  let committee: DemoTable
  let change: DemoTable
  let measure: DemoTable
  let step: DemoTable
  let ask: DemoTable
  let contact: DemoTable
  let contactOfficial: DemoTable
  let contactAide: DemoTable
  let contactMeasure: DemoTable
  let contactUser: DemoTable
  let organizationContact: DemoTable
  let organizationTown: DemoTable

  init(_ db: Database) throws {
    aide = try DemoTable(
      "official_aide", "id, official_id, name, title, phone, email, created_at, updated_at", in: db)
    committee = try DemoTable("official_committee", "official_id, committee, role", in: db)
    change = try DemoTable(
      "official_change", "official_id, on_date, part, before, after, actor_id, created_at", in: db)
    measure = try DemoTable(
      "measure", "id, code, term, kind, title, stage, stage_since, amount, requested, created_at, updated_at", in: db)
    step = try DemoTable("measure_step", "measure_id, stage, on_date, amount, actor_id, created_at", in: db)
    ask = try DemoTable(
      "ask",
      "measure_id, official_id, state, state_since, delivered, owner_id, next_step, created_at, updated_at", in: db)
    contact = try DemoTable(
      "advocacy_contact",
      """
      id, held_on, minutes, medium, kind, ask, response, commitment, due_on, done_on, note, logged_by, created_at,
      updated_at
      """, in: db)
    contactOfficial = try DemoTable("advocacy_contact_official", "contact_id, official_id", in: db)
    contactAide = try DemoTable("advocacy_contact_aide", "contact_id, aide_id", in: db)
    contactMeasure = try DemoTable("advocacy_contact_measure", "contact_id, measure_id", in: db)
    contactUser = try DemoTable("advocacy_contact_user", "contact_id, user_id", in: db)
    organizationContact = try DemoTable(
      "organization_contact", "organization_id, name, role, phone, email, created_at, updated_at", in: db)
    organizationTown = try DemoTable("organization_town", "organization_id, town", in: db)
  }
}
