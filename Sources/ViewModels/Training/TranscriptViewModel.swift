package import Domain
import Localization
package import Repository

/// All training of a person, and what of it holds.
package final class TranscriptViewModel: RecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  private var reading: RecordReading<Transcript>

  package init(_ reference: Reference, workspace: Workspace) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    reading = try RecordReading { isRefresh throws(RepositoryError) in
      try workspace.transcript(of: reference, isRefresh: isRefresh)
    }
  }

  package var transcript: Transcript { reading.record }
  package var failure: String? { reading.failure }
  package func reload() { reading.reload() }
  package var page: RecordPage { .transcript(transcript, today: workspace.clock.today()) }
}

extension RecordPage {
  /// A transcript, for the screen and for paper.
  package static func transcript(_ transcript: Transcript, today: CivilDate) -> RecordPage {
    let words = English.TrainingLog.self
    let isAhead: (TranscriptLine) -> Bool = { $0.status == .enrolled || $0.status == .waiting }
    let past = transcript.lines.filter { !isAhead($0) }
    return RecordPage(
      title: "\(transcript.person) \(transcript.name.full)",
      sections: transcript.asked.map { asked($0, transcript.standing, today: today) } + [
        RecordSection(
          words.history,
          past.isEmpty ? [RecordFact("", words.nothing)] : past.map { training($0, today: today) }),
        RecordSection(words.ahead, transcript.lines.filter(isAhead).map { training($0, today: today) }),
      ])
  }

  /// How what was taught stands against what somebody is asked.
  private static func asked(_ asked: TrainingAsked, _ standing: TrainingStanding, today: CivilDate) -> RecordSection {
    let (words, requirement) = (English.TrainingLog.self, asked.requirement)
    let minutes = standing.minutes(on: today)
    let isMentor = asked.of == .mentor
    return RecordSection(
      words.standing(asked.of),
      [
        RecordFact(
          isMentor ? English.Training.program : English.Training.organization,
          asked.place ?? English.Training.network),
        RecordFact(
          words.trainedUntil, words.ends(standing.lastDay(meeting: requirement), today: today),
          isNotice: !standing.meets(requirement, on: today)),
        RecordFact(
          English.Training.credit, English.Record.training(minutes, of: requirement.minutes),
          isNotice: minutes < requirement.minutes),
        RecordFact(
          English.Training.topicsAsked, isMentor ? "" : English.list(requirement.topics.map(\.rawValue))),
        RecordFact(
          English.Training.lacks,
          words.lacks(standing.missing(of: requirement, on: today), minutes: minutes, of: requirement.minutes),
          isNotice: true),
      ])
  }

  /// One training as a fact under its day.
  static func training(_ line: TranscriptLine, today: CivilDate) -> RecordFact {
    RecordFact(
      "\(line.on)",
      English.TrainingLog.line(
        line.title, line.status, minutes: line.minutes, expires: line.expiresOn, today: today, training: line.training),
      isNotice: line.expiresOn.map { $0 < today } ?? false)
  }
}
