/// What a verb came to: done or not, and the sentence that says so.
package enum VerbResult: Equatable, Sendable {
  case done(String)
  case refused(String)
}
