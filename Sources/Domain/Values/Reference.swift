/// The short name by which people speak of a record: `Y-1042`, `A-311`, `M-104`, `O-17`, `P-3`, `L-9`, `R-8`.
package struct Reference: Hashable, Sendable {
  package enum Kind: Character, CaseIterable, Sendable {
    case youth = "Y"
    case adult = "A"
    case match = "M"
    case organization = "O"
    case program = "P"
    case session = "S"
    case user = "U"
    case course = "E"
    case trainingClass = "T"
    /// A match day that was held.
    case run = "R"
    case official = "L"
    /// A bill or a budget line.
    case measure = "B"
    /// A contact with officials.
    case contact = "C"
  }

  package let kind: Kind
  /// The row id; positive.
  package let number: Int64

  package init(_ kind: Kind, _ number: Int64) {
    self.kind = kind
    self.number = number
  }

  /// Reads `Y-1042`, `y1042` or `Y 1042`; nil where the text is no reference.
  package init?(_ text: some StringProtocol) {
    guard let first = text.first, let letter = first.uppercased().first, let kind = Kind(rawValue: letter) else {
      return nil
    }
    var rest = text.dropFirst()
    if rest.first == "-" || rest.first == " " { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.count <= 15, rest.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int64(rest), number > 0
    else { return nil }
    self.init(kind, number)
  }
}

extension Reference: CustomStringConvertible {
  package var description: String { "\(kind.rawValue)-\(number)" }
}
