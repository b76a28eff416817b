import Domain
import Glibc
import Matching
import Repository
import ViewModels

/// Ranks many mentors for one youth after another and prints how long one ranking takes, in milliseconds: among the mentors
/// of the whole network and, as if they were of one, of a program, from memory; and for the youth's own program from the
/// database, with nothing read before.
///
///     ranking FOLDER USER
///
/// FOLDER holds the database that `match_day.py` lays out, in which USER may match. What is over budget is written to
/// FOLDER/over-budget.
@main
struct RankingBenchmark {
  /// As many as screen 3 shows.
  static let (limit, blockedLimit) = (30, 15)
  /// In milliseconds, for 99 of 100.
  static let (memoryLimit, databaseLimit) = (1.0, 16.0)

  let folder: String
  let login: String
  let clock = Clock.fixed(on: Instant(milliseconds: Int64(time(nil)) * 1_000).utcDay)

  @MainActor static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      print("usage: ranking FOLDER USER")
      exit(64)
    }
    try RankingBenchmark(folder: CommandLine.arguments[1], login: CommandLine.arguments[2]).run()
  }

  @MainActor func run() throws {
    let workspace = try workspace()
    var pool = MatchDayPool()
    report(
      "reading everybody who waits and every mentor with a seat",
      [try ContinuousClock().measure { pool = try workspace.matchDayPool(MatchDaySelection()) }])
    let youth = Array(pool.youth.prefix(1_000))
    rank("whole network", youth, among: pool.mentors, within: Self.memoryLimit)
    // The same people as one program: distance, times and wishes alone rule mentors out.
    var one = CandidateList()
    for (offset, mentor) in pool.mentors.candidates.enumerated() {
      var mentor = mentor
      mentor.programID = 1
      one.append(mentor, languages: pool.mentors.languages[offset], interests: pool.mentors.interests[offset])
    }
    let together = youth.map { youth in
      var youth = youth
      youth.programID = 1
      return youth
    }
    rank("as one program", together, among: one, within: nil)
    for isPriced in [false, true] { try read(Array(youth.prefix(100)), isPriced: isPriced) }
  }

  private func rank(_ name: String, _ youth: [MatchSeeker], among mentors: CandidateList, within limit: Double?) {
    let pool = CandidatePool(mentors)
    let fitting = youth.map { pool.eligibleCount(for: $0) }.sorted()
    for blocked in [0, Self.blockedLimit] {
      report(
        "\(name): \(pool.count) mentors, \(fitting[fitting.count / 2]) of them fit"
          + (blocked > 0 ? ", and the nearest of the others" : ""),
        youth.map { youth in
          ContinuousClock().measure {
            let ranking = pool.rank(for: youth, today: clock.today(), limit: Self.limit, blockedLimit: blocked)
            precondition(ranking.fitting.count <= Self.limit)
          }
        }, within: blocked == 0 ? limit : nil)
    }
  }

  /// A new connection and a new advisor for each, so that nothing was read before.
  @MainActor private func read(_ youth: [MatchSeeker], isPriced: Bool) throws {
    report(
      "of one's own program, from the database" + (isPriced ? ", and what each costs the others" : ""),
      try youth.map { youth in
        let advisor = MatchAdvisor(workspace: try workspace())
        return try ContinuousClock().measure {
          let found = try advisor.mentors(
            for: Reference(.youth, youth.id), limit: Self.limit, blockedLimit: Self.blockedLimit)
          if isPriced { _ = try advisor.price(found) }
        }
      }, within: isPriced ? nil : Self.databaseLimit)
  }

  private func workspace() throws -> Workspace {
    try Workspace.signIn(try Store.open(path: folder + "/match-day.sqlite"), login: login, clock: clock, terminal: "")
  }

  private func report(_ name: String, _ times: [Duration], within limit: Double? = nil) {
    let sorted = times.map { Double($0.components.attoseconds) / 1e15 + Double($0.components.seconds) * 1e3 }.sorted()
    guard let last = sorted.last else { return }
    func shown(_ time: Double) -> String { "\((time * 100).rounded() / 100)" }
    let p99 = sorted[sorted.count * 99 / 100]
    let line = "\(name): median \(shown(sorted[sorted.count / 2])), p99 \(shown(p99)), most \(shown(last)) ms"
    print(line + (limit.map { " (limit of p99 \($0))" } ?? ""))
    if let limit, p99 > limit { note("\(line), limit of p99 \(limit)") }
  }

  private func note(_ line: String) {
    print("Over budget: \(line)")
    guard let file = fopen(folder + "/over-budget", "a") else { return }
    fputs(line + "\n", file)
    fclose(file)
  }
}
