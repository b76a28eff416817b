package import Domain
import Localization
import Repository

/// A user with how much they have, or nobody with what nobody has yet, in words.
nonisolated package struct CaseloadItem: ListItem, Sendable {
  let owner: CaseloadOwner
  package let reference: Reference

  init(_ owner: CaseloadOwner) {
    self.owner = owner
    // No user has this number; it stands for nobody.
    reference = Reference(.user, owner.user?.id ?? 0)
  }

  package var login: String? { owner.user?.login }
  package var name: String { owner.user?.name ?? English.Caseload.unowned }
  package var role: String { owner.user?.role.rawValue ?? "" }
  package var supervisor: String { owner.supervisor ?? "" }

  /// `12`; empty for none.
  package func count(_ duty: Duty) -> String { owner.counts[duty].map(String.init) ?? "" }
  package var counts: String { English.Caseload.counts(owner.counts) }

  /// Whether there is anything to deal out; an entry on the need-to-know list is nothing that somebody else gets.
  package var hasAny: Bool { owner.counts.contains { $0.key != .needToKnow } }

  /// Whether all there is are officials and asks of them.
  package var hasOnlyAdvocacy: Bool { hasAny && owner.counts.keys.allSatisfy { $0 == .officials || $0 == .asks } }

  func canHold(_ duty: Duty) -> Bool {
    guard let user = owner.user else { return false }
    return !user.isDisabled && user.role.mayHold(duty)
  }
}
