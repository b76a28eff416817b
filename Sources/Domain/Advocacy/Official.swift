/// The body an official sits in, as Open States names them.
package enum Chamber: String, CaseIterable, Hashable, Sendable, Codable {
  /// House, Assembly or House of Delegates.
  case lower
  /// Senate.
  case upper
  /// The only chamber of a state that has one.
  case legislature
  /// Governor and other officers of a state.
  case executive
  /// Mayors, councils, school committees.
  case local

  /// What people type for it; ``OfficialDirectory`` finds officials by these too.
  package var words: [String] {
    switch self {
    case .lower: ["house", "lower", "representative", "rep", "assembly", "delegate"]
    case .upper: ["senate", "upper", "senator", "sen"]
    case .legislature: ["legislature"]
    case .executive: ["executive"]
    case .local: ["local"]
    }
  }
}

/// What an official thinks of something we asked for, the best first.
package enum OfficialResponse: String, CaseIterable, Hashable, Sendable, Codable {
  case champion, support, lean, neutral, oppose
}

/// Which officials a list shows.
package enum OfficialFilter: String, CaseIterable, Hashable, Sendable {
  case inOffice = "in office"
  case lower, upper
  /// The relationship is the user's own.
  case mine
  /// Somebody held the relationship and nobody does, or nobody goes on with an ask.
  case unowned
  /// Nobody of us has ever been in contact.
  case unmet
  case left
}

/// What a list of officials is sorted by.
package enum OfficialSort: String, CaseIterable, Hashable, Sendable {
  case name, chamber, district, party, contact, standing, holder
}

/// A part of an official's record that changes from one import to the next.
package enum OfficialPart: String, CaseIterable, Hashable, Sendable, Codable {
  case office, name, chamber, district, party, phone, email, address, website
  case districtPhone = "district phone"
  case districtAddress = "district address"
  case holder, state
}

/// One thing about an official that is otherwise than before.
package struct OfficialChange: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Not on file before.
    case new
    case left
    /// In office again after having left.
    case returned
    case changed(OfficialPart, from: String, to: String)
  }

  /// nil in a rehearsal, for somebody new.
  package var official: Reference?
  package var name: String
  package var chamber: Chamber
  /// Two letters, or empty.
  package var state: String
  package var district: String
  package var kind: Kind

  package init(
    official: Reference?, name: String, chamber: Chamber, state: String, district: String, kind: Kind
  ) {
    self.official = official
    self.name = name
    self.chamber = chamber
    self.state = state
    self.district = district
    self.kind = kind
  }
}

/// Who has left office, as far as a newer list of officials tells.
package enum OfficialRoster {
  /// Whether a list that lacks `missing` of `known` officials can be a whole one.
  ///
  /// No election replaces more than half of a legislature at once; a file that lacks more is a part of the list, and
  /// those it lacks are still in office.
  package static func isWhole(missing: Int, of known: Int) -> Bool { missing * 2 <= known }
}
