import Domain

/// Writes a calendar (RFC 5545): its frame, and in it one event after the other.
///
/// Moments are in UTC, which is right on both sides of a change of clocks and needs no time zone with it.
struct CalendarWriter {
  private var lines = ContentLineWriter()

  var bytes: [UInt8] { lines.bytes }

  /// What stands before the first event.
  static var head: [UInt8] {
    var lines = ContentLineWriter()
    lines.line("BEGIN", "VCALENDAR")
    lines.line("VERSION", "2.0")
    lines.line("PRODID", "-//Matchbook//Matchbook//EN")
    lines.line("CALSCALE", "GREGORIAN")
    return lines.bytes
  }

  /// What stands behind the last one.
  static var tail: [UInt8] {
    var lines = ContentLineWriter()
    lines.line("END", "VCALENDAR")
    return lines.bytes
  }

  /// - Parameters:
  ///   - uid: The same for a record at every export, so that a calendar changes the event it has.
  ///   - sequence: How often the event has been changed.
  init(uid: String, sequence: Int, created: Instant, changed: Instant) {
    lines.line("BEGIN", "VEVENT")
    lines.text("UID", uid)
    // Without a METHOD this is when the event was last changed (3.8.7.2), so that the same data are the same bytes.
    lines.line("DTSTAMP", Self.moment(changed))
    lines.line("CREATED", Self.moment(created))
    lines.line("LAST-MODIFIED", Self.moment(changed))
    lines.line("SEQUENCE", String(sequence))
  }

  mutating func finish() { lines.line("END", "VEVENT") }

  mutating func time(from start: Instant, to end: Instant) {
    lines.line("DTSTART", Self.moment(start))
    lines.line("DTEND", Self.moment(end))
  }

  /// The whole day.
  mutating func day(_ day: CivilDate) {
    lines.line("DTSTART;VALUE=DATE", day.description.replacing("-", with: ""))
  }

  mutating func text(_ name: String, _ value: String?) { lines.text(name, value) }

  mutating func list(_ name: String, _ values: [String]) { lines.texts(name, values, partedBy: ",") }

  /// `20260305T140709Z`.
  private static func moment(_ moment: Instant) -> String {
    moment.description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}
