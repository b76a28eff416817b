/// What somebody on file is refused about one child, and nobody has asked about another.
///
/// A "may not" doesn't follow a person to a brother or sister by itself: the user who joins them to the next child is asked.
package struct Bar: Hashable, Sendable {
  package var person: PersonName
  package var refused: [RelativeRight]
  /// The child they are barred for; nil where the reader may not see that child.
  package var child: Reference?
  package var childName: PersonName?

  package init(person: PersonName, refused: [RelativeRight], child: Reference?, childName: PersonName?) {
    self.person = person
    self.refused = refused
    self.child = child
    self.childName = childName
  }
}

/// One of the three questions that grant something.
package enum RelativeRight: String, CaseIterable, Hashable, Sendable, Codable {
  case consent, pickUp, custody
}

extension RelativeRights {
  package subscript(right: RelativeRight) -> Answer {
    switch right {
    case .consent: mayConsent
    case .pickUp: mayPickUp
    case .custody: hasCustody
    }
  }

  /// What was answered with no.
  package var refused: [RelativeRight] { RelativeRight.allCases.filter { self[$0] == .no } }

  /// What an edit would no longer refuse.
  package func lifted(by edited: RelativeRights) -> [RelativeRight] { refused.filter { edited[$0] != .no } }
}
