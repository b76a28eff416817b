package import Domain

/// One field of a record as files name it: its own name, which exports write and `--map` takes, and the column names it
/// is recognized by.
struct TransferField: Equatable, Sendable {
  /// `birthDate`; the key in JSON and the column in exported CSV.
  let name: String
  /// Other names of the column; compared as ``ColumnName/key(_:)`` reduces them.
  let synonyms: [String]
  /// Whether it holds days, or moments.
  let isDay: Bool
  /// The field that the second of two such columns goes to, as a second telephone number does.
  let next: String?

  init(_ name: String, _ synonyms: String...) { self.init(name, synonyms) }

  init(_ name: String, _ synonyms: [String], isDay: Bool = false, next: String? = nil) {
    self.name = name
    self.synonyms = synonyms
    self.isDay = isDay
    self.next = next
  }

  static func day(_ name: String, _ synonyms: String...) -> TransferField { TransferField(name, synonyms, isDay: true) }
}

/// The fields of one kind of record, and which of them a file must have.
struct TransferLayout: Sendable {
  let fields: [TransferField]
  /// What a file must have, each as alternatives of which one is enough: `[[givenName, familyName], [name]]`.
  let required: [[[String]]]
}

extension TransferKind {
  var layout: TransferLayout {
    switch self {
    case .youth: .youth
    case .mentors: .mentors
    case .organizations: .organizations
    case .sessions: .sessions
    case .trainings: .trainings
    case .matches: .matches
    case .officials: .officials
    case .contacts: .contacts
    }
  }

  /// The names of the fields, as `--map` takes them.
  package var fieldNames: [String] { layout.fields.map(\.name) }
}
