import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("The list of matches, as it is shown")
struct MatchesViewModelTests {
  private let database: MatchDatabase
  private let model: MatchesViewModel

  init() throws {
    database = try MatchDatabase()
    for (number, youth) in ["Maya Alvarez", "Leo Roy", "Ana Lima"].enumerated() {
      try database.add {
        $0.youth = youth
        $0.mentor = "Mentor\(number) Berg"
        $0.lastSession = 10 + number * 20
      }
    }
    try database.add {
      $0.youth = "Zoe Hart"
      $0.mentor = "Max Moor"
      $0.state = .proposed
    }
    model = MatchesViewModel(workspace: database.network.workspace())
  }

  @Test func `reads pages in the order asked for, forwards and backwards`() throws {
    let all = try model.items(ListRequest(limit: 10, sortedBy: MatchSort.name.rawValue))
    #expect(all.map(\.youth) == ["Alvarez, Maya", "Lima, Ana", "Roy, Leo"])
    let second = try model.items(ListRequest(.after(all[0]), limit: 1, sortedBy: MatchSort.name.rawValue))
    #expect(second == [all[1]])
    #expect(try model.items(ListRequest(.before(all[1]), limit: 5, sortedBy: MatchSort.name.rawValue)) == [all[0]])
    #expect(try model.items(ListRequest(.only(all[2].id), limit: 1)) == [all[2]])
    #expect(
      try model.items(ListRequest(.last, limit: 1, sortedBy: MatchSort.name.rawValue, isDescending: true)) == [all[0]])
  }

  @Test func `counts what each filter shows, and finds by name and reference`() throws {
    _ = model.refresh()
    #expect(model.title(of: .live) == "Live 3")
    #expect(model.title(of: .proposals) == "Proposals 1")
    #expect(try model.count(text: "roy") == 1)
    #expect(try model.items(ListRequest(limit: 5, text: "M-2")).map(\.youth) == ["Roy, Leo"])
    model.show(.proposals)
    #expect(try model.items(ListRequest(limit: 5)).map(\.reference) == [Reference(.match, 4)])
  }

  @Test func `a look at a row says what speaks against it`() throws {
    let quiet = try #require(try model.items(ListRequest(limit: 5, text: "lima")).first)
    let peek = model.peek(quiet)
    #expect(peek.title == "M-3 · active")
    #expect(peek.parts.contains(.paragraph("! no session for 50 days", .warning)))
  }
}
