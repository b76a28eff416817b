package import Domain
package import Repository

extension Network {
  /// A proposal of the specialist for a new pair.
  package func proposal(youth: String = "Mei", mentor: String = "Tomás") throws -> Reference {
    try proposal(of: waitingYouth(given: youth), with: waitingMentor(given: mentor))
  }

  package func proposal(of youth: Reference, with mentor: Reference) throws -> Reference {
    try workspace(.matchSpecialist).proposeMatch(
      youth: youth, mentor: mentor, rationale: "Both play soccer on Saturdays.", score: 8_150)
  }

  /// Takes a proposal as far as all four have accepted.
  package func accept(_ match: Reference) throws {
    try workspace(.supervisor).decideProposal(match, .approve)
    for party in MatchParty.asked {
      try workspace(.matchSpecialist).recordAcceptance(of: match, by: party)
    }
  }

  /// Takes a proposal as far as its match meeting, today.
  package func begin(_ match: Reference) throws {
    try accept(match)
    try workspace(.matchSpecialist).activateMatch(match)
  }
}

extension Workspace {
  /// The same user on another day.
  package func on(_ day: CivilDate) -> Workspace { Workspace(store: store, actor: actor, clock: .fixed(on: day)) }
}
