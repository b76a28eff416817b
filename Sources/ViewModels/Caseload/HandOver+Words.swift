import Domain
import Localization
package import Repository

nonisolated extension HandOver {
  /// What came of it, in a sentence that names the record.
  package var sentence: String {
    if let error { return English.Proposals.refused(reference, English.sentence(for: error)) }
    return English.Caseload.handedOver(reference, along: along, to: receiver)
  }
}

nonisolated extension CaseloadDeal {
  /// How many things each would get.
  package var shown: String { English.Caseload.shares(ordered, of: login) }

  private var ordered: [(String?, Int)] {
    shares.map { ($0.key, $0.value) }.sorted { ($0.0 ?? "~") < ($1.0 ?? "~") }
  }

  /// How many things each has got, or would get.
  package func summary(isDone: Bool) -> String {
    let told = English.Caseload.shares(ordered, of: login)
    guard !lines.isEmpty else { return told }
    return isDone ? English.Caseload.handedOut(told, of: login) : English.Caseload.notYet(told, of: login)
  }
}
