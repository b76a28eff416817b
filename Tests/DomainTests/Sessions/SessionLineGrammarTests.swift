import Domain
import Testing

@Suite("The words of a session line")
struct SessionLineGrammarTests {
  private func problem(_ words: [String]) -> SessionLine.Problem? {
    do throws(SessionLine.Problem) {
      _ = try SessionLine(words: words)
      return nil
    } catch { return error }
  }

  @Test func `says matches, duration, activity, action and note`() throws {
    let line = try SessionLine(words: ["M-104,M-98", "90m", "homework", "+listen", "finished essay"])
    #expect(line.matches == [Reference(.match, 104), Reference(.match, 98)])
    #expect(line.minutes == Minutes(90))
    #expect(line.activities.elements == [.homework])
    #expect(line.actions.elements == [.listen])
    #expect(line.note == "finished essay")
    #expect(line.medium == nil)
  }

  @Test func `takes the parts in any order after the references`() throws {
    let line = try SessionLine(words: ["m104", "at the zoo", "+inspire", "video", "walk", "1h30"])
    #expect(line.minutes == Minutes(90))
    #expect(line.medium == .video)
    #expect(line.activities.elements == [.walk])
    #expect(line.actions.elements == [.inspire])
    #expect(line.note == "at the zoo")
  }

  @Test func `counts a match once and forgives a trailing comma`() throws {
    #expect(try SessionLine(words: ["M-1,m1,M-2,", "30"]).matches == [Reference(.match, 1), Reference(.match, 2)])
  }

  @Test(arguments: [
    ("in-person", SessionMedium.inPerson), ("inperson", .inPerson), ("person", .inPerson), ("PHONE", .phone),
    ("ph", .phone), ("vid", .video), ("group", .group), ("text", .text),
  ])
  func `knows a medium by its name or a beginning of it`(word: String, medium: SessionMedium) throws {
    let line = try SessionLine(words: ["M-1", "30", word])
    #expect(line.medium == medium)
    #expect(line.activities.elements.isEmpty)
  }

  @Test(arguments: [
    ("home", SessionActivity.homework), ("mus", nil), ("museum", .museum), ("music", .music), ("col", .college),
    ("co", nil), ("ev", .event),
  ])
  func `knows an activity by a beginning that only it has`(word: String, activity: SessionActivity?) throws {
    if let activity {
      #expect(try SessionLine(words: ["M-1", "30", word]).activities.elements == [activity])
    } else {
      guard case .line(.ambiguous(word, _)) = problem(["M-1", "30", word]) else {
        Issue.record("\(word) is not ambiguous")
        return
      }
    }
  }

  @Test(arguments: [
    ("+listen", DevelopmentalAction.listen), ("+LIS", .listen), ("+believe", .believe), ("+let-me-lead", .letLead),
    ("+letlead", .letLead), ("+reflect", .reflect), ("+boundaries", .boundaries), ("+expect", .expectBest),
  ])
  func `knows an action by its name, a word of it or a beginning`(word: String, action: DevelopmentalAction) throws {
    #expect(try SessionLine(words: ["M-1", "30", word]).actions.elements == [action])
  }

  @Test func `joins several notes and drops an empty one`() throws {
    #expect(
      try SessionLine(words: ["M-1", "30", "", "went well", "see you Monday"]).note == "went well see you Monday")
  }

  @Test func `says what is wrong with it`() {
    #expect(problem([]) == .noMatch)
    #expect(problem([","]) == .line(.unknownWord(",")))
    #expect(problem(["Y-12", "90m"]) == .notAMatch("Y-12"))
    #expect(problem(["M-1,xx", "90m"]) == .notAMatch("xx"))
    #expect(problem(["M-1", "homework"]) == .line(.noDuration))
    #expect(problem(["M-1", "30", "juggling"]) == .line(.unknownWord("juggling")))
    #expect(problem(["M-1", "30", "x"]) == .line(.unknownWord("x")))
    #expect(problem(["M-1", "30", "45"]) == .line(.unknownWord("45")))
    #expect(problem(["M-1", "30", "+juggle"]) == .unknownAction("+juggle"))
    #expect(problem(["M-1", "30", "+"]) == .unknownAction("+"))
    #expect(
      problem(["M-1", "30", "+be"])
        == .line(.ambiguous("be", candidates: ["be dependable", "believe in me", "be warm"])))
  }

  @Test func `an attempt needs no duration`() throws {
    let line = try SessionLine(words: ["M-104", "phone", "no answer, left a message"], options: ["--attempted"])
    #expect(line.minutes == nil)
    #expect(line.medium == .phone)
  }

  @Test func `every medium, activity and action is understood by its whole name`() throws {
    for medium in SessionMedium.allCases {
      #expect(try SessionLine(words: ["M-1", "30", medium.rawValue.replacing(" ", with: "-")]).medium == medium)
    }
    for activity in SessionActivity.allCases {
      #expect(try SessionLine(words: ["M-1", "30", activity.rawValue]).activities.elements == [activity])
    }
    for action in DevelopmentalAction.allCases {
      let word = "+" + action.rawValue.replacing(" ", with: "-")
      #expect(try SessionLine(words: ["M-1", "30", word]).actions.elements == [action], "\(word)")
    }
  }

  @Test func `four actions belong to each element, but for expressing care with five and possibilities with three`() {
    let sizes = DevelopmentalElement.allCases.map { element in
      DevelopmentalAction.allCases.filter { $0.element == element }.count
    }
    #expect(sizes == [5, 4, 4, 4, 3])
  }
}
