package import Domain

extension English.MatchDay {
  // The screen of a match day.
  package static let title = "Match day"
  package static let openHelp = "Finds the best slate for all who wait, says why, and proposes it."
  package static let slate = "Slate"
  package static let leftOut = "Left out"
  package static let escStops = "Esc stops it; nothing is changed."
  package static let nobodyServed = "Nobody is on this slate: no youth and mentor of the pool may be matched."
  package static let noneSelected = "Select a youth first."
  package static let noPair = "This youth is left out; Swap sets them with a mentor who fits."
  package static let notReady = "The slate is not ready yet."
  package static let setSign = "set"

  package static func shortPolicy(_ policy: MatchDayPolicy) -> String {
    switch policy {
    case .strict: "strict: most youth, longest waits first"
    case .weighted(let points): "weighted: a day is worth \(tenths(points))"
    }
  }

  package static let whyTitle = "Why"
  package static let whyHelp =
    "Says why the pair is on the slate and what keeping them apart would cost, or why the youth is left out."
  package static let apply = "Propose"
  package static let applyHelp = "Puts the run on file and proposes every pair of the slate to the supervisors."
  package static func applyTitle(_ pairs: Int) -> String {
    "Propose \(English.Mentoring.count(pairs, "pair", "pairs"))"
  }
  package static let applyBody = "Each goes to the supervisors as a proposal; the youth leave the queue while it runs."
  package static func widens(_ days: Int, allowed: Int) -> String {
    """
    The run widens the worst gap between groups by \(English.Mentoring.count(days, "day", "days")), and policy allows \
    \(allowed). It stands only with a reason, which is kept.
    """
  }
  package static let reasonPrompt = "Why it stands"
  package static let reasonMissing = "Say why this run stands."
  package static let notNow = "Not now"
  package static func appliedOnScreen(_ run: Reference, proposed: Int, refused: Int) -> String {
    let done = "\(run): proposed \(English.Mentoring.count(proposed, "match", "matches"))"
    return refused == 0 ? "\(done); they wait here for the supervisor." : "\(done); \(refused) refused, see Messages."
  }

  package static let swap = "Swap"
  package static let swapHelp = "Sets the youth with another mentor; shows what each would cost."
  package static func swapTitle(_ youth: String) -> String { "Set \(youth) with" }
  package static let nobodyElse = "Nobody else fits this youth."
  package static func choice(_ mentor: String, score: Int) -> String {
    "\(mentor), \(English.Matching.points(score))"
  }
  package static func shortPrice(leftOut: [String], moves: Int, points: Int) -> String {
    var parts: [String] = []
    if !leftOut.isEmpty { parts.append("leaves out \(English.list(leftOut))") }
    if moves > 0 { parts.append("\(moves) \(moves == 1 ? "moves" : "move")") }
    if points != 0 || !leftOut.isEmpty || moves > 0 {
      parts.append(points == 0 ? "no points" : "\(points > 0 ? "+" : "")\(tenths(points)) points")
    }
    return parts.isEmpty ? "no cost" : parts.joined(separator: ", ")
  }
  package static let set = "Set"
  package static let setHelp = "Keeps the pair on the slate whatever else is settled; again lets it go."
  package static let ruleOut = "Rule out"
  package static let ruleOutHelp = "Keeps the two apart on this slate, after showing what that costs."
  package static func ruleOutBody(_ youth: String, _ mentor: String, _ price: String) -> String {
    "\(youth) with \(mentor) would not be on this slate. \(price)"
  }
  package static let leaveThem = "Leave them"
  package static func hasSet(_ youth: String, _ mentor: String, _ price: String) -> String {
    "Set \(youth) with \(mentor). \(price)"
  }
  package static func hasLetGo(_ youth: String, _ mentor: String, _ price: String) -> String {
    "Let \(youth) with \(mentor) go. \(price)"
  }
  package static func hasRuledOut(_ youth: String, _ mentor: String, _ price: String) -> String {
    "Ruled out \(youth) with \(mentor). \(price)"
  }
  package static let undo = "Take back"
  package static let undoHelp = "Takes back what was settled last on this slate."
  package static let nothingSettled = "Nothing is settled on this slate that could be taken back."
  package static let undone = "Took back what was settled last."
  package static let report = "Report"
  package static let reportHelp = "Shows the proof, the comparison with other ways, and how groups fare."
  package static let otherPolicy = "Other policy"
  package static let policyHelp = "Holds the match day again, strict instead of weighted or the other way round."
  package static let pool = "Choose pool"
  package static let poolHelp = "Holds it for one program or one setting, or for all."
  package static let poolTitle = "Match day for"
  package static let everyProgram = "Every program"
  package static let noPool = "No program or setting answers this."
  package static let filterHelp = "Shows the slate, or who is left out."
  package static let leave = "Leave the slate"
  package static let leaveBody = "What you have settled on it is not on file and would be lost."
  package static let stay = "Stay"

  // What there is to say of one youth.
  package static func pair(_ youth: String, _ mentor: String) -> String { "\(youth) with \(mentor)" }
  package static func isLeftOut(_ youth: String) -> String { "\(youth) is left out" }
  package static func waits(_ days: Int) -> String { "Waiting \(English.Mentoring.count(days, "day", "days"))" }
  package static let isSetByPeople = "Set by people"
  package static func scoreOf(_ score: Int) -> String { "\(English.Matching.points(score)) of 100" }
  package static let ifApart = "If they were kept apart"
  package static let whyLeftOut = "Why"
  package static let whatWouldChange = "What would change it"
  package static func anyway(_ mentor: String) -> String { "Set with \(mentor) all the same" }
  package static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }

  // The report.
  package static let proof = "Proof"
  package static let compared = "Compared"
  package static let fairness = "Waiting and served"
  package static let lookedAt = "Stated wishes that were looked at"
  package static func wishes(_ wishes: [StatedWish]) -> String {
    wishes.isEmpty ? "None was stated." : sentence(English.list(wishes.map(\.rawValue)))
  }
  package static func line(served: Int, score: Int, days: Int) -> String {
    "serves \(served), mean score \(English.Matching.points(score)), \(days) days left out"
  }
  package static func group(served: Int, waiting: Int, before: Int, after: Int, isAnyLeft: Bool) -> String {
    "\(served) of \(waiting) served; waited \(before) days" + (isAnyLeft ? ", those left out \(after)" : "")
  }
}
