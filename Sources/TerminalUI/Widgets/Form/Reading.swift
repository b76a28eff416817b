/// What a screen makes of the text in a field when it is left.
package enum Reading: Equatable, Sendable {
  /// The text can be used.
  ///
  /// - Parameters:
  ///   - understood: What was understood, in words, such as "Thursday 5 March 2026"; empty where that says nothing new.
  ///   - text: The spelling to put in its place, such as a phone number in its usual form; nil leaves it as typed.
  ///   - fills: Text for other fields by their id, such as the town of a ZIP code; only empty ones are filled.
  case understood(_ understood: String = "", text: String? = nil, fills: [String: String] = [:])
  /// The text cannot be used, for a reason in a sentence that says what to type instead.
  case wrong(String)
}
