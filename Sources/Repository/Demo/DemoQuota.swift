/// How much of the whole each program makes, so that the whole comes out exactly.
///
/// What one program lacks or has too many of, the next ones make up.
struct DemoQuota {
  let counts: DemoCounts
  /// What has been written so far.
  private(set) var written = DemoCounts(
    organizations: 0, programs: 0, youth: 0, mentors: 0, people: 0, matches: 0, sessions: 0, ambassadors: 0,
    attendances: 0)
  private let totalWeight: Double
  private var weight = 0.0

  init(counts: DemoCounts, weights: [Double]) {
    self.counts = counts
    totalWeight = weights.reduce(0, +)
  }

  /// The share of the next program.
  mutating func next(weight: Double, isLast: Bool) -> DemoCounts {
    self.weight += weight
    let share = isLast ? 1 : min(1, self.weight / totalWeight)
    func due(_ count: KeyPath<DemoCounts, Int>) -> Int {
      max(0, Int((Double(counts[keyPath: count]) * share).rounded()) - written[keyPath: count])
    }
    return DemoCounts(
      organizations: 0, programs: 1, youth: due(\.youth), mentors: due(\.mentors), people: due(\.people),
      matches: due(\.matches), sessions: due(\.sessions), ambassadors: 0, attendances: due(\.attendances))
  }

  mutating func add(_ made: DemoCounts) {
    written.programs += 1
    written.youth += made.youth
    written.mentors += made.mentors
    written.people += made.people
    written.matches += made.matches
    written.sessions += made.sessions
    written.attendances += made.attendances
  }
}
