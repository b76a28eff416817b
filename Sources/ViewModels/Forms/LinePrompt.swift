package import Domain
import Localization

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
}

/// What a line says.
package enum LineUnderstanding {
  /// Ready: in words, and how it is recorded, which gives what was recorded in words.
  case ready(String, record: () throws(RepositoryError) -> String)
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
/// The line is read when an answer is asked for, so that letters that come together are read once.
package final class LinePrompt {
  package let line: any PromptedLine
  /// What is typed.
  package var text = "" {
    didSet { if text != oldValue { (answer, refusal) = (nil, nil) } }
  }
  /// Why the last Enter recorded nothing; gone with the next letter.
  package private(set) var refusal: String?

  private var answer: Answer?

  package init(_ line: any PromptedLine) { self.line = line }

  package var reading: LineReading { answered().reading }

  /// What may be typed next; empty for nothing.
  package var hint: String {
    let answer = answered()
    if !answer.completions.isEmpty { return English.Lines.completions(answer.completions.map(\.shown)) }
    return answer.reading == .empty ? line.opening : ""
  }

  /// The full form, with what the line has said so far.
  package var form: any RecordFormViewModel { line.form(text) }

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
      return try record()
    } catch {
      refusal = English.sentence(for: error)
      return nil
    }
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
  var record: (() throws(RepositoryError) -> String)?

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

  private static func saysSomething(_ text: some StringProtocol) -> Bool { text.contains { !$0.isWhitespace } }
}
