package import Domain

extension English {
  /// What the command `train` says.
  package enum TrainCommand {
    package static func wrongReference(_ text: String, _ kind: Reference.Kind) -> String {
      switch kind {
      case .course: "“\(text)” is no course; write its reference, such as E-2: 'matchbook train courses' lists them."
      case .trainingClass:
        "“\(text)” is no class; write its reference, such as T-55: 'matchbook train classes' lists them."
      case .organization: "“\(text)” is no organization; write its reference, such as O-1."
      default: "“\(text)” is no person; write the reference of an adult, such as A-311."
      }
    }
    package static func notATopic(_ text: String, _ topics: [String]) -> String {
      "“\(text)” is no topic; take \(choice(of: topics))."
    }
    package static func notAName(_ text: String) -> String { "“\(text)” is no name; write first and last name." }
    package static let nobodyNamed = "Name who signs in, such as A-311, or with --new somebody who is not on file."
    package static let noClasses = "There are no such classes."
    package static func nobody(_ training: Reference) -> String { "Nobody is in \(training)." }
  }
}
