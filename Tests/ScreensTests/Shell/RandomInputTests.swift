import Domain
import Foundation
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The console under random input")
struct RandomInputTests {
  /// `make storm` runs it longer, and again with the seed that was printed.
  @Test func `traps on nothing, keeps the database whole, and can always be left`() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["MATCHBOOK_RANDOM_KEYS"].flatMap { Int($0) } ?? 1_500
    let seed = environment["MATCHBOOK_RANDOM_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0 ... .max)
    tell("MATCHBOOK_RANDOM_SEED=\(seed) MATCHBOOK_RANDOM_KEYS=\(count)")
    var input = RandomInput(seed: seed)
    var network = try RandomNetwork()
    var events = 0
    var (begun, checked, checks) = (0, 0, 0)
    let start = ContinuousClock.now
    while events < count {
      // Another network now and then: what has piled up in one slows every screen and every check down.
      if events - begun >= 50_000 {
        network = try RandomNetwork()
        begun = events
      }
      let role = Self.roles[input.below(Self.roles.count)]
      let console = Console(network.matches, as: input.below(3) == 0 ? role : .director)
      let end = min(count, events + 200 + input.below(1_500))
      while events < end, !console.shell.isFinished {
        let next = input.next()
        events += next.count
        for event in next { console.send(event) }
        if input.below(3) == 0 { expectSound(console) }
      }
      leave(console, seed)
      if events - checked >= 10_000 || events >= count {
        try expectWhole(network, seed)
        (checked, checks) = (events, checks + 1)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        tell("\(events) events in \(Int(seconds)) s; the database has passed \(checks) checks")
        do { try network.fill() } catch RepositoryError.notOnNeedToKnowList {
          // Keys have taken the director off it.
          network = try RandomNetwork()
          begun = events
        }
      }
    }
  }

  private static let roles: [Domain.Role] = [.director, .supervisor, .matchSpecialist, .frontDesk, .ambassador]

  /// Says at once how far it is, as a trap leaves no time to.
  private func tell(_ text: String) { FileHandle.standardError.write(Data("Random input: \(text)\n".utf8)) }

  /// Lets the screen do one thing that it does by itself, and draws, with the cursor inside.
  private func expectSound(_ console: Console) {
    _ = console.shell.rest()
    let canvas = console.frame()
    if let cursor = canvas.cursor { #expect(Rect(origin: .zero, size: canvas.size).contains(cursor)) }
  }

  /// What leaves where Esc asks first: a form kept as a draft, a slate that is not on file; and what opens a lock.
  private static let answers = [
    ("Go on (g)", "g"), ("Leave the form?", "k"), ("Leave the slate", "l"), ("Quit Matchbook?", "q"),
    ("Press q to quit", "q"),
  ]

  /// Leaves whatever is open by Esc, by an answer where it asks, and the console by q.
  private func leave(_ console: Console, _ seed: UInt64) {
    console.resize(to: Size(width: 80, height: 24))
    for _ in 0..<400 where !console.shell.isFinished {
      let picture = console.picture()
      console.press(Self.answers.first { picture.contains($0.0) }?.1 ?? "Esc")
    }
    #expect(console.shell.isFinished, "seed \(seed), cannot leave:\n\(console.picture())")
  }

  private func expectWhole(_ network: RandomNetwork, _ seed: UInt64) throws {
    let verification = try network.matches.network.workspace().verifyAudit()
    #expect(verification.fault == nil, "seed \(seed)")
    #expect(try network.matches.value("PRAGMA integrity_check") == "ok", "seed \(seed)")
    #expect(try network.matches.value("PRAGMA foreign_key_check") == nil, "seed \(seed)")
  }
}
