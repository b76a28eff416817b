import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("A session in one line")
struct SessionPromptTests {
  private let database: MatchDatabase
  private let workspace: Workspace

  init() throws {
    database = try MatchDatabase()
    try database.add()
    try database.add { $0.youth = "Leo Roy" }
    workspace = database.network.workspace(.matchSpecialist)
  }

  private func prompt(_ numbers: Int64...) -> LinePrompt {
    LinePrompt(SessionPrompt(matches: numbers.map { Reference(.match, $0) }, workspace: workspace))
  }

  @Test func `says whom it is for, and shows an example before anything is typed`() {
    let prompt = prompt(1)
    #expect(prompt.line.subject == "M-1 (Maya Alvarez with Jon Berg)")
    #expect(prompt.reading == .empty)
    #expect(prompt.line.example.contains("90m"))
    #expect(prompt.hint.isEmpty)
  }

  @Test func `answers each letter with what it understands, for every match named`() {
    let prompt = prompt(1)
    prompt.text = "1h30 homework M-2"
    guard case .understood(let words) = prompt.reading else {
      Issue.record("\(prompt.reading)")
      return
    }
    #expect(words.contains("90 minutes in person on Thursday 2026-03-05"))
    #expect(words.contains("Leo Roy"))
    prompt.text = "homework"
    guard case .unfinished = prompt.reading else {
      Issue.record("\(prompt.reading)")
      return
    }
  }

  @Test func `completes the word being typed, and says what it could become`() {
    let prompt = prompt(1)
    prompt.text = "45 home"
    #expect(prompt.hint == "Tab: homework")
    #expect(prompt.complete())
    #expect(prompt.text == "45 homework ")
    #expect(!prompt.complete())
  }

  @Test func `lets the answer stand while a word is typed that can become one, and says what is wrong at Enter`() {
    let prompt = prompt(1)
    prompt.text = "+"
    #expect(prompt.reading == .empty)
    prompt.text = "45 "
    let answer = prompt.reading
    guard case .understood = answer else {
      Issue.record("\(answer)")
      return
    }
    prompt.text = "45 +"
    #expect(prompt.reading == answer)
    #expect(prompt.submit() == nil)
    #expect(prompt.refusal?.contains("“+”") == true)
    prompt.text = "45 +nothing"
    #expect(prompt.reading == .unfinished(prompt.submit() ?? prompt.refusal ?? ""))
  }

  @Test func `logs what was understood, once`() throws {
    let prompt = prompt(1, 2)
    prompt.text = "1h homework +listen \"At the library.\""
    #expect(prompt.submit()?.hasPrefix("Logged S-1: 60 minutes in person") == true)
    #expect(try database.value("SELECT count(*) FROM session_match") == "2")
    #expect(try database.value("SELECT note FROM session") == "At the library.")
  }

  @Test func `says why it logs nothing, and forgets it with the next letter`() throws {
    let prompt = prompt(1)
    for text in ["", "homework", "90 flying", "25h", "90 @tomorrow"] {
      prompt.text = text
      #expect(prompt.submit() == nil, "\(text)")
      #expect(prompt.refusal?.isEmpty == false, "\(text)")
    }
    prompt.text = "9"
    #expect(prompt.refusal == nil)
    #expect(try database.value("SELECT count(*) FROM session") == "0")
  }

  @Test func `goes on in the full form with what the line has said`() throws {
    let prompt = prompt(2)
    prompt.text = "1h30 phone @yesterday \"Called.\""
    let form = prompt.moveToForm().form
    #expect(form["matches"] == "M-2")
    #expect(form["minutes"] == "1h30")
    #expect(form["held_on"] == "2026-03-04")
    #expect(form["note"] == "Called.")
  }

  @Test func `what cannot be read goes on in the note of the full form, and is kept as its draft`() throws {
    let prompt = prompt(2)
    prompt.text = "90m +nothing"
    #expect(prompt.keepDraft() == nil)
    let form = prompt.moveToForm().form
    #expect(form["note"] == "90m +nothing")
    #expect(try workspace.drafts().map(\.key.form) == ["session"])
  }

  @Test func `a line that is sent is no draft any more`() throws {
    let prompt = prompt(2)
    prompt.text = "90m homework"
    #expect(prompt.keepDraft() == nil)
    #expect(prompt.submit() != nil)
    #expect(try database.value("SELECT count(*) FROM draft") == "0")
  }

  @Test func `hints at the other matches an outing may count for`() {
    let prompt = LinePrompt(
      SessionPrompt(matches: [Reference(.match, 1)], companions: [Reference(.match, 2)], workspace: workspace))
    #expect(prompt.hint.contains("M-2"))
    prompt.text = "9"
    #expect(prompt.hint.isEmpty)
  }

  @Test func `tells a role that may log nothing so`() {
    let prompt = LinePrompt(
      SessionPrompt(matches: [Reference(.match, 1)], workspace: database.network.workspace(.frontDesk)))
    prompt.text = "90m"
    #expect(prompt.submit() == nil)
    #expect(prompt.refusal?.contains("may not") == true)
  }
}
