import Foundation
import TestSupport
import Testing

@Suite("Adding a key by command")
struct KeyFileCommandTests {
  private let office: Office

  init() throws {
    office = try Office()
    // A point that is not on its curve, which only somebody who calculates can tell.
    let field = { (bytes: [UInt8]) in [0, 0, 0, UInt8(bytes.count)] + bytes }
    let point: [UInt8] = [4] + Array(repeating: 1, count: 64)
    let body = field(Array("ecdsa-sha2-nistp256".utf8)) + field(Array("nistp256".utf8)) + field(point)
    try office.folder.write(
      Array("ecdsa-sha2-nistp256 \(Data(body).base64EncodedString())\n".utf8), to: "off.pub")
    try office.folder.write(
      Array("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n".utf8), to: "on.pub")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen"), "needs openssh-client"))
  func `refuses a key that OpenSSH doesn't take`() throws {
    let refused = try office.run("user", "key", "add", "dana", "off.pub")
    #expect(refused.status == 65)
    #expect(refused.said.hasPrefix("OpenSSH on this computer doesn't take that key, so it wasn't added."))
    #expect(try office.run("user", "key", "add", "dana", "on.pub").status == 0)
    #expect(try office.run("keys", "--sshd").output.split(separator: "\n").count == 1)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "needs strace"))
  func `has the file of keys and its name on the disk before it is done`() throws {
    let run = try CommandRun(
      ["user", "key", "add", "dana", "on.pub"], in: office.folder,
      program: [
        "/usr/bin/strace", "-f", "-y", "-o", office.folder.path + "/calls", "-e", "trace=fsync,rename",
        BuiltProgram.path("matchbook"),
      ])
    try #require(run.status == 0, "\(run.said)")
    let calls = try String(contentsOfFile: office.folder.path + "/calls", encoding: .utf8).split(separator: "\n")
    let file = calls.firstIndex { $0.contains("fsync(") && $0.contains(".keys.partial>") }
    let name = calls.firstIndex { $0.contains("rename(") && $0.contains(".keys\"") }
    let folder = calls.lastIndex { $0.contains("fsync(") && $0.contains("<\(office.folder.path)>") }
    let order = [try #require(file, "\(calls)"), try #require(name, "\(calls)"), try #require(folder, "\(calls)")]
    #expect(order == order.sorted() && Set(order).count == 3, "\(calls)")
  }
}
