import Domain
import Testing

@Suite("A guardian's consent")
struct ConsentTests {
  private let day = CivilDate(dayNumber: 20_000)

  private func consent(expires: CivilDate? = nil, revoked: CivilDate? = nil) -> Consent {
    Consent(kind: .participation, textVersion: "2026-01", signedOn: day, expiresOn: expires, revokedOn: revoked)
  }

  @Test func `holds from the day it is signed, not before`() {
    #expect(!consent().isInForce(on: day - 1))
    #expect(consent().isInForce(on: day))
    #expect(consent().isInForce(on: day + 10_000))
  }

  @Test func `holds through the day it expires`() {
    #expect(consent(expires: day + 365).isInForce(on: day + 365))
    #expect(!consent(expires: day + 365).isInForce(on: day + 366))
  }

  @Test func `ends on the day it is revoked`() {
    #expect(consent(expires: day + 365, revoked: day + 5).isInForce(on: day + 4))
    #expect(!consent(expires: day + 365, revoked: day + 5).isInForce(on: day + 5))
  }
}
