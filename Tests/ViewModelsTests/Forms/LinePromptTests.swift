import Domain
import Repository
import TestSupport
import Testing

import ViewModels

@Suite("A line that is being typed")
struct LinePromptTests {
  /// Counts how often it is read.
  private final class CountedLine: PromptedLine {
    let (title, subject, example, opening) = ("Count", "", "three", "")
    let draftKey: DraftKey
    let workspace: Workspace
    var readings = 0

    init(_ network: Network, about subject: String = "M-1") {
      workspace = network.workspace()
      draftKey = DraftKey(form: "count-line", subject: subject)
    }

    func completions(of text: String) -> [LineCompletion] { [] }

    func read(_ text: String) -> LineUnderstanding {
      readings += 1
      return .unfinished(text)
    }

    func form(_ text: String) -> any RecordFormViewModel { preconditionFailure("no form is asked for") }
  }

  private let network: Network

  init() throws { network = try Network.inMemory() }

  private func prompt(about subject: String = "M-1", _ history: LineHistory = LineHistory()) -> LinePrompt {
    LinePrompt(CountedLine(network, about: subject), history: history)
  }

  @Test func `what is not sent is kept, and Up brings it back before what was sent`() throws {
    let history = LineHistory()
    history.note("sent before", of: "count-line")
    let first = prompt(history)
    first.text = "thirty"
    #expect(first.keepDraft() == nil)
    let elsewhere = prompt(about: "M-2")
    elsewhere.text = "forty"
    #expect(elsewhere.keepDraft() == nil)
    let second = prompt(history)
    #expect(second.recall(1))
    #expect(second.text == "thirty")
    #expect(second.recall(1) && second.text == "forty")
    #expect(second.recall(1) && second.text == "sent before")
    #expect(!second.recall(1))
    #expect(second.recall(-1) && second.recall(-1) && second.text == "thirty")
    // What was brought back is the same draft, and what is being typed is never replaced.
    second.text = "thirty-one"
    #expect(!second.recall(1))
    #expect(second.keepDraft() == nil)
    #expect(try network.workspace().drafts().compactMap { $0.values["line"] }.sorted() == ["forty", "thirty-one"])
    second.text = ""
    #expect(second.keepDraft() == nil)
    #expect(try network.workspace().drafts().compactMap { $0.values["line"] } == ["forty"])
  }

  @Test func `letters that come together are read once, when the answer is looked at`() {
    let line = CountedLine(network)
    let prompt = LinePrompt(line)
    for letter in "a contact of thirty minutes" { prompt.text.append(letter) }
    #expect(line.readings == 0)
    #expect(prompt.reading == .unfinished("a contact of thirty minutes"))
    #expect(prompt.hint.isEmpty)
    #expect(line.readings == 1)
    prompt.text.append("!")
    #expect(prompt.reading == .unfinished("a contact of thirty minutes!"))
  }

  @Test func `Enter is answered by what is typed, looked at or not`() {
    let prompt = self.prompt()
    prompt.text = "thirty"
    #expect(prompt.submit() == nil && prompt.refusal == "thirty")
    prompt.text = "thirty-one"
    #expect(prompt.refusal == nil)
  }
}
