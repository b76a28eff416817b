extension English {
  /// The register of records without names.
  package enum Register {
    package static let record = "Record"
    package static let kind = "Kind"
    package static let state = "State"
    package static let since = "Since"
    package static let program = "Program"
    package static let count = "Records"
    package static let nothing = "There are no such records."
  }
}
