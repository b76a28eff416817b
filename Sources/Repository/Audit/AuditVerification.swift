/// Whether the audit log is as it was written.
package struct AuditVerification: Equatable, Sendable {
  /// The first thing that is wrong, with the sequence at which it shows.
  package enum Fault: Equatable, Sendable {
    /// Events before this one are gone.
    case missing(before: Int64)
    /// The event is not what was written.
    case changed(Int64)
    /// The event does not follow its predecessor: one was taken out, put in or moved.
    case detached(Int64)
    /// The event claims to be older than its predecessor.
    case outOfTime(Int64)
    /// The index tells other records of the event than the event itself, or of an event that is not there.
    case indexDiffers(Int64)
    /// The event that was noted elsewhere is not there, or is another one.
    case headDiffers(Int64)

    package var sequence: Int64 {
      switch self {
      case .missing(let sequence), .changed(let sequence), .detached(let sequence), .outOfTime(let sequence),
        .indexDiffers(let sequence), .headDiffers(let sequence):
        sequence
      }
    }
  }

  /// Events that were checked and found right.
  package var events: Int64
  /// The last of them; keep it elsewhere to notice later that the end of the log was cut off.
  package var head: AuditHead?
  /// nil where everything is right.
  package var fault: Fault?
}

/// One event's place in the chain: enough to recognize the whole log up to it.
package struct AuditHead: Equatable, Sendable {
  package var sequence: Int64
  /// SHA-256 as 64 hexadecimal digits.
  package var hash: String

  package init(sequence: Int64, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }
}
