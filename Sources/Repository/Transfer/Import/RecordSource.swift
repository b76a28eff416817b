import Domain

/// Whose ids a file holds: those of a source, such as a form, and of an organization. Another source counts from 1 too.
struct RecordSource: Equatable {
  /// As `--source` names it; empty for the files of the kind that come without a name.
  var name: String
  /// Row id; 0 for the network.
  var organization: Int64

  init(_ options: ImportOptions, organization: Int64?) {
    name = options.source.lowercased().trimmingBlanks()
    self.organization = organization ?? 0
  }
}
