import Domain
import TestSupport
import Testing

@Suite("How far training reaches")
struct TrainingStandingTests {
  private let day = CivilDate(dayNumber: 20_517)
  private let asked = TrainingRequirement(minutes: 120, topics: [.abuseReporting])

  private func credit(_ topic: TrainingTopic, _ minutes: Int, until: CivilDate? = nil) -> TrainingCredit {
    TrainingCredit(topic: topic, minutes: minutes, expiresOn: until)
  }

  @Test func `is enough where minutes and topics are, as long as both hold`() {
    let standing = TrainingStanding([
      credit(.orientation, 120), credit(.abuseReporting, 60, until: day + 10),
      credit(.abuseReporting, 60, until: day + 40),
    ])
    #expect(standing.meets(asked, on: day + 40))
    #expect(!standing.meets(asked, on: day + 41))
    #expect(standing.lastDay(meeting: asked) == day + 40)
    #expect(standing.minutes(on: day) == 240 && standing.minutes(on: day + 20) == 180)
  }

  @Test func `minutes alone are not enough, nor is a topic alone`() {
    #expect(TrainingStanding([credit(.orientation, 600)]).lastDay(meeting: asked) == nil)
    #expect(TrainingStanding([credit(.abuseReporting, 60)]).lastDay(meeting: asked) == nil)
    #expect(TrainingStanding([credit(.abuseReporting, 120)]).lastDay(meeting: asked) == TrainingStanding.forGood)
    #expect(TrainingStanding([credit(.orientation, 120), credit(.abuseReporting, 0)]).lastDay(meeting: asked) == nil)
  }

  @Test func `a credit counts less what was missed, or what somebody decided`() throws {
    let hour = try #require(Minutes(60))
    #expect(try AttendanceMark(late: Minutes(15) ?? .zero, early: Minutes(20) ?? .zero).minutes(of: hour) == 25)
    #expect(try AttendanceMark(late: hour).minutes(of: hour) == 0)
    #expect(try AttendanceMark(late: Minutes(30) ?? .zero, credited: hour).minutes(of: hour) == 60)
    #expect(throws: TrainingRefusal.moreThanTheClass(hour)) {
      try AttendanceMark(late: Minutes(40) ?? .zero, early: Minutes(40) ?? .zero).minutes(of: hour)
    }
    #expect(throws: TrainingRefusal.moreThanTheClass(hour)) {
      try AttendanceMark(credited: Minutes(61)).minutes(of: hour)
    }
  }

  @Test(arguments: [
    ("18:00", 1_080), ("6pm", 1_080), ("6:30 pm", 1_110), ("6:30p.m.", 1_110), ("12am", 0), ("12 PM", 720),
    ("noon", 720),
    ("0915", 555), ("9:15", 555), ("6", nil), ("24:00", nil), ("13pm", nil), ("7:60", nil), ("", nil), (":", nil),
    ("pm", nil),
  ])
  func `a time of day is read as people write it`(text: String, minute: Int?) {
    #expect(TimeOfDay.minute(text) == minute)
  }

  @Test func `who works under two policies is asked the more minutes and the topics of both`() {
    let both = TrainingRequirement(minutes: 240, topics: [.orientation, .closure])
      .joined(TrainingRequirement(minutes: 120, topics: [.closure, .abuseReporting]))
    #expect(both == TrainingRequirement(minutes: 240, topics: [.orientation, .closure, .abuseReporting]))
    let standing = TrainingStanding([credit(.closure, 60), credit(.abuseReporting, 60, until: day)])
    #expect(standing.missing(of: both, on: day) == [.orientation])
    #expect(standing.missing(of: both, on: day + 1) == [.orientation, .abuseReporting])
  }

  @Test func `a policy asks mentors and the users of a role, each for their own`() {
    var policy = ProgramPolicy.sample
    policy.trainingTopics = [.abuseReporting]
    policy.trainingByRole = [.ambassador: TrainingRequirement(minutes: 60, topics: [.boundaries])]
    #expect(policy.mentorTraining == TrainingRequirement(minutes: 120, topics: [.abuseReporting]))
    #expect(policy.asks(.mentor, for: .abuseReporting) && !policy.asks(.mentor, for: .boundaries))
    #expect(policy.asks(.user(.ambassador), for: .boundaries) && !policy.asks(.user(.director), for: .boundaries))
  }
}
