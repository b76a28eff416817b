package import Domain
import Localization
import Matching
package import Repository

/// Says who fits whom: reads pools, ranks them, and puts the reasons in words. Console and commands ask the same one.
///
/// A program's pool is kept from one question to the next, until ``forget()``.
package final class MatchAdvisor {
  private struct Pool {
    var vocabulary: MatchVocabulary
    let candidates: CandidatePool
    /// Every youth of the program who waits; nil until somebody asks.
    var youth: [MatchSeeker]?
    /// The best slate for all who wait in the program; nil until somebody asks for it.
    var outcome: MatchDayOutcome?

    init(_ pool: MatchPool) {
      vocabulary = pool.vocabulary
      candidates = CandidatePool(pool.candidates)
    }
  }

  private let workspace: Workspace
  private var pools: [Int64: Pool] = [:]

  package init(workspace: Workspace) { self.workspace = workspace }

  /// Lets go of what was read; called where somebody has written since.
  package func forget() { pools = [:] }

  /// The best mentors for a youth, and those who come nearest among the blocked.
  package func mentors(
    for youth: Reference, limit: Int, blockedLimit: Int = 0
  ) throws(RepositoryError) -> MatchSuggestions {
    let (seeker, program) = try seeker(youth)
    guard let pool = pools[program] else { return MatchSuggestions() }
    let ranking = pool.candidates.rank(
      for: seeker, today: workspace.clock.today(), limit: limit, blockedLimit: blockedLimit)
    let cards = try workspace.mentorCards((ranking.fitting + ranking.blocked).map(\.mentor.id))
    func tell(_ judgements: [PairJudgement]) -> [MatchSuggestion] {
      judgements.compactMap { judgement in
        cards[judgement.mentor.id].map { suggestion(judgement, seeker, pool.candidates, pool.vocabulary, $0) }
      }
    }
    var fitting = tell(ranking.fitting)
    try price(&fitting, program: program)
    return MatchSuggestions(
      fitting: fitting, blocked: tell(ranking.blocked), eligibleCount: ranking.eligibleCount)
  }

  /// The youth of a mentor's program who fit them best, each at its price for all who wait.
  package func youth(
    for mentor: Reference, limit: Int, blockedLimit: Int = 0
  ) throws(RepositoryError) -> MatchSuggestions {
    guard let (pool, offset) = try pool(with: mentor), let youth = pool.youth else { return MatchSuggestions() }
    let ranking = pool.candidates.rank(
      youth, for: offset, today: workspace.clock.today(), limit: limit, blockedLimit: blockedLimit)
    let names = try workspace.youthNames((ranking.fitting + ranking.blocked).map { youth[$0.youth].id })
    func tell(_ places: [YouthRanking.Place]) -> [MatchSuggestion] {
      places.compactMap { place in
        let seeker = youth[place.youth]
        return names[seeker.id].map { name in
          MatchSuggestion(
            place.judgement, seeker: seeker, shared: pool.candidates.sharedTerms(of: seeker, offset: offset),
            vocabulary: pool.vocabulary, name: workspace.names.shown(name, Reference(.youth, seeker.id)),
            detail: seeker.age.map(String.init) ?? "")
        }
      }
    }
    var fitting = tell(ranking.fitting)
    if !fitting.isEmpty { try price(&fitting, program: pool.candidates.list.candidates[offset].programID) }
    return MatchSuggestions(fitting: fitting, blocked: tell(ranking.blocked), eligibleCount: ranking.eligibleCount)
  }

  /// Every rule and every criterion between two people, read anew.
  package func why(youth: Reference, mentor: Reference) throws(RepositoryError) -> MatchSuggestion {
    let read = try workspace.matchPool(of: mentor)
    var vocabulary = read.vocabulary
    let pool = CandidatePool(read.candidates)
    guard let seeker = try workspace.matchSeekers([youth], vocabulary: &vocabulary).first else {
      throw .notFound(youth.description)
    }
    guard let card = try workspace.mentorCards([mentor.number])[mentor.number],
      let judgement = pool.judge(seeker, mentor: mentor.number, today: workspace.clock.today())
    else { throw .notFound(mentor.description) }
    return suggestion(judgement, seeker, pool, vocabulary, card)
  }

  /// How many mentors may be matched with each of these youth.
  package func eligibleCounts(of youth: [Reference]) throws(RepositoryError) -> [Reference: Int] {
    var vocabulary = MatchVocabulary()
    var programs: [Int64: [Reference]] = [:]
    for seeker in try workspace.matchSeekers(youth, vocabulary: &vocabulary) {
      programs[seeker.programID, default: []].append(Reference(.youth, seeker.id))
    }
    var counts: [Reference: Int] = [:]
    for (program, references) in programs {
      var pool = try pool(of: program)
      for seeker in try workspace.matchSeekers(references, vocabulary: &pool.vocabulary) {
        counts[Reference(.youth, seeker.id)] = pool.candidates.eligibleCount(for: seeker)
      }
    }
    return counts
  }

  /// How many of the youth who wait may be matched with each of these mentors.
  package func eligibleCounts(ofMentors mentors: [Reference]) throws(RepositoryError) -> [Reference: Int] {
    var counts: [Reference: Int] = [:]
    for mentor in mentors {
      guard let (pool, offset) = try pool(with: mentor), let youth = pool.youth else { continue }
      counts[mentor] = pool.candidates.eligibleCount(of: youth, for: offset)
    }
    return counts
  }

  /// A pool that holds the mentor, with the youth who wait in the mentor's program: the program's, or one of the mentor alone
  /// where no seat is free.
  private func pool(with mentor: Reference) throws(RepositoryError) -> (pool: Pool, offset: Int)? {
    for (program, pool) in pools {
      if let offset = pool.candidates.offset(of: mentor.number) { return (try waiting(in: program, pool), offset) }
    }
    var alone = Pool(try workspace.matchPool(of: mentor))
    guard let program = alone.candidates.list.candidates.first?.programID else { return nil }
    let pool = try waiting(in: program, self.pool(of: program))
    if let offset = pool.candidates.offset(of: mentor.number) { return (pool, offset) }
    alone.youth = try workspace.waitingSeekers(program: program, vocabulary: &alone.vocabulary)
    return (alone, 0)
  }

  /// The pool with the youth who wait, read once until ``forget()``.
  private func waiting(in program: Int64, _ pool: Pool) throws(RepositoryError) -> Pool {
    guard pool.youth == nil else { return pool }
    var pool = pool
    pool.youth = try workspace.waitingSeekers(program: program, vocabulary: &pool.vocabulary)
    pools[program] = pool
    return pool
  }

  /// A youth in the words of their program's pool, which is then at hand.
  private func seeker(_ youth: Reference) throws(RepositoryError) -> (MatchSeeker, program: Int64) {
    var vocabulary = MatchVocabulary()
    guard let program = try workspace.matchSeekers([youth], vocabulary: &vocabulary).first?.programID else {
      throw .notFound(youth.description)
    }
    var pool = try pool(of: program)
    guard let seeker = try workspace.matchSeekers([youth], vocabulary: &pool.vocabulary).first else {
      throw .notFound(youth.description)
    }
    pools[program] = pool
    return (seeker, program)
  }

  /// Says of each pair what matching the two would change for the others who wait.
  private func price(_ suggestions: inout [MatchSuggestion], program: Int64) throws(RepositoryError) {
    guard let outcome = try outcome(of: program) else { return }
    let pairs = suggestions.map { suggestion in
      outcome.problem.row(of: suggestion.youth.number).flatMap { row in
        outcome.problem.column(of: suggestion.mentor.number).map { (row: row, column: $0) }
      }
    }
    guard let prices = try? outcome.solver.prices(of: pairs.compactMap(\.self)) else { return }
    let losers = Set(prices.compactMap { $0?.leftOut }.joined()).map { outcome.problem.youth[$0] }
    let names = try workspace.youthNames(losers.sorted())
    var next = prices.makeIterator()
    for (offset, pair) in pairs.enumerated() {
      guard let pair, let price = next.next() ?? nil else { continue }
      let leftOut = price.leftOut.map { outcome.problem.youth[$0] }
      let moves = price.moves.count { $0.row != pair.row }
      suggestions[offset].price = MatchSuggestion.Price(
        leftOut: leftOut.map { Reference(.youth, $0) }, moves: moves, points: price.points,
        words: English.MatchDay.shortPrice(
          leftOut: leftOut.compactMap { id in
            names[id].map { workspace.names.called($0, Reference(.youth, id)) }
          }, moves: moves, points: price.points))
    }
  }

  /// The best slate for all who wait in a program, found once until ``forget()``.
  private func outcome(of program: Int64) throws(RepositoryError) -> MatchDayOutcome? {
    guard let found = pools[program] else { return nil }
    if let outcome = found.outcome { return outcome }
    var pool = try waiting(in: program, found)
    guard let youth = pool.youth else { return nil }
    let edges = MatchDayEdges.all(
      youth: youth, pool: pool.candidates, policy: .strict, today: workspace.clock.today())
    guard let solver = try? MatchDaySolver(edges.found), let solution = try? solver.solve() else { return nil }
    pool.outcome = MatchDayOutcome(edges: edges, solver: solver, edits: MatchDayEdits(), solution: solution)
    pools[program] = pool
    return pool.outcome
  }

  private func pool(of program: Int64) throws(RepositoryError) -> Pool {
    if let pool = pools[program] { return pool }
    let pool = Pool(try workspace.matchPool(program: program))
    pools[program] = pool
    return pool
  }

  private func suggestion(
    _ judgement: PairJudgement, _ seeker: MatchSeeker, _ pool: CandidatePool, _ vocabulary: MatchVocabulary,
    _ card: MentorCard
  ) -> MatchSuggestion {
    MatchSuggestion(
      judgement, seeker: seeker, shared: pool.sharedTerms(of: seeker, with: judgement.mentor.id),
      vocabulary: vocabulary, name: workspace.names.shown(card.name, Reference(.adult, judgement.mentor.id)),
      detail: English.Matching.person(age: card.age, town: card.town, occupation: card.occupation))
  }
}
