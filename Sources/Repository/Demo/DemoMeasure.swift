import Domain

/// A measure to be written: what it is, and how far it has come.
struct DemoMeasure {
  struct Step {
    var stage: MeasureStage
    var on: CivilDate
    /// Whole dollars.
    var amount: Int?
  }

  var id: Int64
  var kind: MeasureKind
  var code: String
  var term: String
  var title: String
  var requested: Int?
  /// Oldest first, none after today, and at least one.
  var steps: [Step]

  var reference: Reference { Reference(.measure, id) }
  var isLaw: Bool { steps.last?.stage == .law }

  func isOpen(on day: CivilDate) -> Bool {
    guard let first = steps.first, let last = steps.last, first.on <= day else { return false }
    return !last.stage.isEnd || day < last.on
  }
}

/// What a demo network asks for: the lines of the sample file in the running term, and again in the terms before it.
struct DemoMeasurePlan {
  let sources: DemoSources
  let today: CivilDate

  func measures(_ count: Int, _ random: inout DemoRandom) -> [DemoMeasure] {
    let samples = sources.measures
    var codes: Set<String> = []
    return (0..<count).map { number in
      let sample = samples[number % samples.count]
      let terms = number / samples.count
      var measure =
        sample.kind == .bill ? bill(terms: terms, &random) : budgetLine(sample.requested, terms: terms, &random)
      measure.id = Int64(number + 1)
      measure.title = sample.title
      measure.requested = sample.requested
      measure.code = sample.code
      if sample.kind == .bill {
        repeat { measure.code = "\(sample.code).\(random.int(100...4_900))" } while !codes.insert(measure.code).inserted
      }
      return measure
    }
  }

  /// A line of a yearly budget, asked for in August and signed in July; it is named by the year in which that year ends.
  private func budgetLine(_ requested: Int?, terms: Int, _ random: inout DemoRandom) -> DemoMeasure {
    let isAskedForNext = today >= day(today.year, 8, 15)
    let year = today.year + (isAskedForNext ? 2 : 1) - terms
    var course: [(stage: MeasureStage, on: CivilDate)] = [
      (.requested, day(year - 2, 8, 15)), (.executiveBudget, day(year - 1, 1, 24)),
      (.lowerBudget, day(year - 1, 4, 14)), (.upperBudget, day(year - 1, 5, 12)),
      (.conference, day(year - 1, 6, 20)), (.executive, day(year - 1, 7, 1)),
    ]
    if random.chance(0.2) { course += [(.vetoed, day(year - 1, 7, 9)), (.overridden, day(year - 1, 7, 25))] }
    course.append((.law, day(year - 1, 7, 30)))
    let steps = course.filter { $0.on <= today }.map { stage, on in
      let share = stage == .requested ? 1 : 0.55 + random.unit() * 0.4
      return DemoMeasure.Step(
        stage: stage, on: on, amount: requested.map { Int((Double($0) * share / 50_000).rounded()) * 50_000 })
    }
    return DemoMeasure(id: 0, kind: .budgetLine, code: "", term: "FY\(year)", title: "", steps: steps)
  }

  /// A bill of a session of two years; most die with it.
  private func bill(terms: Int, _ random: inout DemoRandom) -> DemoMeasure {
    // A session begins in January of an odd year, and its bills are filed then.
    let running = (today - 9).year
    let year = running - (running + 1) % 2 - 2 * terms
    let end = day(year + 2, 1, 1)
    var course: [(stage: MeasureStage, on: CivilDate)] = [(.drafted, day(year - 1, 11, 1))]
    var last = day(year, 1, 10)
    let usual: [(MeasureStage, share: Double, days: ClosedRange<Int>)] = [
      (.filed, 1, 0...20), (.committee, 1, 20...60), (.lowerFloor, 0.6, 90...300), (.upperFloor, 0.7, 20...120),
      (.executive, 0.8, 10...40), (.law, 0.9, 2...10),
    ]
    for (stage, share, days) in usual {
      guard random.chance(share) else { break }
      last = last + random.int(days)
      course.append((stage, last))
    }
    course = course.filter { $0.on < end }
    if course.last?.stage != .law { course.append((.died, end)) }
    return DemoMeasure(
      id: 0, kind: .bill, code: "", term: "\(year)-\(year + 1)", title: "",
      steps: course.filter { $0.on <= today }.map { DemoMeasure.Step(stage: $0.stage, on: $0.on) })
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? today
  }
}
