import Domain
import Foundation
import Repository
import TestSupport
import Testing

/// What people write about somebody comes by standard input, so that it is in no shell's history and in no list of processes.
@Suite("Words from standard input")
struct StandardInputCommandTests {
  private let desk: CommandDesk

  init() throws { desk = try CommandDesk() }

  @Test(arguments: [["--note", "-"], ["--note=-"]])
  func `a note of several lines is kept as it is`(option: [String]) throws {
    let match = try desk.network.proposal()
    try desk.network.begin(match)
    let note = "-- Finished \"the\" essay.\nAsked about $HOME; José laughed.\n"
    let logged = try desk.run(["log", "\(match)", "90m", "homework"] + option, as: .matchSpecialist, input: note)
    #expect(logged.status == 0, "\(logged.said)")
    let reference = try #require(Reference(logged.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    let session = try desk.network.workspace().session(reference)
    #expect(session.entry.note == "-- Finished \"the\" essay.\nAsked about $HOME; José laughed.")
  }

  @Test func `several options take a line each, and the last takes the rest`() throws {
    let added = try desk.run(
      ["youth", "add", "--first-name", "-", "--last-name=-", "--born", "-", "--yes"], input: "Mei\nAhmed\n2016-02-12\n")
    #expect(added.status == 0, "\(added.said)")
    #expect(try desk.run("search", "mei ahmed").output.contains("Ahmed, Mei"))
    let found = try desk.run(["search", "-"], input: "mei\n")
    #expect(found.output.contains("Ahmed, Mei"), "\(found.said)")
  }

  @Test func `too few lines, or more than a megabyte, change nothing`() throws {
    let words = ["youth", "add", "--first-name", "-", "--last-name", "-", "--born", "2016-02-12"]
    let few = try desk.run(words, input: "Mei")
    #expect(
      (few.status, few.said) == (
        65, "Standard input holds 1 of 2 texts, so nothing was done. Send each on a line of its own.\n"
      ))
    let long = try desk.run(words, input: String(repeating: "x\n", count: 600_000))
    #expect(long.status == 65 && long.said.contains("longer than a megabyte"))
    #expect(try desk.run("search", "mei").output == "")
  }

  @Test func `a hyphen keeps its meaning where it has another`() throws {
    try desk.network.addOfficials()
    let freed = try desk.run(["advocacy", "official", "L-1", "--holder", "-"], input: "nobody\n")
    #expect(freed.status == 0, "\(freed.said)")
    #expect(try desk.run("export", "youth", "--output", "-").status == 0)
  }

  /// Every option for words of one's own takes them from standard input.
  @Test func `every option for a text takes one`() throws {
    let names: Set = [
      "--note", "--reason", "--ask", "--commitment", "--next", "--gone", "--phone", "--email", "--first-name",
      "--last-name",
    ]
    var seen: Set<String> = []
    for leaf in try CommandLeaf.all() {
      for name in leaf.arguments.compactMap(\.name) where names.contains(name) { seen.insert(name) }
    }
    #expect(seen.isSuperset(of: ["--note", "--reason", "--ask", "--next", "--gone", "--phone", "--first-name"]))
    // A command that is refused for its other words has read the text without a trap.
    for name in seen {
      let run = try desk.run(["show", "Y-1", name, "-"], input: "text\n")
      #expect(run.status == 64 && !run.said.contains("text\n"), "\(name): \(run.said)")
    }
  }

  @Test func `help and manual show no words about anybody`() throws {
    let manual = try desk.run("manual").output
    #expect(
      manual.contains("log M\\-104,M\\-98 1h30 homework +listen \\-\\-on yesterday \\-\\-note \\-"), "\(manual.count)")
    #expect(!manual.contains("Finished the essay"))
  }
}
