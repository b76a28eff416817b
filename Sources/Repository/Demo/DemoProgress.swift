/// How far the building of a demo database has come.
package struct DemoProgress: Equatable, Sendable {
  package enum Phase: Equatable, Sendable { case records, indexes }

  package var phase: Phase
  /// People, matches, sessions, attendances and contacts written so far, and in all.
  package var done: Int
  package var total: Int
  /// Of the whole work, 0 to 1.
  package var share: Double
}

/// The building was called off; nothing is left of it.
package struct DemoCancelled: Error {
  package init() {}
}
