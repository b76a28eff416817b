import Domain
import Repository
import TestSupport

/// A network on a file with somebody in every state that a screen shows, for tests of the whole console.
struct RandomNetwork {
  let matches: MatchDatabase
  /// A youth who waits, and a mentor who waits.
  let youth: Reference
  let mentor: Reference

  init() throws {
    matches = try MatchDatabase()
    let network = matches.network
    for number in 1...12 {
      try matches.add {
        $0.youth = "Youth\(number) Álvarez"
        $0.mentor = "Mentor\(number) Núñez-O'Brien"
        $0.checkIn = 6 - number
        $0.lastSession = number * 4
      }
    }
    for (number, state) in [MatchState.proposed, .presented, .accepted, .scheduled].enumerated() {
      try matches.add {
        $0.youth = "Proposed\(number) Hart"
        $0.mentor = "Asked\(number) Moor"
        $0.state = state
        $0.since = number
      }
    }
    youth = try network.waitingYouth()
    mentor = try network.waitingMentor()
    try fill()
    try network.begin(network.proposal(youth: "Ana", mentor: "Kim"))
  }

  /// Adds people who wait for something, as new ones come while others are voided.
  func fill() throws {
    let network = matches.network
    for family in ["Ahmed", "Łuk", "O'Brien"] {
      try network.workspace().addYouth(network.youthIntake(family: family))
      try network.workspace().addMentor(network.mentorIntake(family: family))
      _ = try network.waitingYouth(given: "Leo", family: family)
      _ = try network.waitingMentor(given: "Jon", family: family)
    }
    _ = try network.proposal(youth: "Zoë", mentor: "Pat")
  }
}
