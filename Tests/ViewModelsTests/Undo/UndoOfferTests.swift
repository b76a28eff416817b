import Domain
import Localization
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("A change that can be taken back, in words")
struct UndoOfferTests {
  let network: Network
  let director: Workspace

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
  }

  private func phrase() throws -> String { try UndoDesk(director).last(everywhere: true).get().phrase }

  @Test func `names the check, as long as it isn't a criminal one`() throws {
    let mentor = try director.addMentor(network.mentorIntake(given: "Ann", family: "Lee"))
    try director.recordScreening(.interview, of: mentor, as: .cleared)
    #expect(try phrase() == "the check (interview) for Ann Lee (\(mentor))")
    try director.recordScreening(.backgroundCheck, of: mentor, as: .requested)
    #expect(try phrase() == "the check for Ann Lee (\(mentor))")
  }

  @Test func `names the consents`() throws {
    let youth = try director.addYouth(network.youthIntake())
    let mother = try #require(try director.youthRecord(youth).relatives.first).personID
    try director.recordConsent([.media, .survey], for: youth, signedBy: mother)
    let kinds = "(\(English.consent(.media).lowercased()) and \(English.consent(.survey).lowercased()))"
    #expect(try phrase() == "the consent \(kinds) for Mei Ahmed (\(youth))")
  }

  @Test func `names who signed in to a class`() throws {
    let training = try network.trainingClass(of: network.course())
    let people = try network.applicants(["Ann Lee", "Bo Ray"])
    try director.signIn(people[0], to: training)
    #expect(try phrase().hasPrefix("the sign-in of Ann Lee for "))
    try director.takeBackSignIn(of: people[0], to: training)
    #expect(try phrase().hasPrefix("the removed sign-in of Ann Lee for "))
  }
}
