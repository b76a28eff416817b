package import Domain

extension English {
  /// Match days, in words.
  package enum MatchDay {
    package enum Stage: Equatable, Sendable {
      case reading
      case pairing(done: Int, of: Int)
      case solving
    }

    package static func progress(_ stage: Stage) -> String {
      switch stage {
      case .reading: "Reading who waits and who has a seat…"
      case .pairing(let done, let count): "Looking at who fits whom: \(done) of \(count) youth…"
      case .solving: "Finding the best slate and its proof…"
      }
    }
    package static func proposing(_ done: Int, of count: Int) -> String { "Proposing \(done) of \(count)…" }

    package static func sentence(for failure: MatchDayFailure) -> String {
      switch failure {
      case .lockForbidden(let pair):
        """
        \(words(pair)) cannot be set: a rule forbids the pair, or one of them is not in this pool; 'matchbook match why \
        \(words(pair, joined: " "))' says which.
        """
      case .locksCollide(let pair):
        "\(words(pair)) cannot be set beside what is set already; let the youth's other pair or one of the mentor's go."
      case .tooLarge:
        "The figures of this match day are too large to add up; look at the waits and the policy's points."
      case .notProved:
        "The slate did not pass its own proof, so it is not shown and nothing was changed; please report it."
      case .cancelled: "Stopped; nothing was changed."
      }
    }

    private static func words(_ pair: MatchPair, joined: String = " with ") -> String {
      "\(Reference(.youth, pair.youth))\(joined)\(Reference(.adult, pair.mentor))"
    }

    // What came of it.
    package static func summary(waiting: Int, mentors: Int, seats: Int, served: Int) -> String {
      let youth = Mentoring.count(waiting, "youth waits", "youth wait")
      let ready = Mentoring.count(mentors, "mentor is", "mentors are")
      return "\(youth); \(ready) ready with \(Mentoring.count(seats, "seat", "seats")). The slate serves \(served)."
    }
    package static func policy(_ policy: MatchDayPolicy) -> String {
      switch policy {
      case .strict: "Strict: as many youth as can be served, the longest waiting first, then the best scores."
      case .weighted(let points):
        "Weighted: the best sum of scores, where a day of waiting is worth \(tenths(points)) points."
      }
    }
    package static func certificate(pairs: Int, leftOut: Int, pointsPerDay: Int?, isSettled: Bool) -> String {
      let given = isSettled ? "Given what is set, " : ""
      let start = isSettled ? "no" : "No"
      let proof = "proved by prices over \(Mentoring.count(pairs, "pair", "pairs"))"
      if let pointsPerDay {
        return "\(given)\(start) slate is worth more at \(tenths(pointsPerDay)) points a day: \(proof)."
      }
      let queue = leftOut == 0 ? "" : " and \(Mentoring.count(leftOut, "youth", "youth")) left out"
      return
        "\(given)\(start) slate serves more youth or longer waits, and none scores higher for these: \(proof)\(queue)."
    }

    /// `0.2`: points of 10,000 as people read them, 0 to 100.
    package static func tenths(_ points: Int) -> String {
      let sign = points < 0 ? "-" : ""
      let (whole, rest) = (abs(points) / 100, abs(points) % 100 / 10)
      return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }

    // Who is left out.
    package static let noMentorReady = "no mentor of the program is ready with a free seat"
    package static let bringMentor = "a mentor who is screened, trained and waiting"
    /// What to do about a youth whom no mentor could have now.
    package static func meetFirst(_ youth: Int64) -> String {
      "bring it in order on the record: matchbook show \(Reference(.youth, youth))"
    }
    package static let ruledOut = "every mentor who fits has been ruled out on this slate"
    package static let letGo = "letting one of the ruled-out pairs go"
    package static func blocked(mentors: Int, alone: [(rule: MatchRuleName, mentors: Int)]) -> String {
      let none = mentors == 1 ? "the one mentor does not fit" : "none of \(mentors) mentors fits"
      guard !alone.isEmpty else { return "\(none); each fails on two rules or more" }
      let counts = alone.map { "\($0.mentors) on \($0.rule.rawValue)" }
      return "\(none); by one rule alone \(list(counts))"
    }
    package static func nearest(_ mentor: String, blockers: [String]) -> String {
      "nearest is \(mentor): \(blockers.joined(separator: "; "))"
    }
    package static func outranked(fitting: Int, holders: Int, byDays days: Int) -> String {
      let fits = "fits \(Mentoring.count(fitting, "mentor", "mentors"))"
      let others = holders == 1 ? "one youth who has" : "\(holders) youth who have"
      let margin =
        days == 0
        ? "waited as long and were referred earlier"
        : "waited longer, by \(Mentoring.count(days, "day", "days")) at least"
      return "\(fits); the seats go to \(others) \(margin)"
    }
    package static func worthMore(fitting: Int) -> String {
      "fits \(Mentoring.count(fitting, "mentor", "mentors")); the seats are worth more with others"
    }
    package static func oneMoreSeat(
      _ mentor: String, holder: String?, serves youth: String, isThisYouth: Bool
    ) -> String {
      let seat = "one more seat with \(mentor)" + (holder.map { ", who is with \($0)," } ?? "")
      return isThisYouth ? "\(seat) would serve \(youth)" : "\(seat) would serve \(youth) first, who has waited longer"
    }

    // What a change costs.
    package static let changesNothing = "Nobody else is touched, at no cost."
    package static func price(
      leftOut: [(name: String, days: Int)], served: [(name: String, days: Int)], down: Int, up: Int, level: Int,
      points: Int, addedDays: Int
    ) -> String {
      func who(_ people: [(name: String, days: Int)]) -> String {
        list(people.map { "\($0.name) (\(Mentoring.count($0.days, "day", "days")))" })
      }
      var parts: [String] = []
      if !leftOut.isEmpty { parts.append("left out: \(who(leftOut))") }
      if !served.isEmpty { parts.append("served: \(who(served))") }
      let moves = [(down, "down"), (up, "up"), (level, "to an equal")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.0 == 1 ? "moves" : "move") \($0.1)" }
      parts += moves
      let sum = points == 0 ? "no points" : "\(points < 0 ? "" : "+")\(tenths(points)) points"
      parts.append("\(sum) in all")
      if addedDays > 0 {
        parts.append("the longest wait left out is \(Mentoring.count(addedDays, "day", "days")) longer")
      }
      let text = parts.joined(separator: "; ")
      return text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    // Fairness.
    package static func town(_ town: String) -> String { town.isEmpty ? "no town on file" : town }
    package static func language(_ language: String?) -> String {
      language.map { "speaks \($0)" } ?? "no language on file"
    }
    package static func ages(_ ages: ClosedRange<Int>?) -> String {
      ages.map { "ages \($0.lowerBound) to \($0.upperBound)" } ?? "no birth date on file"
    }
    package static func mentorGender(_ gender: Gender?) -> String {
      gender.map { "asks for a mentor who is \($0.rawValue)" } ?? "asks for no gender of mentor"
    }
    package static func siblings(_ has: Bool) -> String { has ? "brother or sister waits too" : "no sibling waits" }
    package static func gap(
      before: (group: String, days: Int), after: (group: String, days: Int), widening: Int, allowed: Int
    ) -> String {
      func words(_ gap: (group: String, days: Int)) -> String {
        gap.days > 0 ? "\(Mentoring.count(gap.days, "day", "days")) (\(gap.group))" : "none"
      }
      let verdict =
        widening == 0
        ? "the run does not widen it"
        : "the run widens it by \(widening), and \(allowed) \(allowed == 1 ? "is" : "are") allowed without a reason"
      return "Widest gap in average waiting: before \(words(before)), after \(words(after)); \(verdict)."
    }
    package static func needsReason(_ widening: Int, allowed: Int) -> String {
      """
      This run widens the worst gap between groups by \(Mentoring.count(widening, "day", "days")), and policy allows \
      \(allowed) without a reason; say why it stands with --reason, or change the slate.
      """
    }

    // Comparison.
    package static let everybody = "Everybody"
    package static let ours = "This slate"
    package static let firstCome = "First come, first served"
    package static let stable = "Stable matching"
    package static func blocking(_ pairs: Int) -> String {
      pairs == 0
        ? "No youth and mentor would both rather have each other."
        : """
        \(Mentoring.count(pairs, "pair", "pairs")) would rather have each other; that is the price of serving more and \
        longer waits.
        """
    }
    package static func apart(_ families: [[Reference]]) -> String {
      let names = families.map { $0.map(\.description).joined(separator: " and ") }
      return "No one mentor has seats for all of \(list(names)), so they are matched one by one."
    }

    // Making it real.
    package static func rationale(_ run: Reference, score: Int, why: String) -> String {
      "Match day \(run), \(Matching.points(score)) of 100: \(why)."
    }
    package static func applied(_ run: Reference, proposed: Int) -> String {
      """
      \(run): proposed \(Mentoring.count(proposed, "match", "matches")), which \(proposed == 1 ? "waits" : "wait") for \
      the supervisor in 'matchbook match queue'.
      """
    }
    package static func kept(_ run: Reference) -> String {
      "Kept as \(run); nothing is proposed. 'matchbook match day --apply' proposes such a slate."
    }
    package static func notProposed(_ youth: Reference, _ mentor: Reference, _ why: String) -> String {
      "\(youth) with \(mentor) was not proposed: \(why)"
    }
    package static func stopped(after done: Int, of count: Int) -> String {
      "Stopped after \(done) of \(count); what is proposed stays, the rest is not."
    }
    // What is on file of it.
    package static let noRuns = "No match day is on file yet; 'matchbook match day --keep' puts one there."
    package static func notARun(_ text: String) -> String { "\(text) is no match day; name one such as R-3." }
    package static func checked(_ run: Reference) -> String {
      "Solved again from what is on file, \(run) comes out the same, byte for byte."
    }
    package static func differs(_ run: Reference) -> String {
      """
      Solved again from what is on file, \(run) comes out otherwise than it is written down; keep a backup of the \
      database, look with 'matchbook audit verify' whether it was changed, and report it.
      """
    }
    package static func changedOnFile(_ run: Reference) -> String {
      """
      What is on file of \(run) is not what the audit log has the hash of; somebody has changed it outside of Matchbook. \
      Look with 'matchbook audit verify', and restore a backup.
      """
    }
    package static func run(_ run: Reference, by login: String, on day: CivilDate) -> String {
      "\(run), held by \(login) on \(day)."
    }
    package static func poolHash(_ hash: String) -> String { "Pool, SHA-256: \(hash)" }
    package static func figures(_ text: String) -> String { "Figures: \(text)" }
    package static func selection(_ text: String) -> String { "Asked for: \(text == "{}" ? "all who wait" : text)" }
    package static func settled(_ lines: String) -> String {
      "Set or ruled out: \(list(lines.split(separator: "\n").map(String.init)))"
    }
    package static func widened(_ days: Int, because reason: String) -> String {
      "Widened the worst gap by \(Mentoring.count(days, "day", "days")), because: \(reason)"
    }

    package static let nobodyWaits = "Nobody in this pool waits for a mentor."
    package static let nobodyLeftOut = "Nobody is left out."
    package static func notAPair(_ text: String) -> String {
      "\(text) is no pair; write it as youth, equals sign, mentor, such as Y-1042=A-311."
    }
    package static func notAProgram(_ text: String) -> String { "\(text) is no program; name one such as P-3." }
    package static let pointsWithStrict =
      "--points belongs to the weighted policy; add --policy weighted, or leave it out."
    package static let badPoints = "--points is how many points of 100 a day of waiting is worth, from 0 to 100."
  }
}
