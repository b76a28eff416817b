import Glibc
import Repository
import TestSupport
import Testing

@Suite("A command while another process writes")
struct BusyCommandTests {
  @Test func `ends with 75 once its patience is over, and does its work when tried again`() throws {
    let desk = try CommandDesk()
    let queue = open(desk.folder.path + "/matchbook.sqlite.queue", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(flock(queue, LOCK_EX | LOCK_NB) == 0)
    let arguments = ["user", "add", "ada", "Ada Desk", "--role", "front desk"]
    func add() throws -> CommandRun {
      try CommandRun(arguments, in: desk.folder, user: "director", variables: ["MATCHBOOK_PATIENCE": "20"])
    }
    let busy = try add()
    #expect(busy.status == 75)
    #expect(busy.output == "")
    #expect(
      busy.said
        == "Somebody else is still writing; nothing was changed, so try again in a moment.\n")
    let events = try desk.network.workspace().verifyAudit().events
    close(queue)
    #expect(try add().status == 0)
    #expect(try desk.network.workspace().verifyAudit().events == events + 1)
  }
}
