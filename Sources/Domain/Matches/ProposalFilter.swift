/// Which proposals are listed, by what they wait for.
package enum ProposalFilter: String, CaseIterable, Sendable {
  case all
  /// Those a supervisor is to decide on.
  case undecided
  /// Those that mentor, youth or guardian are asked about.
  case asked
  /// Those that all have accepted, and whose two people are to meet.
  case meeting

  package var states: [MatchState] {
    switch self {
    case .all: MatchState.allCases.filter(\.isProposal)
    case .undecided: [.proposed]
    case .asked: [.presented]
    case .meeting: [.accepted, .scheduled]
    }
  }
}
