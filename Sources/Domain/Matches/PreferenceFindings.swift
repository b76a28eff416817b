/// What became of the preferences that three people have stated about a match.
package struct PreferenceFindings: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    case met, notMet
    /// It is not on file whether it is so, and counts neither for nor against.
    case notKnown
  }

  package struct Finding: Hashable, Sendable {
    package let party: MatchParty
    package let trait: PreferenceTrait
    package let answer: Answer
  }

  // A bit for each party and trait, so that weighing a pair takes no memory of its own.
  private var stated: UInt32 = 0
  private var met: UInt32 = 0
  private var unknown: UInt32 = 0

  package init() {}

  package mutating func note(_ party: MatchParty, _ trait: PreferenceTrait, _ answer: Answer) {
    let bit = Self.bit(party, trait)
    stated |= bit
    switch answer {
    case .met: met |= bit
    case .notMet: break
    case .notKnown: unknown |= bit
    }
  }

  package var isEmpty: Bool { stated == 0 }

  /// The mean of all, each met fully or not at all, and halfway where it is not known.
  ///
  /// - Parameter full: What stands for met.
  package func mean(full: Int) -> Int {
    (full * met.nonzeroBitCount + full / 2 * unknown.nonzeroBitCount) / max(1, stated.nonzeroBitCount)
  }

  /// One for each party and trait, in the order of ``parties``.
  package var all: [Finding] {
    Self.parties.flatMap { party in
      PreferenceTrait.allCases.compactMap { trait in
        let bit = Self.bit(party, trait)
        guard stated & bit != 0 else { return nil }
        return Finding(
          party: party, trait: trait, answer: met & bit != 0 ? .met : unknown & bit != 0 ? .notKnown : .notMet)
      }
    }
  }

  package static let parties: [MatchParty] = [.guardian, .youth, .mentor]

  private static func bit(_ party: MatchParty, _ trait: PreferenceTrait) -> UInt32 {
    let row: UInt32 =
      switch party {
      case .guardian: 0
      case .youth: 1
      case .mentor: 2
      case .supervisor: 3
      }
    return 1 << (row * 8 + UInt32(trait.rawValue))
  }
}
