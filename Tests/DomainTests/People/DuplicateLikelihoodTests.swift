import Domain
import Testing

@Suite("Likelihood of a duplicate")
struct DuplicateLikelihoodTests {
  private let mei = DuplicateTraits(
    name: PersonName(given: "Mei", family: "Ahmed"), birthDate: CivilDate(year: 2016, month: 2, day: 12),
    phones: ["6174461486"], emails: ["mei@example.org"], postalCode: "02740",
    guardians: [PersonName(given: "Chloe", family: "Ahmed")])

  private func changed(_ change: (inout DuplicateTraits) -> Void) -> DuplicateLikelihood {
    var other = mei
    change(&other)
    return .between(mei, other)
  }

  @Test func `is certain of the same record, and names every reason`() {
    let likelihood = changed { _ in }
    #expect(likelihood.percent == 100)
    #expect(likelihood.reasons == [.sameName, .sameBirthDate, .samePhone, .sameEmail, .sameGuardian, .samePostalCode])
  }

  @Test func `finds day and month changed`() {
    let likelihood = changed { $0.birthDate = CivilDate(year: 2016, month: 12, day: 2) }
    #expect(likelihood.reasons.contains(.swappedBirthDate))
    #expect(likelihood.isLikely)
  }

  @Test func `finds a misspelt name with the same birth date`() {
    let likelihood = changed {
      $0 = DuplicateTraits(name: PersonName(given: "Mei", family: "Achmed"), birthDate: $0.birthDate)
    }
    #expect(likelihood.isLikely)
    #expect(likelihood.reasons == [.similarName, .sameBirthDate])
  }

  @Test func `keeps a sibling apart, and a twin`() {
    let sibling = changed {
      $0.name.given = "Tomás"
      $0.birthDate = CivilDate(year: 2013, month: 7, day: 1)
    }
    #expect(!sibling.isPossible)
    let twin = changed { $0.name.given = "Tomás" }
    #expect(!twin.isPossible)
  }

  @Test func `shows the same name alone as possible, not likely`() {
    let likelihood = changed { $0 = DuplicateTraits(name: $0.name) }
    #expect(likelihood.isPossible && !likelihood.isLikely)
  }

  @Test func `keeps namesakes with other birth dates and homes apart`() {
    let likelihood = changed {
      $0 = DuplicateTraits(name: $0.name, birthDate: CivilDate(year: 2011, month: 9, day: 30), postalCode: "01103")
    }
    #expect(!likelihood.isPossible)
  }

  @Test func `finds somebody whose family name has changed`() {
    #expect(changed { $0.name.family = "Kowalski" }.isLikely)
  }
}
