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

  package init(_ text: String, _ kind: Kind = .done) {
    self.text = text
    self.kind = kind
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
