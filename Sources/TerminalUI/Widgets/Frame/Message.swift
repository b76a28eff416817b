/// A sentence that was said to the person at the console.
package struct Message: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Something was done.
    case done
    /// Something cannot be done, or needs looking at.
    case warning
    case failure
  }

  package let text: String
  package let kind: Kind
  /// When it was said, as the history shows it; empty where nobody looked at a clock.
  package let time: String

  package init(_ text: String, _ kind: Kind = .done, time: String = "") {
    self.text = text
    self.kind = kind
    self.time = time
  }

  /// How the status row shows it; the sign before it tells the kind where there is no colour.
  var role: Role {
    switch kind {
    case .done: .success
    case .warning: .warning
    case .failure: .error
    }
  }

  var sign: String {
    switch kind {
    case .done: ""
    case .warning: "! "
    case .failure: "!! "
    }
  }
}
