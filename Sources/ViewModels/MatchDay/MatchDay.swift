package import Domain
import Localization
package import Matching
package import Repository

/// A match day that was held: the slate in words, what people settle differently and what that costs, and its proposals.
package final class MatchDay {
  package let workspace: Workspace
  package let selection: MatchDaySelection
  package let pool: MatchDayPool
  package private(set) var outcome: MatchDayOutcome {
    didSet { fairnessOfOutcome = nil }
  }
  /// Families that were to have one mentor, and for whom there is none.
  package let apartSiblings: [[Int64]]
  /// What was before each thing that people have settled, the last at the end.
  private var before: [MatchDayOutcome] = []
  private var youthNames: [Int64: PersonName]
  private var cards: [Int64: MentorCard]
  private var isEverybodyKnown = false
  private var fairnessOfOutcome: MatchDayFairness?

  init(
    workspace: Workspace, selection: MatchDaySelection, pool: MatchDayPool, outcome: MatchDayOutcome,
    apartSiblings: [[Int64]], youth: [Int64: PersonName], mentors: [Int64: MentorCard]
  ) {
    youthNames = youth
    cards = mentors
    self.workspace = workspace
    self.selection = selection
    self.pool = pool
    self.outcome = outcome
    self.apartSiblings = apartSiblings
  }

  package var problem: MatchDayProblem { outcome.problem }
  package var slate: MatchDaySlate { outcome.slate }
  package var today: CivilDate { outcome.edges.today }

  /// How many are served, and how many are left out.
  package var served: Int { slate.served }
  package var leftOut: Int { slate.leftOut.count }
  /// By how many days on average the run widens the worst gap between groups.
  package var widening: Int { fairness.widening }

  /// The mentor of a youth on the slate, as a column; nil for one who is left out.
  package func column(row: Int) -> Int? { slate[row] }

  // MARK: What is settled

  package var canUndo: Bool { !before.isEmpty }

  /// What a change of the edits would do, without doing it.
  package func change(
    to edits: MatchDayEdits, changing pairs: [MatchPair]
  ) throws(MatchDayFailure) -> SlateChange {
    try outcome.change(edits, changing: pairs)
  }

  package func settle(_ edits: MatchDayEdits, changing pairs: [MatchPair]) throws(MatchDayFailure) {
    let next = try outcome.settled(edits, changing: pairs)
    before.append(outcome)
    outcome = next
  }

  /// Takes back what was settled last.
  package func undo() {
    if let last = before.popLast() { outcome = last }
  }

  // MARK: Figures

  package var fairness: MatchDayFairness {
    if let fairnessOfOutcome { return fairnessOfOutcome }
    let fairness = MatchDayFairness(outcome.youth, slate, siblings: Set(pool.siblings.joined()), today: today)
    fairnessOfOutcome = fairness
    return fairness
  }

  package func comparison() throws(MatchDayFailure) -> MatchDayComparison { try MatchDayComparison(problem, slate) }

  /// By how many days a run may widen the worst gap: the least that one of the programs allows.
  package var allowedWidening: Int { pool.programs.map(\.policy.matching.widestGapDays).min() ?? 0 }

  /// Whether somebody has to say why the run stands all the same.
  package var needsReason: Bool { fairness.widening > allowedWidening }

  // MARK: People

  /// Everybody and every pair in words, by the names that could be read.
  package var words: SlateWords {
    workspace.reading(or: ()) { try learn() }
    return SlateWords(
      outcome: outcome, vocabulary: pool.vocabulary, names: workspace.names, youthNames: youthNames, cards: cards)
  }

  /// Notes in the audit log whose records are shown: youth by their rows, each with the mentor on the slate; nil is all.
  package func noteShown(rows: [Int]? = nil) throws(RepositoryError) {
    let rows = rows ?? Array(problem.youth.indices)
    let mentors = rows.compactMap { slate[$0] }.map { Reference(.adult, problem.mentors[$0]) }
    try workspace.noteShown(rows.map { Reference(.youth, problem.youth[$0]) } + mentors, in: .matchDay)
  }

  /// Reads the names that are not known yet.
  package func learn() throws(RepositoryError) {
    guard !isEverybodyKnown else { return }
    let problem = problem
    youthNames.merge(try workspace.youthNames(problem.youth.filter { youthNames[$0] == nil })) { $1 }
    cards.merge(try workspace.mentorCards(problem.mentors.filter { cards[$0] == nil })) { $1 }
    isEverybodyKnown = true
  }
}
