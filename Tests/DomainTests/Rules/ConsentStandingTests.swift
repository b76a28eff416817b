import Domain
import Testing

@Suite("How a kind of consent is")
struct ConsentStandingTests {
  private let day = CivilDate(dayNumber: 20_000)

  private func consent(
    signed: Int, expires: Int? = nil, revoked: Int? = nil, _ kind: ConsentKind = .participation
  ) -> Consent {
    Consent(
      kind: kind, textVersion: "2026-01", signedOn: day + signed, expiresOn: expires.map { day + $0 },
      revokedOn: revoked.map { day + $0 })
  }

  private func standing(_ consents: Consent...) -> ConsentStanding {
    ConsentStanding(of: .participation, in: consents, on: day)
  }

  @Test func `without a signature it was never signed, and one of another kind does not count`() {
    #expect(standing() == .neverSigned)
    #expect(standing(consent(signed: -3, .media)) == .neverSigned)
    #expect(standing(consent(signed: 1)) == .neverSigned)
  }

  @Test func `it holds through its last day, and the last of several counts`() {
    #expect(standing(consent(signed: -3)) == .inForce(until: nil))
    #expect(standing(consent(signed: -3, expires: 0)) == .inForce(until: day))
    #expect(
      standing(consent(signed: -400, expires: -35), consent(signed: -50, expires: 315)) == .inForce(until: day + 315))
    #expect(standing(consent(signed: -400, expires: -35)) == .ended(on: day - 35))
  }

  @Test func `taken back, it ends at once`() {
    #expect(standing(consent(signed: -3, expires: 300, revoked: 0)) == .revoked(on: day))
    #expect(standing(consent(signed: -400, expires: -35, revoked: -10)) == .revoked(on: day - 10))
  }

  @Test func `one guardian's no ends what another signed before, and only a new signature counts`() {
    let no = consent(signed: -100, expires: 265, revoked: -5)
    #expect(standing(consent(signed: -90, expires: 275), no) == .revoked(on: day - 5))
    #expect(standing(no, consent(signed: -5, expires: 360)) == .inForce(until: day + 360))
    #expect(standing(no, consent(signed: -4, expires: -1)) == .ended(on: day - 1))
  }

  @Test func `first comes what is not in force, then what ends first`() {
    let media = consent(signed: -10, expires: 20, .media)
    let part = consent(signed: -10, expires: 355)
    #expect(
      ConsentEnd.first(toEndIn: [part, media], asked: [.participation], on: day)
        == ConsentEnd(.media, .inForce(until: day + 20)))
    #expect(
      ConsentEnd.first(toEndIn: [media], asked: [.participation], on: day) == ConsentEnd(.participation, .neverSigned))
    #expect(
      ConsentEnd.first(toEndIn: [part, consent(signed: -10, revoked: -2, .media)], asked: [.participation], on: day)
        == ConsentEnd(.participation, .inForce(until: day + 355)))
  }
}
