import Foundation
import Glibc
import TestSupport
import Testing

/// Commands on a disk of some kilobytes, a real one.
@Suite("Commands on a full disk", .enabled(if: FullDisk.isAvailable, "needs unshare(1) and the right to mount"))
struct FullDiskCommandTests {
  @Test(arguments: ["4k", "8k", "16k", "32k", "64k", "128k", "256k", "512k"])
  func `init makes a whole database or none, and says that the disk is full`(size: String) throws {
    let folder = try TemporaryFolder()
    let result = try FullDisk.run(
      "\"$2\" init; echo \"init $?\"; ls \"$1\"; mount -o remount,size=64m \"$1\"; \"$2\" tasks; echo \"tasks $?\"; \"$2\" init; echo \"again $?\"; \"$2\" user list",
      size: size, in: folder)
    let lines = result.output.split(separator: "\n").map(String.init)
    let said = result.said.split(separator: "\n").map(String.init)
    #expect(lines.first == "init 74", "\(result.output)\(result.said)")
    #expect(
      said.first == "The disk that holds \(folder.path)/disk/m.sqlite is full. Free some space and try again.",
      "\(result.said)")
    #expect(!lines.contains("m.sqlite"))
    // No file passes for a database; with room, init does its work, and has a director.
    #expect(lines.contains("tasks 66"), "\(result.output)\(result.said)")
    #expect(lines.contains("again 0"), "\(result.output)\(result.said)")
    #expect(result.output.contains("director"), "\(result.output)\(result.said)")
  }

  @Test func `an empty file does not count as a database, and init takes its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "matchbook.sqlite")
    for command in [["tasks"], ["user", "list"], ["doctor"], ["backup", "b"]] {
      let run = try CommandRun(command, in: folder)
      #expect(run.status == 66, "\(command): \(run.said)")
      #expect(run.said.contains("run 'matchbook init' to create one"), "\(run.said)")
    }
    #expect(try CommandRun(["init"], in: folder).status == 0)
    #expect(try CommandRun(["user", "list"], in: folder).output.contains("director"))
    #expect(try CommandRun(["init"], in: folder).status == 1)
  }

  /// What is there before the disk fills up, and what each command says then.
  @Test(arguments: [
    ["user", "add", "ada", "Ada Desk", "--role", "ambassador"], ["backup", "DISK/copy"],
    ["export", "youth", "--output", "DISK/out.csv"],
    ["user", "key", "add", "root", "key.pub"], ["import", "youth", "form.csv"],
    ["import", "youth", "form.csv", "--errors", "DISK/bad.csv"],
  ])
  func `a command that finds no room says so, and ends with 74`(command: [String]) throws {
    let folder = try TemporaryFolder()
    let rows = (0..<400).map { "Child\($0 % 26),Lee\($0),2014-05-0\(1 + $0 % 9)" }.joined(separator: "\n")
    try folder.write(Array("First name,Last name,DOB\n\(rows)\nBo,,x\n".utf8), to: "form.csv")
    try folder.write(
      Array("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f a\n".utf8), to: "key.pub")
    let words = command.map { "'\($0.replacing("DISK", with: folder.path + "/disk"))'" }.joined(separator: " ")
    let result = try FullDisk.run(
      "\"$2\" init --quiet; \"$2\" tasks; dd if=/dev/zero of=\"$1/ballast\" bs=1k 2>/dev/null; \"$2\" \(words); echo \"status $?\"; rm \"$1/ballast\"; \"$2\" audit verify; echo \"verify $?\"; ls -a \"$1\"",
      size: "3m", in: folder)
    #expect(result.output.contains("status 74"), "\(result.output)\(result.said)")
    #expect(result.output.contains("verify 0"), "\(result.output)\(result.said)")
    #expect(result.said.contains("disk") && result.said.contains("full"), "\(result.said)")
    for blame in ["permission", "another process", "moved, removed", "Matchbook, so nothing"] {
      #expect(!result.said.contains(blame), "\(result.said)")
    }
    #expect(!result.output.contains("partial"), "\(result.output)")
  }
}
