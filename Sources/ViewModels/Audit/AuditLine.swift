package import Domain
import Localization
package import Repository

/// An audit event in words: a line of the screen and of `audit list`.
nonisolated package struct AuditLine: Identifiable, Equatable, Sendable {
  /// The number of the event.
  package let id: Int64
  package let when: String
  package let who: String
  package let did: String
  /// The records it is about, or how many it shows: `Y-12`, `20 youth`.
  package let about: String
  package let why: String
  /// How many records it shows, `20 youth`.
  package let shown: String
  package let isRefusal: Bool
  package let objects: [Reference]

  package init(_ event: AuditEvent, _ clock: Clock) {
    id = event.sequence
    when = clock.dayAndTime(event.at)
    who = event.actor
    did = event.action.rawValue
    why = Self.reason(of: event)
    let records = event.records
    shown = English.Audit.count(
      youth: records.count(of: .youth), adults: records.count(of: .adult), matches: records.count(of: .match))
    about = event.object.isEmpty ? shown : event.object
    isRefusal = event.action == .refusal || event.action == .refusedSignIn
    objects = event.objects
  }

  /// The reason for people: a place of a list in words, a hash as what it is.
  static func reason(of event: AuditEvent) -> String {
    if event.hasSealedTerm { return English.Audit.sealedTerm }
    guard event.action == .list, let place = ShownPlace(rawValue: event.reason) else { return event.reason }
    return English.Looks.words(for: place)
  }
}

extension RecordPage {
  /// An audit event with all that it tells.
  package static func auditEvent(_ detail: AuditEventDetail, _ clock: Clock) -> RecordPage {
    let (words, event) = (English.Audit.self, detail.event)
    let line = AuditLine(event, clock)
    let records = event.records
    return RecordPage(
      title: "\(event.sequence) \(event.action.rawValue)",
      sections: [
        RecordSection(
          "",
          [
            RecordFact(words.when, line.when),
            RecordFact(words.who, detail.name.map { "\($0) (\(event.actor))" } ?? event.actor),
            RecordFact(words.terminal, event.terminal), RecordFact(words.what, event.object),
            RecordFact(words.why, line.why),
          ]),
        RecordSection(
          words.records,
          event.shown == nil && event.action.tellsRecords
            ? [RecordFact("", words.notNoted)]
            : [
              RecordFact(words.youth, records.ranges(of: .youth)), RecordFact(words.adults, records.ranges(of: .adult)),
              RecordFact(words.matches, records.ranges(of: .match)),
            ]),
      ] + detail.rows.map(section))
  }

  private static func section(_ row: AuditEventDetail.Row) -> RecordSection {
    let words = English.Audit.self
    return RecordSection(
      words.row(row.operation, row.table),
      row.fields.map { field in
        RecordFact(field.column, field.isSealed ? words.sealed : words.change(field.before, field.after))
      })
  }
}
