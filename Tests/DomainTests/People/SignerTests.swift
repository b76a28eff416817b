import Domain
import Testing

@Suite("Who may sign for a child")
struct SignerTests {
  private let day = CivilDate(dayNumber: 20_500)

  private func refusal(_ signer: Signer) -> SigningRefusal? {
    do throws(SigningRefusal) {
      try signer.check(on: day)
      return nil
    } catch {
      return error
    }
  }

  @Test func `an adult guardian who may consent signs, also where no birth date is on file`() {
    #expect(refusal(Signer(kind: .guardian, mayConsent: .yes)) == nil)
    #expect(refusal(Signer(kind: .guardian, mayConsent: .yes, birthDate: day.adding(months: -18 * 12))) == nil)
  }

  @Test(arguments: [RelationshipKind.sibling, .caseworker, .emergencyContact])
  func `nobody but a guardian signs`(kind: RelationshipKind) {
    #expect(refusal(Signer(kind: kind, mayConsent: .yes)) == .notGuardian(kind))
  }

  @Test func `nobody signs who was under 18 on that day`() {
    let born = day.adding(months: -18 * 12) + 1
    #expect(refusal(Signer(kind: .guardian, mayConsent: .yes, birthDate: born)) == .minor(age: 17))
  }

  @Test func `nobody signs who may not, or was never asked`() {
    #expect(refusal(Signer(kind: .guardian, mayConsent: .no)) == .mayNot)
    #expect(refusal(Signer(kind: .guardian, mayConsent: .notAsked)) == .notAsked)
  }
}
