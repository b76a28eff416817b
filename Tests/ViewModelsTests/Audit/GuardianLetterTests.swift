import Domain
@testable import Repository
import TestSupport
import Testing

@testable import ViewModels

@Suite("The letter to a guardian")
struct GuardianLetterTests {
  private let clock = Clock.fixed(on: Network.today)

  private func look(
    _ place: ShownPlace, day: Int = 0, by login: String = "sue", _ role: Role? = .supervisor, reason: String = ""
  ) -> RecordLook {
    let day = Network.today - day
    return RecordLook(
      sequence: 1, at: Clock.fixed(on: day).now(), record: Reference(.youth, 1), place: place, login: login, name: nil,
      role: role, terminal: "", reason: reason)
  }

  private func looks(_ looks: [RecordLook], knownSince: Instant? = nil, copies: Int = 0) -> RecordLooks {
    RecordLooks(
      reference: Reference(.youth, 1), name: PersonName(given: "Xiomara", family: "Ortiz"), looks: looks,
      knownSince: knownSince, copies: .init(count: copies, last: nil))
  }

  @Test func `tells openings and files by day, lists and searches by month`() {
    let letter = looks([
      look(.page, day: 3, reason: "asked by phone"), look(.matches, day: 2), look(.today, day: 2),
      look(.matches, day: 1),
      look(.search, by: "fay", .frontDesk), look(.file, by: "dan", .director, reason: "youth --format csv: 7"),
      look(.page, by: "gone", nil),
    ]).letter(clock)
    for words in [
      "Who has seen the record of Xiomara", "This is the whole list.", "Opened the record:",
      "\(Network.today - 3)  a supervisor", "Reason given: asked by phone", "Took it away in a file:",
      "\(Network.today)  the director", "Saw it on a list, by month:", "on 2 days", "Found it in a search, by month:",
      "somebody who no longer works with us", "by 4 people in all",
    ] {
      #expect(letter.contains(words), "\(words) in\n\(letter)")
    }
    #expect(!letter.contains("Ortiz") && !letter.contains("--format") && !letter.contains("sue"))
  }

  @Test func `never calls itself whole where it is not`() {
    let since = Clock.fixed(on: Network.today - 10).now()
    let letter = looks([look(.page, day: 20)], knownSince: since).letter(clock)
    #expect(!letter.contains("whole list"))
    #expect(letter.contains("Lists, searches and files are written down since \(Network.today - 10)."))
    #expect(letter.contains("Who saw it on a\nlist, or took it away in a file, we cannot say for that time."))
  }

  @Test func `says so where nobody has looked, and tells of copies`() {
    let letter = looks([], copies: 3).letter(clock)
    #expect(letter.contains("Nobody has opened the record so far."))
    #expect(!letter.contains("people in all"))
    #expect(letter.contains("are 3 of them that hold this record"))
    #expect(!looks([]).letter(clock).contains("copies of everything"))
  }

  @Test func `has lines that fit on a sheet`() {
    let everything = looks(
      ShownPlace.allCases.map { look($0) }, knownSince: clock.now(), copies: 12_345
    ).letter(clock)
    #expect(everything.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(everything)")
  }

  @Test func `and the list say the same of what they can't know`() {
    let since = Clock.fixed(on: Network.today - 10).now()
    let extent = looks([], knownSince: since, copies: 1).extent(clock)
    #expect(extent[0].contains("\(Network.today - 10)") && extent[1].contains("only who opened"))
    #expect(extent[2].hasPrefix("One copy"))
    #expect(extent.allSatisfy { $0.count < 78 })
    let official = RecordLooks(
      reference: Reference(.official, 3), name: nil, looks: [], knownSince: nil, copies: .init(count: 0, last: nil))
    #expect(official.extent(clock)[0] == "Of L-3, only who opened it is known.")
  }
}
