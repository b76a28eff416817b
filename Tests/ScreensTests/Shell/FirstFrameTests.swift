import Domain
import Repository
import TerminalUI
import Testing
import ViewModels

@testable import Screens

@Suite("The first frame")
struct FirstFrameTests {
  /// Steps that the first frame of each screen takes, by user and screen: each role, of an organization and of the network.
  private func steps(copies: Int) throws -> [String: Int] {
    let network = try LargeNetwork(copies: copies)
    var found: [String: Int] = [:]
    for isOfNetwork in [false, true] {
      for (role, workspace) in try network.workspaces(isOfNetwork: isOfNetwork) {
        for tab in Shell(model: ConsoleViewModel(workspace: workspace, databaseName: "")).tabs {
          found["\(role.rawValue)\(isOfNetwork ? " of the network" : ""), \(tab.title)"] = network.steps {
            let shell = Shell(model: ConsoleViewModel(workspace: workspace, databaseName: ""), tab: tab)
            var canvas = Canvas(size: Size(width: 80, height: 24), options: DrawingOptions())
            shell.draw(into: &canvas)
          }
        }
      }
    }
    return found
  }

  @Test func `of any screen and role takes no more steps where four times as many people are`() throws {
    let small = try steps(copies: 39)
    let large = try steps(copies: 159)
    #expect(small.keys == large.keys)
    // Tallies may still be filling up, and the few things that need somebody are put in order. A look at each match, class
    // or person more takes several times as much.
    for (screen, steps) in large.sorted(by: { $0.key < $1.key }) {
      let before = try #require(small[screen])
      #expect(steps <= before + 30_000, "\(screen): \(before) grew to \(steps)")
      #expect(steps <= 100_000, "\(screen)")
    }
  }
}
