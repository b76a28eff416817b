import Domain

extension DemoProgramWriter {
  /// Writes what the guardian has signed: at enrollment, and again before each year is over.
  ///
  /// A few families of matched youth have let theirs run out; those who wait have theirs in force.
  func writeConsents(of youth: DemoYouth, signer: Int64, _ random: inout DemoRandom) throws {
    let needed = Set(policy.consentsToEnroll)
    guard let enrolledOn = youth.began(.enrolled) else {
      // Some applications come with the form signed.
      if youth.state == .application, random.chance(0.4) {
        for kind in policy.consentsToEnroll { try sign(kind, of: youth, by: signer, on: youth.stateSince, until: nil) }
      }
      return
    }
    let signedOn = max(youth.began(.application) ?? youth.firstDay, enrolledOn - random.int(0...12))
    let last = youth.isServed ? time.today : youth.stateSince
    let hasLapsed = youth.state == .matched && random.chance(0.02)
    let renewal = random.int(8...24)
    for kind in ConsentKind.allCases where needed.contains(kind) || random.chance(Self.share(of: kind)) {
      var day = signedOn
      while true {
        let expires = day.adding(months: policy.consentMonths)
        let next = expires - renewal
        let isLast = next > last || (hasLapsed && expires.adding(months: policy.consentMonths) > last && expires < last)
        let isRevoked = isLast && !needed.contains(kind) && kind == .media && random.chance(0.03) && day < last
        try sign(kind, of: youth, by: signer, on: day, until: isRevoked ? min(last, day + 60) : nil)
        if isLast { break }
        day = next
      }
    }
  }

  /// How many sign what their program does not ask for.
  private static func share(of kind: ConsentKind) -> Double {
    switch kind {
    case .participation: 1
    case .survey: 0.8
    case .media: 0.62
    case .transport: 0.4
    case .medical: 0.3
    case .schoolRecords: 0.25
    case .dataSharing: 0.15
    }
  }

  /// - Parameter end: The day it was taken back.
  private func sign(
    _ kind: ConsentKind, of youth: DemoYouth, by signer: Int64, on day: CivilDate, until end: CivilDate?
  ) throws {
    let moment = DemoValue.moment(time.moment(day, salt: youth.person.id))
    let version = day >= policy.effectiveOn ? policy.consentTextVersion : "\(day.year)-01"
    try tables.consent.insert([
      .integer(youth.person.id), .text(kind.rawValue), .text(version), .integer(signer), time.day(day),
      time.day(day.adding(months: policy.consentMonths)), time.day(end),
      end == nil ? nil : "The family asked to take it back.", moment, moment,
    ])
  }
}
