import Crypto
import Domain

/// The hash that ties an audit event to everything before it.
///
/// SHA-256 over the previous hash and every field; a text is preceded by its length in bytes, a number is eight bytes, big
/// end first, so no two different events encode alike.
struct AuditChain {
  /// What the first event follows.
  static let origin = [UInt8](repeating: 0, count: 32)

  static func hash(of event: AuditEvent, after previous: [UInt8]) -> [UInt8] {
    var sum = SHA256()
    // An event that says whose records were shown is hashed as another kind, so that nobody can take that away.
    sum.update(data: Array("matchbook audit event \(event.shown == nil ? 1 : 2)".utf8))
    sum.update(data: previous)
    update(&sum, event.sequence)
    update(&sum, event.at.milliseconds)
    update(&sum, event.actorID == nil ? 0 : 1)
    update(&sum, event.actorID ?? 0)
    for text in [event.actor, event.terminal, event.action.rawValue, event.object, event.reason, event.changes]
      + (event.shown.map { [$0] } ?? [])
    {
      update(&sum, text)
    }
    return Array(sum.finalize())
  }

  private static func update(_ sum: inout SHA256, _ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { sum.update(bufferPointer: $0) }
  }

  private static func update(_ sum: inout SHA256, _ text: String) {
    var text = text
    text.withUTF8 { bytes in
      update(&sum, Int64(bytes.count))
      sum.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
  }
}
