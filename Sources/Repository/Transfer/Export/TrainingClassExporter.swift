import Domain
import GRDB

/// Reads the classes in reach for export as a calendar. Calendars are passed on and published, so no person is named in it:
/// neither who comes nor who teaches, and nothing that somebody has written freely but the place.
struct TrainingClassExporter: RecordExporter {
  private let scope: Scope
  private let clock: Clock

  init(_ workspace: Workspace) {
    scope = workspace.scope
    clock = workspace.clock
  }

  let key = "t.id"

  var source: String {
    """
    FROM training_class t JOIN training_course c ON c.id = t.course_id
      LEFT JOIN organization o ON o.id = t.organization_id
    WHERE t.updated_at >= :since AND \(scope.trainingClass("t"))
    """
  }

  /// The first entry of the log is each database's own and stays for good; by it the same number of two houses is told
  /// apart.
  let columns = """
    t.*, c.title, c.topic, o.name AS host,
    coalesce((SELECT lower(hex(substr(hash, 1, 8))) || '.' FROM audit_event WHERE sequence = 1), '') AS house
    """

  func write(_ row: Row, to writer: inout ExportWriter) throws {
    let reference = Reference(.trainingClass, try row["id"])
    let (version, house): (Int, String) = try (row["version"], row["house"])
    var event = CalendarWriter(
      uid: "\(reference)@\(house)matchbook", sequence: version - 1, created: try row["created_at"],
      changed: try row["updated_at"])
    let (day, start, minutes): (CivilDate, Int?, Int) = try (row["on_date"], row["start_minute"], row["minutes"])
    if let start {
      let moment = clock.moment(on: day, minute: start)
      event.time(from: moment, to: moment.advanced(bySeconds: minutes * 60))
    } else {
      event.day(day)
    }
    event.text("SUMMARY", try row["title"])
    event.text("LOCATION", try row["place"])
    event.text("CONTACT", try row["host"])
    let (topic, isOnline): (TrainingTopic, Bool) = try (row["topic"], row["online"])
    event.list("CATEGORIES", [topic.rawValue] + (isOnline ? ["online"] : []))
    event.text("STATUS", try row["state"] == TrainingClassState.cancelled ? "CANCELLED" : "CONFIRMED")
    event.text("X-MATCHBOOK-REFERENCE", reference.description)
    event.finish()
    writer.write(made: event.bytes)
  }
}
