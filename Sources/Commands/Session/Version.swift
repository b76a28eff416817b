/// What this build calls itself.
package enum Version {
  package static let text = "0.1.0"

  /// The day of this version, as its manual page says it.
  package static let day = "2026-11-24"
}
