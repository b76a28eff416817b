import Domain
import Foundation
import Repository
import TestSupport
import Testing

@Suite("The family of a youth by command")
struct FamilyCommandTests {
  private let desk: CommandDesk
  private let youth: String
  private let mother: String

  init() throws {
    desk = try CommandDesk()
    let reference = try desk.network.workspace().addYouth(desk.network.youthIntake())
    youth = "\(reference)"
    mother = "A-\(try #require(try desk.network.workspace().youthRecord(reference).relatives.first).personID)"
  }

  private func done(_ arguments: String...) throws -> String {
    let result = try desk.run(["youth"] + arguments, as: .frontDesk)
    try #require(result.status == 0, "\(result.said)")
    return result.said + result.output
  }

  private func relatives() throws -> [[String: Any]] {
    try #require(try desk.json("show", youth)["relatives"] as? [[String: Any]])
  }

  @Test func `grows, changes and shrinks, and says what was signed`() throws {
    let said = try done(
      "relative", "add", youth, "--first-name", "Omar", "--last-name", "Ahmed", "--relationship", "guardian", "--label",
      "father", "--may-pick-up", "no", "--phone", "508 555 0123")
    #expect(said.contains("Added Omar Ahmed (father) to the family of Mei Ahmed."))
    let omar = try #require(try relatives().last)
    #expect(omar["mayPickUp"] as? Bool == false && omar["mayConsent"] is NSNull && omar["hasCustody"] is NSNull)
    let page = try desk.run("show", youth).output
    #expect(page.contains("! may NOT pick up") && page.contains("may consent: not asked"), "\(page)")

    let reference = try #require(omar["reference"] as? String)
    _ = try done("relative", "edit", youth, reference, "--may-consent", "yes", "--email", "omar@example.org")
    #expect(try relatives().last?["mayConsent"] as? Bool == true)
    let removed = try done("relative", "remove", youth, mother, "--reason", "Lost custody")
    #expect(removed.contains("Consents they signed count no more: taking part."), "\(removed)")
    #expect(try relatives().count == 1)
    #expect(try desk.run("show", youth).output.contains("the signer is not a guardian here now"))
  }

  @Test func `adds a brother or sister with family, home and languages, and grants nothing`() throws {
    let added = try done("add", "--sibling-of", youth, "--first-name", "Tomás", "--born", "2014-03-04")
    let brother = try #require(added.split { $0.isWhitespace }.last.map(String.init))
    let record = try desk.json("show", brother)
    #expect(record["familyName"] as? String == "Ahmed" && record["postalCode"] as? String == "02740", "\(record)")
    #expect(record["languages"] as? [String] == ["English", "Vietnamese"])
    let family = try #require(record["relatives"] as? [[String: Any]])
    #expect(Set(family.compactMap { $0["reference"] as? String }) == [mother, youth])
    #expect(family.allSatisfy { $0["mayConsent"] is NSNull }, "\(family)")
    #expect(try relatives().contains { $0["reference"] as? String == brother }, "on both records")
    let again = try desk.run(
      ["youth", "add", "--sibling-of", youth, "--first-name", "Tomás", "--born", "2014-03-04"], as: .frontDesk)
    #expect(again.status == 1 && again.said.contains("Add --new"), "\(again.said)")
    let old = try desk.run(["youth", "add", "--first-name", "Ben", "--last-name", "Ruiz", "--born", "1914-03-04"])
    #expect(old.status == 65 && old.said.contains("--yes"), "\(old.said)")
    let bad = try desk.run(["youth", "add", "--first-name", "Ben", "--last-name", "Ruiz", "--born", "soon"])
    #expect(bad.status == 65 && bad.said.contains("Birth date"), "\(bad.said)")
  }

  @Test func `tells of somebody like that on file before it adds them again`() throws {
    let brother = try desk.network.workspace().addYouth(desk.network.youthIntake(given: "Tomás"))
    let words = ["youth", "relative", "add", "\(brother)", "--relationship", "guardian"]
    let again = ["--first-name", "Chloe", "--last-name", "Ahmed", "--phone", "617-446-2028"]
    let refused = try desk.run(words + again, as: .frontDesk)
    #expect(refused.status == 1 && refused.said.contains("Add --person A-"), "\(refused.said)")
    _ = try done("relative", "add", "\(brother)", "--relationship", "sibling", "--person", youth)
    #expect(try relatives().contains { $0["reference"] as? String == "\(brother)" }, "on both records")
  }

  @Test func `signs by an adult guardian only, and takes consents back`() throws {
    _ = try done("consent", "add", youth, "media", "survey", "--signer", mother)
    let sister = try done(
      "relative", "add", youth, "--first-name", "Lina", "--last-name", "Ahmed", "--relationship", "sibling", "--born",
      "2014-05-05", "--quiet")
    let lina = sister.split(separator: "\n").last.map(String.init) ?? ""
    let refused = try desk.run("youth", "consent", "add", youth, "media", "--signer", lina, as: .frontDesk)
    #expect(refused.status == 1 && refused.said.contains("A sibling may not sign for a child."), "\(refused.said)")
    _ = try done("consent", "end", youth, "media", "--reason", "Asked by phone")
    let consents = try #require(try desk.json("show", youth)["consents"] as? [[String: Any]])
    #expect(consents.first { $0["kind"] as? String == "media" }?["revokedOn"] is String)
    try desk.refuses("youth", "consent", "end", youth, "media", "--reason", "x", with: 1, "no consent in force")
    try desk.refuses("youth", "consent", "add", youth, "swimming", "--signer", mother, with: 64, "swimming")
    try desk.refuses("youth", "consent", "add", "A-2", "media", "--signer", mother, with: 64, "A-2")
  }
}
