import Domain
import Localization

/// What verbs have asked about: who does the same again says that it is right.
final class AskedDoubts {
  private(set) var doubts: Set<Doubt> = []

  /// Does some work, with what was asked about confirmed.
  ///
  /// - Returns: What was done, or why it was not.
  func attempt(_ work: () throws(RepositoryError) -> String) -> VerbResult {
    do throws(RepositoryError) {
      let said = try Confirmation.doubts(doubts).during(work)
      doubts = []
      return .done(said)
    } catch {
      return .refused(sentence(for: error))
    }
  }

  /// Why something was not done; what is asked about holds from now on.
  func sentence(for error: RepositoryError) -> String {
    guard case .unlikely(let open) = error else { return English.sentence(for: error) }
    doubts.formUnion(open)
    return English.Doubts.asking(about: open, English.Doubts.doAgain)
  }
}
