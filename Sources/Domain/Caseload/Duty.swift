/// A kind of thing that a user looks after, and that is handed over before the user goes; the raw value is its name in
/// JSON.
package enum Duty: String, CaseIterable, Sendable {
  case youth, mentors
  /// Matches and proposals, closed ones too.
  case matches
  /// Matches entrusted to the user as an ambassador, for as long as they are.
  case entrusted
  /// Users whose supervisor the user is.
  case team
  /// Officials with whom the user holds the relationship.
  case officials
  /// Asks of officials with which the user goes on.
  case asks
  /// The entry on the need-to-know list. It ends, and nobody gets it: what grants is never handed on.
  case needToKnow
}

extension Role {
  /// Whether users of this role can have it.
  package func mayHold(_ duty: Duty) -> Bool {
    switch duty {
    case .youth, .mentors, .matches: may(.proposeMatch)
    case .entrusted: self == .ambassador
    case .team: may(.decideProposal)
    case .officials, .asks: may(.recordAdvocacy)
    case .needToKnow: may(.seeScreening)
    }
  }

  /// The role whose users get it where nobody is named; nil where only people who are named do.
  package static func usual(for duty: Duty) -> Role? {
    switch duty {
    case .youth, .mentors, .matches: .matchSpecialist
    case .team: .supervisor
    case .officials, .asks: .advocacyLead
    case .entrusted, .needToKnow: nil
    }
  }

  /// Whether users of this role may give a record from one to another; a specialist only takes what nobody has.
  ///
  /// - Parameters:
  ///   - actor: Row id of the user who asks.
  ///   - owner: Who has it; nil is nobody.
  ///   - receiver: Who gets it; nil is nobody.
  package func mayHandOver(by actor: Int64, from owner: Int64?, to receiver: Int64?) -> Bool {
    guard may(.handOver) else { return false }
    return self != .matchSpecialist || (owner == nil && receiver == actor)
  }
}

/// To whom everything that a user has is dealt out.
package enum Dealing: Hashable, Sendable {
  /// To the users of these logins, each as many as the other.
  case to([String])
  /// To all users of the usual role who can have it, each as many as the other.
  case evenly
  /// To nobody: it is on the list of those nobody has yet.
  case nobody
}

/// Why something is not handed over.
package enum CaseloadRefusal: Error, Equatable, Sendable {
  /// The user with this login would leave it with nobody to look after it.
  case stillHas(login: String, [Duty: Int])
  /// The role of the user with this login cannot have it.
  case cannotHold(login: String, Role, Duty)
  /// The user with this login works for another organization.
  case otherOrganization(login: String)
  /// The user with this login may not come in.
  case disabled(login: String)
  /// A supervisor hands over within the team, so that it stays in sight.
  case notInTeam(login: String)
  /// Somebody else has the record; the name is the owner's.
  case hasOwner(Reference, owner: String)
  /// A specialist takes for themselves what nobody has, and hands nothing to others.
  case onlyForYourself
  /// A reference that is neither a youth, a mentor nor a match.
  case notOwned(Reference)
  /// A user cannot be over themselves, directly or through others.
  case ownSupervisor(login: String)
  /// Nobody to deal out to is named twice, or the user who goes is among them.
  case dealsToItself(login: String)
}

/// A deal in turn: the receiver with the fewest gets the next.
package struct EvenDeal: Sendable {
  private var dealt: [Int64: Int] = [:]
  private let loads: [Int64: Int]

  /// - Parameter loads: What each user has already, by row id; it decides between those who have got as many.
  package init(loads: [Int64: Int]) { self.loads = loads }

  /// The receiver of the next thing; nil where nobody can have it.
  package mutating func next(among receivers: [Int64]) -> Int64? {
    let receiver = receivers.min { left, right in
      (dealt[left] ?? 0, loads[left] ?? 0, left) < (dealt[right] ?? 0, loads[right] ?? 0, right)
    }
    if let receiver { dealt[receiver, default: 0] += 1 }
    return receiver
  }
}
