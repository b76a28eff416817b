/// Why a row of an import does not land, as data; a row may have several.
package enum RowProblem: Equatable, Sendable {
  /// The row could not be read.
  case unreadable(CSVProblem)
  /// So many more cells than the file has columns: a separator stands where none belongs.
  case extraCells(Int)
  /// A cell that says what its field cannot hold; the text is what stands there.
  case invalid(field: String, text: String, InvalidReason)
  /// A cell that says what its field cannot hold, and is kept in the notes of the record.
  case noted(field: String, text: String, InvalidReason)
  /// The id or reference of a record that is another's: its name on file, and the one in the row.
  case somebodyElse(Reference, field: String, stored: String, named: String)
  /// No record with this reference, external id or name within reach.
  case unknownRecord(field: String, text: String)
  /// Several records could be meant.
  case severalRecords(field: String, text: String, [Reference])
  /// A cell that contradicts the class the row names; the last text is what is on file there.
  case otherThanClass(Reference, field: String, text: String, stored: String)
  /// A youth without a date of birth, who is kept as an inquiry.
  case noBirthDate
  /// A phone number, e-mail address or relationship of a guardian without a name; the child is kept without the guardian.
  case namelessGuardian
  /// What stands in the place of a guardian's name is an agency's, or says where to look.
  case noPerson(text: String)
  /// A guardian's name that names several people, of whom the row says what only one can be; the child is kept without them.
  case severalGuardians(text: String)
  /// A status that isn't the one on file, which no import changes.
  case otherStatus(Reference, text: String, stored: String)
  /// The row says yes to a question that is answered with no on file.
  case grantsAgainstFile(field: String)
  /// Stored as refused by the repository: a rule of the field, or a value that is there already.
  case refused(RepositoryError)

  /// Whether the record is kept without the guardian.
  package var isOfGuardian: Bool {
    switch self {
    case .namelessGuardian, .noPerson, .severalGuardians: true
    default: false
    }
  }

  /// Whether nothing of the row is lost, since the notes have it.
  package var isNoted: Bool {
    if case .noted = self { true } else { false }
  }
}
