import Domain
import Localization
import Matching
import Repository

extension MatchDay {
  /// All that there is to say of one youth of the day.
  package func details(row: Int) -> ListPeek {
    slate[row].map { served(row: row, column: $0) } ?? leftOutDetails(row: row)
  }

  private func served(row: Int, column: Int) -> ListPeek {
    let words = English.MatchDay.self
    var parts: [ListPeek.Part] = [.paragraph(words.waits(Int(problem.days[row])), .muted)]
    if isSet(row: row) { parts.append(.paragraph(words.isSetByPeople, .accent)) }
    if let pair = suggestion(row: row, column: column) {
      parts.append(.paragraph(pair.detail, .muted))
      parts.append(.heading(words.scoreOf(pair.score)))
      parts += pair.parts.sorted { $0.value * $0.weight > $1.value * $1.weight }.map { part in
        .fact(RecordFact(English.Matching.points(part.value), part.words))
      }
    }
    parts.append(.heading(words.ifApart))
    parts.append(.paragraph(price(of: rulingOut(row: row, column: column))))
    return ListPeek(title: words.pair(name(row: row), name(column: column)), parts: parts)
  }

  private func leftOutDetails(row: Int) -> ListPeek {
    let words = English.MatchDay.self
    let (why, change) = leftOut(row: row)
    var parts: [ListPeek.Part] = [
      .paragraph(words.waits(Int(problem.days[row])), .muted), .heading(words.whyLeftOut),
      .paragraph(words.sentence(why)),
      .heading(words.whatWouldChange), .paragraph(words.sentence(change)),
    ]
    if case .outranked(let outranked) = outcome.reason(row: row) {
      parts.append(.heading(words.anyway(name(column: outranked.column))))
      parts.append(.paragraph(price(of: setting(row: row, column: outranked.column))))
    }
    return ListPeek(title: words.isLeftOut(name(row: row)), parts: parts)
  }

  /// The proof, the comparison and the fairness, for reading.
  package var report: ListPeek {
    let words = English.MatchDay.self
    var parts: [ListPeek.Part] = [
      .paragraph(summary), .paragraph(words.policy(problem.policy)), .heading(words.proof), .paragraph(certificate),
    ]
    if let comparison = try? comparison() {
      parts.append(.heading(words.compared))
      for (name, line) in [
        (words.ours, comparison.slate), (words.firstCome, comparison.queue), (words.stable, comparison.stable),
      ] {
        parts.append(
          .fact(RecordFact(name, words.line(served: line.served, score: line.meanScore, days: line.daysLeftOut))))
      }
      parts.append(.paragraph(words.blocking(comparison.blockingPairs), .muted))
    }
    let fairness = fairness
    parts.append(.heading(words.fairness))
    parts += ([(words.everybody, fairness.everybody)] + fairness.groups.map { (word($0), $0) }).map { name, group in
      .fact(
        RecordFact(
          name,
          words.group(
            served: group.served, waiting: group.waiting, before: group.daysBefore, after: group.daysAfter,
            isAnyLeft: group.leftOut > 0)))
    }
    if let gap { parts.append(.paragraph(gap, needsReason ? .warning : .plain)) }
    parts.append(.heading(words.lookedAt))
    parts.append(.paragraph(words.wishes(outcome.wishes)))
    return ListPeek(title: words.report, parts: parts)
  }
}
