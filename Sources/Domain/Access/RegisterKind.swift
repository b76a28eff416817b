/// A kind of record that the register tells of: that it exists and how it stands, and not whose it is.
package enum RegisterKind: String, CaseIterable, Sendable {
  case youth, mentors, matches
}
