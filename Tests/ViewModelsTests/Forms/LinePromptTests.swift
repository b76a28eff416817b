import Domain
import Testing

import ViewModels

@Suite("A line that is being typed")
struct LinePromptTests {
  /// Counts how often it is read.
  private final class CountedLine: PromptedLine {
    let (title, subject, example, opening) = ("Count", "", "three", "")
    var readings = 0

    func completions(of text: String) -> [LineCompletion] { [] }

    func read(_ text: String) -> LineUnderstanding {
      readings += 1
      return .unfinished(text)
    }

    func form(_ text: String) -> any RecordFormViewModel { preconditionFailure("no form is asked for") }
  }

  @Test func `letters that come together are read once, when the answer is looked at`() {
    let line = CountedLine()
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
    let prompt = LinePrompt(CountedLine())
    prompt.text = "thirty"
    #expect(prompt.submit() == nil && prompt.refusal == "thirty")
    prompt.text = "thirty-one"
    #expect(prompt.refusal == nil)
  }
}
