import Domain
import Repository
import Screens
import TestSupport
import Testing

@Suite("The records of one user, on screen")
struct OwnedRecordsScreenTests {
  private let network: Network

  init() throws {
    network = try Network.inMemory()
    try network.workspace().addUser(
      NewUser(login: "bob", name: "Bob Berg", role: .matchSpecialist, organizationID: network.organization))
    let mia = network.workspace(.matchSpecialist)
    try mia.addYouth(network.youthIntake())
    try mia.addYouth(network.youthIntake(given: "Ana"))
  }

  private func open() -> Console {
    let console = Console(.supervisor, network: network)
    console.type(":who has")
    console.press("Enter")
    console.type("/mia")
    console.press("Enter", "Enter")
    return console
  }

  @Test func `looks as recorded`() {
    #expect(Snapshots.difference(open().picture(), from: "owned-records") == nil)
  }

  @Test func `hands the marked ones over together`() throws {
    let console = open()
    console.type("*h")
    #expect(console.picture().contains("Hand over 2 records to"))
    console.type("bob")
    console.press("Enter")
    #expect(console.picture().contains("Handed over 2."))
    #expect(try network.workspace().caseload(of: "bob").count == 2)
  }
}
