import Domain
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("A public key")
struct PublicKeyTests {
  static let ed25519 =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f Ada's laptop"

  @Test func `is read with its comment, and is written as it came`() throws {
    let key = try PublicKey(Self.ed25519 + "\r\n")
    #expect(key.kind == .ed25519)
    #expect(key.comment == "Ada's laptop")
    #expect("\(key.kind.rawValue) \(key.body) \(key.comment)" == Self.ed25519)
    #expect(key.fingerprint.count == 50)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen")),
    arguments: [
      ["-t", "ed25519"], ["-t", "ecdsa", "-b", "256"], ["-t", "ecdsa", "-b", "384"], ["-t", "ecdsa", "-b", "521"],
      ["-t", "rsa", "-b", "3072"],
    ])
  func `has the fingerprint that ssh-keygen shows`(options: [String]) throws {
    let folder = try TemporaryFolder()
    _ = try keygen(options + ["-q", "-N", "", "-f", folder.path + "/key"])
    let key = try PublicKey(String(contentsOfFile: folder.path + "/key.pub", encoding: .utf8))
    #expect(
      try keygen(["-l", "-f", folder.path + "/key.pub"]).split(separator: " ").contains { $0 == key.fingerprint })
    let secret = try String(contentsOfFile: folder.path + "/key", encoding: .utf8)
    #expect(throws: PublicKeyProblem.privateKey) { try PublicKey(secret) }
  }

  @Test(
    arguments: [
      [UInt8](repeating: 0, count: 32), [UInt8](repeating: 0, count: 31) + [0x80],
      [0xEC] + [UInt8](repeating: 0xFF, count: 31), [1] + [UInt8](repeating: 0, count: 31),
    ] as [[UInt8]])
  func `with which anybody could sign is not taken`(point: [UInt8]) throws {
    var body: [UInt8] = []
    for part in [Array("ssh-ed25519".utf8), point] {
      body += withUnsafeBytes(of: UInt32(part.count).bigEndian) { Array($0) } + part
    }
    #expect(throws: PublicKeyProblem.damaged) { try PublicKey("ssh-ed25519 \(Data(body).base64EncodedString())") }
  }

  @Test(arguments: [[1], [2], [1, 0, 1]] as [[UInt8]])
  func `of RSA that keeps no secret is not taken`(exponent: [UInt8]) throws {
    let last: UInt8 = exponent.count == 3 ? 0xFE : 0xFF
    let modulus: [UInt8] = [0] + [UInt8](repeating: 0xFF, count: 383) + [last]
    var body: [UInt8] = []
    for part in [Array("ssh-rsa".utf8), exponent, modulus] {
      body += withUnsafeBytes(of: UInt32(part.count).bigEndian) { Array($0) } + part
    }
    #expect(throws: PublicKeyProblem.damaged) { try PublicKey("ssh-rsa \(Data(body).base64EncodedString())") }
  }

  @Test func `of RSA with too few bits is not taken`() throws {
    func field(_ bytes: [UInt8]) -> [UInt8] {
      withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { Array($0) } + bytes
    }
    func key(bits: Int) -> String {
      let number = [UInt8](repeating: 0, count: 1) + [UInt8](repeating: 0xFF, count: bits / 8)
      let bytes = field(Array("ssh-rsa".utf8)) + field([1, 0, 1]) + field(number)
      return "ssh-rsa \(Data(bytes).base64EncodedString())"
    }
    #expect(throws: PublicKeyProblem.tooShort(bits: 2048, needed: 3072)) { try PublicKey(key(bits: 2048)) }
    #expect(try PublicKey(key(bits: 3072)).kind == .rsa)
  }

  @Test(
    arguments: [
      ("", .empty), (" \n", .empty), (ed25519 + "\n" + ed25519, .severalLines),
      ("ssh-dss AAAA", .unknownKind("ssh-dss")), ("command=\"sh\" " + ed25519, .unknownKind("command=\"sh\"")),
      ("ssh-ed25519", .damaged), ("ssh-ed25519 !!!!", .damaged), (String(ed25519.prefix(70)), .damaged),
      ("ssh-rsa " + ed25519.split(separator: " ")[1], .damaged),
    ] as [(String, PublicKeyProblem)])
  func `that is none is refused for what is wrong with it`(text: String, problem: PublicKeyProblem) {
    #expect(throws: problem) { try PublicKey(text) }
  }

  private func keygen(_ arguments: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let file = open(folder.path + "/said", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    _ = try ChildProcess(["/usr/bin/ssh-keygen"] + arguments, descriptors: [0, file, 2]).wait()
    return try String(contentsOfFile: folder.path + "/said", encoding: .utf8)
  }
}
