/// How a kind of consent is on a day, from everything that was signed and taken back.
package enum ConsentStanding: Hashable, Sendable {
  /// `until`: the last day; nil where it holds until somebody takes it back.
  case inForce(until: CivilDate?)
  /// It ran out; `on` was its last day.
  case ended(on: CivilDate)
  /// A guardian took it back on this day, and nobody has signed since.
  case revoked(on: CivilDate)
  case neverSigned
  /// Who signed may not consent, and nobody else has.
  case signerMayNot

  package var isInForce: Bool { if case .inForce = self { true } else { false } }

  /// Reads the standing of one kind.
  ///
  /// A consent that is taken back ends every consent of its kind that was signed on an earlier day, by whomever: after a
  /// guardian's no, only a new signature counts. What somebody signed who may not consent counts for nothing.
  package init(of kind: ConsentKind, in consents: [Consent], on day: CivilDate) {
    let signed = consents.filter { $0.kind == kind && $0.signedOn <= day }
    let last = signed.filter { !$0.signerMayNot }.map { Self.lastDay(of: $0, among: signed) ?? .distantFuture }.max()
    if let last, last >= day {
      self = .inForce(until: last == .distantFuture ? nil : last)
      return
    }
    let runs = signed.contains { $0.signerMayNot && (Self.lastDay(of: $0, among: signed) ?? day) >= day }
    guard !runs, let best = signed.map({ Self.lastDay(of: $0, among: signed) ?? .distantFuture }).max() else {
      self = runs ? .signerMayNot : .neverSigned
      return
    }
    let revoked = signed.compactMap(\.revokedOn).filter { $0 <= day }.max()
    if let revoked, !signed.contains(where: { $0.revokedOn == nil && $0.signedOn >= revoked }) {
      self = .revoked(on: revoked)
    } else {
      self = .ended(on: best)
    }
  }

  /// The last day on which a consent counts, nil without an end.
  private static func lastDay(of consent: Consent, among all: [Consent]) -> CivilDate? {
    let others = all.compactMap(\.revokedOn).filter { $0 > consent.signedOn }.min().map { $0 - 1 }
    let own = consent.revokedOn.map { $0 - 1 }
    return [consent.expiresOn, own, others].compactMap(\.self).min()
  }
}

/// A kind of consent and how it is.
package struct ConsentEnd: Hashable, Sendable {
  package let kind: ConsentKind
  package let standing: ConsentStanding

  package init(_ kind: ConsentKind, _ standing: ConsentStanding) {
    self.kind = kind
    self.standing = standing
  }

  /// The consent that ends first, or has: of the kinds asked for and of every other that somebody signed and nobody took
  /// back since. What is not in force comes first, kinds asked for before others.
  package static func first(
    toEndIn consents: [Consent], asked: [ConsentKind], on day: CivilDate
  ) -> ConsentEnd? {
    let others = ConsentKind.allCases.filter { kind in
      !asked.contains(kind) && consents.contains { $0.kind == kind && $0.revokedOn == nil }
    }
    let lines = (asked + others).map { ConsentEnd($0, ConsentStanding(of: $0, in: consents, on: day)) }
    return lines.first { !$0.standing.isInForce }
      ?? lines.min { ($0.standing.lastDay ?? .distantFuture) < ($1.standing.lastDay ?? .distantFuture) }
  }
}

extension ConsentStanding {
  /// The last day it is or was in force; nil where it has no end, or never began.
  package var lastDay: CivilDate? {
    switch self {
    case .inForce(let until): until
    case .ended(let day): day
    case .revoked(let day): day - 1
    case .neverSigned, .signerMayNot: nil
    }
  }
}

extension CivilDate {
  /// A day after all others that are kept: 9999-12-31.
  package static let distantFuture = CivilDate(dayNumber: 2_932_896)
}
