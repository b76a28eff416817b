package import Domain
import Localization
package import Repository

/// One kind of record that can be told in a line, as ``LinePrompt`` asks for it.
package protocol PromptedLine: AnyObject {
  /// What is being done.
  var title: String { get }
  /// For whom, in words.
  var subject: String { get }
  /// A line that would be understood, shown before anything is typed.
  var example: String { get }
  /// What may be of use before anything is typed; empty for nothing.
  var opening: String { get }

  /// What the word being typed can become.
  func completions(of text: String) -> [LineCompletion]
  /// What is made of a line that says something.
  func read(_ text: String) -> LineUnderstanding
  /// The full form, with what the line has said so far.
  func form(_ text: String) -> any RecordFormViewModel

  var workspace: Workspace { get }
  /// Where a line is kept that is not sent: the kind of line, and the references it is about.
  var draftKey: DraftKey { get }
}

extension PromptedLine {
  /// Lines of this kind that were not sent, the last typed first, those about the same records before others.
  var unsent: [Draft] {
    let drafts = workspace.reading(or: []) { try workspace.drafts() }
    let lines = drafts.filter { $0.key.form == draftKey.form }
    return lines.filter { $0.key == draftKey } + lines.filter { $0.key != draftKey }
  }
}

/// What a line says.
package enum LineUnderstanding {
  /// Ready: in words, and how it is recorded in a workspace, which gives what was recorded in words.
  case ready(String, record: (Workspace) throws(RepositoryError) -> String)
  /// What is missing or wrong.
  case unfinished(String)
}

/// What is shown of a line so far.
package enum LineReading: Equatable, Sendable {
  /// Nothing typed yet.
  case empty
  /// Ready to be recorded, in words.
  case understood(String)
  /// Not ready, with what is missing or wrong.
  case unfinished(String)
}

/// Something being recorded in one line: what is typed is answered with what was understood, so that Enter holds no
/// surprise.
///
/// A word that can still become something is no mistake yet: until it is whole, the answer to the words before it stands.
/// The line is read when an answer is asked for, so that letters that come together are read once. A line that was not
/// sent is kept as a draft.
package final class LinePrompt {
  package let line: any PromptedLine
  /// What is typed.
  package var text = "" {
    didSet { if text != oldValue { (answer, refusal, asked) = (nil, nil, []) } }
  }
  /// Why the last Enter recorded nothing; gone with the next letter.
  package private(set) var refusal: String?

  private let history: LineHistory
  private var earlier: EarlierLines
  /// The draft that holds the line; nil until it is kept.
  private var draft: Identifier<Draft>?
  private var keptText = ""
  private var answer: Answer?
  /// What the last Enter was asked about; the next one says that it is right.
  private var asked: Set<Doubt> = []

  /// - Parameter history: What was sent in this sitting.
  package init(_ line: any PromptedLine, history: LineHistory = LineHistory()) {
    self.line = line
    self.history = history
    earlier = EarlierLines(unsent: line.unsent, sent: history.lines(of: line.draftKey.form))
  }

  package var reading: LineReading { answered().reading }

  /// What may be typed next; empty for nothing.
  package var hint: String {
    let answer = answered()
    if !answer.completions.isEmpty { return English.Lines.completions(answer.completions.map(\.shown)) }
    guard answer.reading == .empty else { return "" }
    return earlier.hasUnsent(for: line.draftKey) ? English.Drafts.unsentLine : line.opening
  }

  /// The full form, with what the line has said so far, which is kept as its draft from now on.
  package func moveToForm() -> any RecordFormViewModel {
    let form = line.form(text)
    if form.keepDraft() == nil, form.form.draft != nil { try? forgetDraft() }
    return form
  }

  /// Completes the word being typed; false where there is nothing to complete.
  package func complete() -> Bool {
    guard let completion = answered().completions.first else { return false }
    text = completion.completing(text)
    return true
  }

  /// Records what the line says.
  ///
  /// - Returns: What was recorded, in words; nil where it was refused, then ``refusal`` says why.
  package func submit() -> String? {
    let answer = answered()
    guard let record = answer.record else {
      refusal = answer.problem ?? English.Lines.saysNothing(line.example)
      return nil
    }
    do throws(RepositoryError) {
      let said = try Confirmation.doubts(asked).during { () throws(RepositoryError) in
        try record(line.workspace.removing(draft))
      }
      history.note(text, of: line.draftKey.form)
      try? forgetDraft()
      return said
    } catch {
      if case .unlikely(let doubts) = error {
        asked.formUnion(doubts)
        refusal = English.Doubts.asking(about: doubts, English.Doubts.enterAgain)
      } else {
        refusal = English.sentence(for: error)
      }
      return nil
    }
  }

  // MARK: Drafts and what was typed before

  /// Keeps a line that could not be kept on the disk for as long as the console runs, so that Up brings it back.
  package func keepInMemory() { history.note(text, of: line.draftKey.form) }

  /// Whether the line holds something that is kept and was not sent.
  package var isUnsent: Bool { draft != nil }

  /// Keeps what is typed, if it has changed since it was last kept.
  ///
  /// - Returns: Why it could not, in a sentence; nil where it is kept.
  package func keepDraft() -> String? {
    guard text != keptText else { return nil }
    do throws(RepositoryError) {
      guard Answer.saysSomething(text) else {
        try forgetDraft()
        return nil
      }
      draft = try line.workspace.saveDraft(line.draftKey, over: draft, values: [Self.field: text])
      keptText = text
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }

  /// Goes on with a line that was not sent.
  ///
  /// - Returns: Why it could not, in a sentence; nil where it could.
  package func resume(_ draft: Identifier<Draft>) -> String? {
    do throws(RepositoryError) {
      guard let held = try line.workspace.holdDraft(draft) else { return English.Drafts.gone }
      text = held.values[Self.field] ?? ""
      (self.draft, keptText) = (draft, text)
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }

  /// Brings back a line typed before: those not sent first, then those sent, the last first.
  ///
  /// - Parameter step: 1 for the one before, -1 for the one after.
  /// - Returns: Whether there is one. What is being typed is never replaced.
  package func recall(_ step: Int) -> Bool {
    guard text == earlier.shown, let line = earlier.move(by: step) else { return false }
    draft = nil
    if let kept = line.draft, kept.key == self.line.draftKey, resume(kept.id) == nil { return true }
    text = line.text
    keptText = text
    return true
  }

  /// The field of a draft that holds the line.
  static let field = "line"

  private func forgetDraft() throws(RepositoryError) {
    guard let draft else { return }
    try line.workspace.discardDraft(draft)
    (self.draft, keptText) = (nil, "")
  }

  private func answered() -> Answer {
    if let answer { return answer }
    let new = Answer(to: text, line)
    answer = new
    return new
  }
}

/// What a line as it stands is answered with.
private struct Answer {
  let completions: [LineCompletion]
  var reading = LineReading.empty
  /// What is missing or wrong, the word being typed included.
  var problem: String?
  var record: ((Workspace) throws(RepositoryError) -> String)?

  init(to text: String, _ line: any PromptedLine) {
    completions = line.completions(of: text)
    guard Self.saysSomething(text) else { return }
    switch line.read(text) {
    case .ready(let words, let record):
      self.record = record
      reading = .understood(words)
    case .unfinished(let why):
      problem = why
      reading = completions.isEmpty ? .unfinished(why) : Self.readingBeforeLastWord(of: text, line)
    }
  }

  private static func readingBeforeLastWord(of text: String, _ line: any PromptedLine) -> LineReading {
    let words = text.prefix(through: text.lastIndex(where: \.isWhitespace) ?? text.startIndex).dropLast()
    guard saysSomething(words) else { return .empty }
    return switch line.read(String(words)) {
    case .ready(let said, _): .understood(said)
    case .unfinished(let why): .unfinished(why)
    }
  }

  static func saysSomething(_ text: some StringProtocol) -> Bool { text.contains { !$0.isWhitespace } }
}
