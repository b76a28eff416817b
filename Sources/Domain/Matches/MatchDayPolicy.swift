/// What a match day aims at.
package enum MatchDayPolicy: Hashable, Sendable {
  /// As many youth as can be served at all; among such sets the one that serves the longest waiting; then the best scores.
  case strict
  /// The best sum of scores and waiting: one day of waiting is worth so many points.
  case weighted(pointsPerDay: Int)

  package var name: String {
    switch self {
    case .strict: "strict"
    case .weighted: "weighted"
    }
  }
}

/// A youth and a mentor, by their references' numbers.
package struct MatchPair: Hashable, Sendable, Comparable {
  package var youth: Int64
  package var mentor: Int64

  package init(youth: Int64, mentor: Int64) {
    self.youth = youth
    self.mentor = mentor
  }

  package static func < (left: Self, right: Self) -> Bool { (left.youth, left.mentor) < (right.youth, right.mentor) }
}

/// What people have settled before a match day is solved.
package struct MatchDayEdits: Hashable, Sendable {
  /// Pairs that are to be on the slate.
  package var locks: Set<MatchPair> = []
  /// Pairs that are not.
  package var vetoes: Set<MatchPair> = []

  package init(locks: Set<MatchPair> = [], vetoes: Set<MatchPair> = []) {
    self.locks = locks
    self.vetoes = vetoes
  }

  package var isEmpty: Bool { locks.isEmpty && vetoes.isEmpty }

  /// `lock Y-1 A-2`, a line each, in order.
  package var lines: String {
    let words = [("lock", locks), ("veto", vetoes)].flatMap { word, pairs in
      pairs.sorted().map { "\(word) \(Reference(.youth, $0.youth)) \(Reference(.adult, $0.mentor))\n" }
    }
    return words.joined()
  }

  /// Reads ``lines``; nil where they are none.
  package init?(lines: String) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let youth = Reference(words[1]), youth.kind == .youth, let mentor = Reference(words[2]),
        mentor.kind == .adult
      else { return nil }
      let pair = MatchPair(youth: youth.number, mentor: mentor.number)
      switch words[0] {
      case "lock": locks.insert(pair)
      case "veto": vetoes.insert(pair)
      default: return nil
      }
    }
  }
}

/// Why a match day cannot be held as it was asked for.
package enum MatchDayFailure: Error, Hashable, Sendable {
  /// A locked pair that a hard rule forbids, or of whom one is not in the pool.
  case lockForbidden(MatchPair)
  /// A youth is locked to two mentors, or a mentor to more youth than there are seats.
  case locksCollide(MatchPair)
  /// Numbers beyond what can be added up: a weight or a wait is out of all bounds.
  case tooLarge
  /// The result did not pass its own proof; nothing of it is used.
  case notProved
  case cancelled
}
