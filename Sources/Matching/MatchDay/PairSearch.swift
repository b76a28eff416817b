package import Domain

/// The youth and the mentors of a match day, laid out for finding who may be matched with whom.
///
/// A row costs a look at the mentors of the youth's program. The facts that rule most out (times, age, gender, a box
/// around the home) are looked at in flat arrays first; what passes is put to the rules themselves, which alone decide.
package struct PairSearch: Sendable {
  /// Whom a youth may be matched with.
  package struct Row: Sendable {
    /// Ascending columns, each with the score of the pair.
    let edges: [(column: Int32, score: Int32)]
  }

  /// In the order of the queue.
  package let youth: [MatchSeeker]
  package let pool: CandidatePool
  package let today: CivilDate
  /// Offsets in the pool of the mentors whom a match could be proposed with, by ascending row id.
  let columns: [Int32]
  private let shelves: [Int64: MentorShelf]

  init(youth: [MatchSeeker], pool: CandidatePool, today: CivilDate) {
    self.youth = MatchSeeker.queue(youth.filter { $0.state == .waiting })
    self.pool = pool
    self.today = today
    let mentors = pool.list.candidates
    let ready = mentors.indices.filter { offset in
      mentors[offset].isReady && mentors[offset].freeSeats > 0
    }.sorted { mentors[$0].id < mentors[$1].id }
    columns = ready.map { Int32(truncatingIfNeeded: $0) }
    var members: [Int64: [Int32]] = [:]
    for (column, offset) in ready.enumerated() {
      members[mentors[offset].programID, default: []].append(Int32(truncatingIfNeeded: column))
    }
    shelves = members.mapValues { columns in
      MentorShelf(columns: columns, pool: pool) { ready[Int($0)] }
    }
  }

  /// The columns of the mentors of a program, ascending.
  func columns(ofProgram id: Int64) -> [Int32] { shelves[id]?.columns ?? [] }

  /// The rows of some of the youth; those of others can be looked for at the same time.
  package func rows(_ range: Range<Int>) -> [Row] {
    range.map { row in
      let seeker = youth[row]
      guard seeker.unmet.isEmpty else { return Row(edges: []) }
      let scorer = MatchScorer(seeker, today: today)
      let place = seeker.location.map(GreatCircle.init)
      var edges: [(column: Int32, score: Int32)] = []
      for column in shelves[seeker.programID]?.candidates(for: seeker, at: place) ?? [] {
        let offset = Int(columns[Int(column)])
        let mentor = pool.list.candidates[offset]
        let common = pool.commonGround(of: seeker, at: place, with: offset)
        if MatchRule.forbidsBeyondFacts(seeker, mentor, common) { continue }
        edges.append((column, Int32(truncatingIfNeeded: scorer.total(seeker, mentor, common))))
      }
      return Row(edges: edges)
    }
  }
}
