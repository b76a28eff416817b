package import Dispatch
package import Domain
import Localization
import Matching
package import Repository

/// Says who fits whom: reads pools, ranks them, and puts the reasons in words. Console and commands ask the same one.
///
/// A program's pool is kept from one question to the next, until ``forget()``. What a pair costs the others takes the best
/// slate of the whole program, which is found beside the console, and again only where somebody in it has changed.
package final class MatchAdvisor {
  private struct Pool {
    let today: CivilDate
    let read: MatchPool
    let candidates: CandidatePool
    var vocabulary: MatchVocabulary
    /// Every youth of the program who waits; nil until somebody asks.
    var youth: [MatchSeeker]?
    /// The best slate for all who wait in the program, and who they were; nil until somebody asks for it.
    var slate: (youth: [MatchSeeker], solving: Aside<MatchDayOutcome?>)?

    init(_ read: MatchPool, today: CivilDate) {
      self.today = today
      self.read = read
      vocabulary = read.vocabulary
      candidates = CandidatePool(read.candidates)
    }

    /// The same mentors, read again.
    func again() -> Pool {
      var pool = self
      (pool.vocabulary, pool.youth) = (read.vocabulary, nil)
      return pool
    }
  }

  private let workspace: Workspace
  private var pools: [Int64: Pool] = [:]
  /// Those that were let go last.
  private var formerPools: [Int64: Pool] = [:]
  /// What some pairs would change of a slate; nil for a pair that is not among those who wait.
  private var pricing: (pairs: [MatchPair], outcome: MatchDayOutcome, found: Aside<[SlateChange?]?>)?

  package init(workspace: Workspace) { self.workspace = workspace }

  /// Lets go of what was read; called where somebody has written since.
  package func forget() {
    if !pools.isEmpty { formerPools = pools }
    pools = [:]
  }

  /// The best mentors for a youth, and those who come nearest among the blocked; see ``price(_:within:)``.
  package func mentors(
    for youth: Reference, limit: Int, blockedLimit: Int = 0
  ) throws(RepositoryError) -> MatchSuggestions {
    let (seeker, program) = try seeker(youth)
    guard let pool = pools[program] else { return MatchSuggestions() }
    let ranking = pool.candidates.rank(
      for: seeker, today: workspace.clock.today(), limit: limit, blockedLimit: blockedLimit)
    let found = (ranking.fitting + ranking.blocked).map(\.mentor.id)
    let cards = try workspace.mentorCards(found)
    try workspace.noteShown([youth] + found.map { Reference(.adult, $0) }, in: .suggestions)
    func tell(_ judgements: [PairJudgement]) -> [MatchSuggestion] {
      judgements.compactMap { judgement in
        cards[judgement.mentor.id].map { suggestion(judgement, seeker, pool.candidates, pool.vocabulary, $0) }
      }
    }
    return MatchSuggestions(
      program: program, fitting: tell(ranking.fitting), blocked: tell(ranking.blocked),
      eligibleCount: ranking.eligibleCount, unmet: seeker.unmet.map { English.Matching.blocker($0, language: nil) })
  }

  /// The youth of a mentor's program who fit them best; see ``price(_:within:)``.
  package func youth(
    for mentor: Reference, limit: Int, blockedLimit: Int = 0
  ) throws(RepositoryError) -> MatchSuggestions {
    guard let (pool, offset) = try pool(with: mentor), let youth = pool.youth else { return MatchSuggestions() }
    let ranking = pool.candidates.rank(
      youth, for: offset, today: workspace.clock.today(), limit: limit, blockedLimit: blockedLimit)
    let found = (ranking.fitting + ranking.blocked).map { youth[$0.youth].id }
    let names = try workspace.youthNames(found)
    try workspace.noteShown([mentor] + found.map { Reference(.youth, $0) }, in: .suggestions)
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
    return MatchSuggestions(
      program: pool.candidates.list.candidates[offset].programID, fitting: tell(ranking.fitting),
      blocked: tell(ranking.blocked), eligibleCount: ranking.eligibleCount)
  }

  /// Every rule and every criterion between two people, read again; of a pair that is proposed or matched, as that pair.
  package func why(youth: Reference, mentor: Reference) throws(RepositoryError) -> MatchSuggestion {
    var read = try workspace.matchPool(of: mentor)
    var vocabulary = read.vocabulary
    guard var seeker = try workspace.matchSeekers([youth], vocabulary: &vocabulary).first else {
      throw .notFound(youth.description)
    }
    let open = try workspace.openMatch(of: youth, with: mentor)
    if open != nil {
      // They are judged as the pair they are: what their own match takes up doesn't speak against it.
      seeker.state = .waiting
      read.candidates.freeSeat()
    }
    let pool = CandidatePool(read.candidates)
    guard let card = try workspace.mentorCards([mentor.number])[mentor.number],
      let judgement = pool.judge(seeker, mentor: mentor.number, today: workspace.clock.today())
    else { throw .notFound(mentor.description) }
    try workspace.noteShown([youth, mentor], in: .comparison)
    var pair = suggestion(judgement, seeker, pool, vocabulary, card)
    pair.match = open
    return pair
  }

  /// How many mentors may be matched with a youth, or how many of the youth who wait with a mentor.
  package func eligibleCount(of person: Reference) throws(RepositoryError) -> Int? {
    if person.kind == .youth {
      let (seeker, program) = try seeker(person)
      return pools[program]?.candidates.eligibleCount(for: seeker)
    }
    guard let (pool, offset) = try pool(with: person), let youth = pool.youth else { return nil }
    return pool.candidates.eligibleCount(of: youth, for: offset)
  }

  /// A pool that holds the mentor, with the youth who wait in the mentor's program: the program's, or one of the mentor alone
  /// where no seat is free.
  private func pool(with mentor: Reference) throws(RepositoryError) -> (pool: Pool, offset: Int)? {
    for (program, pool) in pools {
      if let offset = pool.candidates.offset(of: mentor.number) { return (try waiting(in: program, pool), offset) }
    }
    var alone = Pool(try workspace.matchPool(of: mentor), today: workspace.clock.today())
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

  /// Says of each pair who fits what matching the two would change for the others who wait.
  ///
  /// - Parameter time: How long each of two steps is waited for.
  /// - Returns: nil where that is still being found out; ask again.
  package func price(
    _ suggestions: MatchSuggestions, within time: DispatchTimeInterval = .never
  ) throws(RepositoryError) -> MatchSuggestions? {
    guard let program = suggestions.program, !suggestions.fitting.isEmpty else { return suggestions }
    guard let solved = try solving(program).value(within: time) else { return nil }
    guard let outcome = solved else { return suggestions }
    let pairs = suggestions.fitting.map { MatchPair(youth: $0.youth.number, mentor: $0.mentor.number) }
    let isKnown = pricing.map { $0.outcome === outcome && $0.pairs == pairs } ?? false
    let pricing = isKnown ? pricing : (pairs, outcome, Aside { Self.prices(of: pairs, in: outcome) })
    self.pricing = pricing
    guard let found = pricing?.found.value(within: time) else { return nil }
    guard let found else { return suggestions }
    return try priced(suggestions, found, in: outcome.problem)
  }

  private nonisolated static func prices(of pairs: [MatchPair], in outcome: MatchDayOutcome) -> [SlateChange?]? {
    let problem = outcome.problem
    let places = pairs.map { pair in
      problem.row(of: pair.youth).flatMap { row in problem.column(of: pair.mentor).map { (row: row, column: $0) } }
    }
    guard let found = try? outcome.solver.prices(of: places.compactMap(\.self)) else { return nil }
    var next = found.makeIterator()
    return places.map { $0 == nil ? nil : next.next() ?? nil }
  }

  private func priced(
    _ suggestions: MatchSuggestions, _ prices: [SlateChange?], in problem: MatchDayProblem
  ) throws(RepositoryError) -> MatchSuggestions {
    let losers = Set(prices.compactMap { $0?.leftOut }.joined()).map { problem.youth[$0] }
    let names = try workspace.youthNames(losers.sorted())
    try workspace.noteShown(losers.map { Reference(.youth, $0) }, in: .suggestions)
    var suggestions = suggestions
    for (offset, price) in prices.enumerated() {
      guard let price else { continue }
      let row = problem.row(of: suggestions.fitting[offset].youth.number)
      let leftOut = price.leftOut.map { problem.youth[$0] }
      let moves = price.moves.count { $0.row != row }
      suggestions.fitting[offset].price = MatchSuggestion.Price(
        leftOut: leftOut.map { Reference(.youth, $0) }, moves: moves, points: price.points,
        words: English.MatchDay.shortPrice(
          leftOut: leftOut.compactMap { id in
            names[id].map { workspace.names.called($0, Reference(.youth, id)) }
          }, moves: moves, points: price.points))
    }
    return suggestions
  }

  /// The best slate for all who wait in a program, found once until ``forget()``; nil where there is none.
  private func solving(_ program: Int64) throws(RepositoryError) -> Aside<MatchDayOutcome?> {
    var pool = try waiting(in: program, pool(of: program))
    let youth = pool.youth ?? []
    if let slate = pool.slate, slate.youth == youth { return slate.solving }
    let solving = Aside { [candidates = pool.candidates, today = pool.today] in
      let edges = MatchDayEdges.all(youth: youth, pool: candidates, policy: .strict, today: today)
      return (try? MatchDaySolver(edges.found)).flatMap { solver in
        (try? solver.solve()).map {
          MatchDayOutcome(edges: edges, solver: solver, edits: MatchDayEdits(), solution: $0)
        }
      }
    }
    pool.slate = (youth, solving)
    pools[program] = pool
    return solving
  }

  private func pool(of program: Int64) throws(RepositoryError) -> Pool {
    if let pool = pools[program] { return pool }
    let (read, today) = (try workspace.matchPool(program: program), workspace.clock.today())
    let pool =
      if let former = formerPools[program], former.read == read, former.today == today {
        former.again()
      } else {
        Pool(read, today: today)
      }
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
