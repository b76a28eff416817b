import TerminalUI
import Testing

@Suite("Command tables")
struct CommandTableTests {
  private final class Desk {
    var isOpen = true
    var done: [String] = []
  }

  private let table = CommandTable<Desk>([
    Self.command("approve", "a", whyDisabled: { $0.isOpen ? nil : "The desk is closed." }),
    Self.command("matches", "g m"), Self.command("training", "g t"), Self.command("hidden", "z", isHinted: false),
  ])

  @Test func `do what a key says`() {
    #expect(press("a") == [.performed(id: "approve")])
  }

  @Test func `wait for the second key of a sequence`() {
    #expect(press("g m") == [.begun, .performed(id: "matches")])
    #expect(press("g x a") == [.begun, .unknown, .performed(id: "approve")])
  }

  @Test func `say why a command cannot be done, and do not do it`() {
    let desk = Desk()
    desk.isOpen = false
    #expect(press("a", in: desk) == [.disabled(id: "approve", why: "The desk is closed.")])
    #expect(desk.done.isEmpty)
  }

  @Test func `let the command that can be done have a shared key`() {
    let shared = CommandTable<Desk>([
      Self.command("open", "o", whyDisabled: { $0.isOpen ? "Open already." : nil }), Self.command("order", "o"),
    ])
    var pending: [Key] = []
    #expect(shared.dispatch(.character("o"), pending: &pending, in: Desk()) == .performed(id: "order"))
  }

  @Test func `hint at what can be done now`() {
    let desk = Desk()
    #expect(table.hints(in: desk).map(\.keys) == ["a", "g m", "g t"])
    desk.isOpen = false
    #expect(table.hints(in: desk).map(\.title) == ["Do matches", "Do training"])
  }

  @Test func `tell help everything, with reasons only where there is a context`() {
    let desk = Desk()
    desk.isOpen = false
    #expect(table.entries(in: desk).map(\.id) == ["approve", "matches", "training", "hidden"])
    #expect(table.entries(in: desk)[0].whyDisabled == "The desk is closed.")
    #expect(table.entries(in: nil)[0].whyDisabled == nil)
  }

  private func press(_ keys: String, in desk: Desk = Desk()) -> [CommandTable<Desk>.Outcome] {
    var pending: [Key] = []
    return (KeySequence(spelling: keys)?.keys ?? []).map { table.dispatch($0, pending: &pending, in: desk) }
  }

  private static func command(
    _ id: String, _ keys: String, isHinted: Bool = true, whyDisabled: @escaping (Desk) -> String? = { _ in nil }
  ) -> Command<Desk> {
    Command(
      id, keys: [KeySequence(spelling: keys)].compactMap(\.self), title: "Do \(id)", help: "Does \(id).", group: "Desk",
      isHinted: isHinted, whyDisabled: whyDisabled, perform: { $0.done.append(id) })
  }
}
