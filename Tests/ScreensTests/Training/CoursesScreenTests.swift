import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The catalogue of courses")
struct CoursesScreenTests {
  private func console() throws -> Console {
    let network = try Network.inMemory()
    _ = try network.course(months: 36)
    _ = try network.course("Boundaries and safety", minutes: 90)
    let console = Console(.director, network: network, tab: .training)
    console.press("c")
    return console
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows topic, length and validity at every size`(charset: Charset) throws {
    let name = charset == .utf8 ? "courses" : "courses-ascii"
    #expect(Snapshots.difference(try console().pictures(charset), from: name) == nil)
  }

  @Test func `a course is added by its form, and retired with a reason`() throws {
    let console = try console()
    console.press("n")
    console.fill("Ending well", "closure", "45m", "12")
    console.press("Ctrl-S")
    #expect(console.picture().contains("Added E-3."))
    #expect(console.picture().contains("Ending well"))
    console.press("End", "x")
    console.type("merged")
    console.press("Enter")
    #expect(console.picture().contains("is out of the catalogue"))
  }

  @Test func `tells beside the list of whom a course is asked`() throws {
    let network = try Network.inMemory()
    _ = try network.course()
    try network.programAsking([.ambassador, .frontDesk])
    let console = Console(.director, network: network, tab: .training)
    console.press("c")
    console.resize(to: Size(width: 160, height: 24))
    #expect(console.picture().contains("Asked by policy 1"))
    #expect(console.picture().contains("the front desk and"), "\(console.picture())")
  }
}
