/// Something being recorded in one line: each letter is answered with what was understood, so that Enter holds no surprise.
package protocol LinePrompt: AnyObject {
  /// What is being done.
  var title: String { get }
  /// For whom, in words.
  var subject: String { get }
  /// A line that would be understood, shown before anything is typed.
  var example: String { get }
  /// What is typed.
  var text: String { get set }
  var reading: LineReading { get }
  /// What may be typed next; empty for nothing.
  var hint: String { get }
  /// Why the last Enter recorded nothing; gone with the next letter.
  var refusal: String? { get }
  /// The full form, with what the line has said so far.
  var form: any RecordFormViewModel { get }

  /// Completes the word being typed; false where there is nothing to complete.
  func complete() -> Bool
  /// Records what the line says.
  ///
  /// - Returns: What was recorded, in words; nil where it was refused, then ``refusal`` says why.
  func submit() -> String?
}

/// What was made of a line so far.
package enum LineReading: Equatable, Sendable {
  /// Nothing typed yet.
  case empty
  /// Ready to be recorded, in words.
  case understood(String)
  /// Not ready, with what is missing or wrong; while a word is being typed that is no mistake yet.
  case unfinished(String)
}
