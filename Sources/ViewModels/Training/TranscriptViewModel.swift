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
    let standing = transcript.standing
    var facts: [RecordFact] = []
    if let policy = transcript.policy {
      let minutes = standing.minutes(on: today)
      let topics = standing.topics(on: today)
      facts = [
        RecordFact(English.Training.program, transcript.program ?? ""),
        RecordFact(
          words.trainedUntil, words.ends(standing.lastDay(meeting: policy), today: today),
          isNotice: !standing.meets(policy, on: today)),
        RecordFact(
          English.Training.credit, English.Record.training(minutes, of: policy.trainingMinutes),
          isNotice: minutes < policy.trainingMinutes),
        RecordFact(
          English.Training.lacks,
          words.lacks(
            policy.trainingTopics.filter { !topics.contains($0) }, minutes: minutes, of: policy.trainingMinutes),
          isNotice: true),
      ]
    }
    let isAhead: (TranscriptLine) -> Bool = { $0.status == .enrolled || $0.status == .waiting }
    let past = transcript.lines.filter { !isAhead($0) }
    return RecordPage(
      title: "\(transcript.person) \(transcript.name.full)",
      sections: [
        RecordSection(words.standing, facts),
        RecordSection(
          words.history,
          past.isEmpty ? [RecordFact("", words.nothing)] : past.map { training($0, today: today) }),
        RecordSection(words.ahead, transcript.lines.filter(isAhead).map { training($0, today: today) }),
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
