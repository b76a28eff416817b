import Crypto
package import Domain
import Foundation
import GRDB

extension AuditAction {
  package static let keepMatchRun = AuditAction("keep match run")
}

/// A match day that was held, as it is put on file.
package struct NewMatchRun: Equatable, Sendable {
  package var policy: MatchDayPolicy
  package var selection: MatchDaySelection
  /// Whose figures were used.
  package var programs: [MatchDayPool.Program]
  /// What was looked at because somebody has stated a wish about it.
  package var wishes: [StatedWish]
  /// All that was decided on, as bytes; and what came of it, as lines.
  package var problem: [UInt8]
  package var result: String
  package var edits: MatchDayEdits
  /// Every youth who was looked at.
  package var youth: [Int64]
  package var served: Int
  package var score: Int
  package var wideningDays: Int
  package var wideningReason: String

  package init(
    policy: MatchDayPolicy, selection: MatchDaySelection, programs: [MatchDayPool.Program], wishes: [StatedWish],
    problem: [UInt8], result: String, edits: MatchDayEdits, youth: [Int64], served: Int, score: Int, wideningDays: Int,
    wideningReason: String
  ) {
    self.policy = policy
    self.selection = selection
    self.programs = programs
    self.wishes = wishes
    self.problem = problem
    self.result = result
    self.edits = edits
    self.youth = youth
    self.served = served
    self.score = score
    self.wideningDays = wideningDays
    self.wideningReason = wideningReason
  }

  /// `{"programs":["P-1"],"setting":"site-based","waitingSince":"2026-01-01"}`; what was not asked for is left out.
  fileprivate var selectionText: String {
    var json = JSONText()
    var members: [(String, (inout JSONText) -> Void)] = []
    if !selection.programs.isEmpty {
      let names = selection.programs.map { Reference(.program, $0).description }
      members.append(("programs", { $0.array(names) { $0.string($1) } }))
    }
    if let setting = selection.setting { members.append(("setting", { $0.string(setting.rawValue) })) }
    if let day = selection.waitingSince { members.append(("waitingSince", { $0.string(day.description) })) }
    json.object(members) { $1(&$0) }
    return json.text
  }

  /// `{"programs":{"P-1":"community-based, edition 2"},"statedWishes":["mentor's gender"]}`.
  fileprivate var figuresText: String {
    var json = JSONText()
    let editions = programs.map { ("\(Reference(.program, $0.id))", "\($0.policy.key), edition \($0.policy.edition)") }
    json.raw("{\"programs\":")
    json.object(editions) { $0.string($1) }
    json.raw(",\"statedWishes\":")
    json.array(wishes.map(\.rawValue)) { $0.string($1) }
    json.raw("}")
    return json.text
  }
}

extension Workspace {
  /// Puts a match day on file: references and numbers, no names. It is never changed afterwards.
  ///
  /// - Returns: Its reference, `R-…`.
  /// - Throws: ``RepositoryError/notFound(_:)`` where a youth is out of reach.
  @discardableResult
  package func keepMatchRun(_ run: NewMatchRun) throws(RepositoryError) -> Reference {
    try write(.keepMatchRun, .proposeMatch, undoable: false) { try $0.keep(run) }
  }
}

/// By which a run's problem and result are known.
enum MatchRunHash {
  /// SHA-256 in hexadecimal digits.
  static func of(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Change {
  fileprivate mutating func keep(_ run: NewMatchRun) throws -> Reference {
    if !run.wideningReason.isEmpty { try TextCheck.note(run.wideningReason, field: "reason") }
    for youth in run.youth { try require(Reference(.youth, youth)) }
    let points: Int? = if case .weighted(let points) = run.policy { points } else { nil }
    let id = try insert(
      "match_run",
      [
        "made_on": today, "made_by": actor.id, "policy": run.policy.name, "points_per_day": points,
        "selection": run.selectionText, "figures": run.figuresText, "pool_hash": MatchRunHash.of(run.problem),
        "result_hash": MatchRunHash.of(Array(run.result.utf8)), "edits": run.edits.lines,
        "waiting": run.youth.count, "served": run.served, "score": run.score, "widening_days": run.wideningDays,
        "widening_reason": run.wideningReason,
      ], object: .run)
    // What the hashes stand for; the log holds those.
    try db.execute(
      sql: "INSERT INTO match_run_body (run_id, problem, result) VALUES (?, ?, ?)",
      arguments: [id, Data(run.problem), run.result])
    let statement = try db.cachedStatement(sql: "INSERT INTO match_run_youth (run_id, youth_id) VALUES (?, ?)")
    for youth in run.youth { try statement.execute(arguments: [id, youth]) }
    return Reference(.run, id)
  }

  /// Writes down which proposal a match day came to for a youth.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` where the run is out of reach or was not about the youth.
  mutating func keep(_ match: Reference, of youth: Reference, proposedBy run: Reference) throws {
    try require(run)
    let key: Values = ["run_id": run.number, "youth_id": youth.number]
    guard run.kind == .run else { throw RepositoryError.notFound(run.description) }
    try update("match_run_youth", key: key, set: ["match_id": match.number], object: run)
  }
}
