import AppResources
import Domain
import Foundation
import Testing

@testable import Repository

@Suite("The policies that are shipped")
struct ShippedPoliciesTests {
  private func policies() throws -> [(file: String, policy: ProgramPolicy)] {
    try ResourceLocator(environment: [:]).files(in: "Policies", suffix: ".yaml").map { path in
      let name = URL(filePath: path).deletingPathExtension().lastPathComponent
      return (name, try PolicyFile.read(String(contentsOfFile: path, encoding: .utf8), named: name))
    }
  }

  @Test func `each setting has one, named like its file`() throws {
    let policies = try policies()
    let settings = ProgramSetting.allCases.map { $0.rawValue.replacing(" ", with: "-") }
    #expect(policies.map(\.file).sorted() == settings.sorted())
    #expect(policies.map(\.policy.key) == policies.map(\.file))
  }

  @Test func `every figure has its citation`() throws {
    let figures: Set = [
      "youthMinimumAge", "youthMaximumAge", "mentorMinimumAge", "mentorMaximumCapacity", "trainingMinutes",
      "trainingTopics", "trainingByRole", "screening", "consentsToEnroll", "consentMonths", "commitmentMonths",
      "doseMinutesPerMonth", "acceptClockDays",
      "checkIns", "attention", "maximumDistanceKilometers", "longWaitDays", "matching",
    ]
    for (file, policy) in try policies() {
      #expect(Set(policy.citations.keys) == figures, "\(file)")
      #expect(policy.citations.values.allSatisfy { !$0.isEmpty }, "\(file)")
    }
  }

  @Test func `no figure is below what the field's standards ask`() throws {
    for (file, policy) in try policies() {
      #expect(policy.trainingMinutes >= 120, "\(file)")
      #expect(policy.trainingTopics.contains(.abuseReporting), "\(file)")
      for role in [Role.supervisor, .matchSpecialist, .frontDesk, .ambassador] {
        #expect(policy.trainingByRole[role]?.topics.contains(.abuseReporting) == true, "\(file): \(role)")
      }
      #expect(policy.doseMinutesPerMonth >= 240, "\(file)")
      #expect(policy.commitmentMonths >= 9, "\(file)")
      #expect(policy.mentorMinimumAge >= 18 && policy.youthMinimumAge < policy.youthMaximumAge, "\(file)")
      #expect(policy.consentsToEnroll.contains(.participation), "\(file)")
      let asked: Set<ScreeningKind> = [
        .application, .interview, .personalReference, .professionalReference, .backgroundCheck,
      ]
      #expect(asked.isSubset(of: policy.screening.map(\.kind)), "\(file)")
      #expect(policy.checkIns.firstDays.first == 2 && policy.checkIns.guardianEveryDays <= 92, "\(file)")
    }
  }
}
