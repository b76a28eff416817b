import Domain
import Foundation
import TestSupport
import Testing

@testable import Repository

@Suite("Reading JSON")
struct JSONValueTests {
  @Test func `gives what is written`() {
    let texts: [(text: String, value: JSONValue)] = [
      ("null", .null), (" true ", .bool(true)), ("false", .bool(false)), ("-12", .number(-12)),
      ("\"a\\n\\\"\\\\\\/\\u00e9\\ud83d\\ude00é\"", .string("a\n\"\\/é😀é")), ("[]", .array([])),
      ("{}", .object([:])),
      (
        "[1, [2],\n{\"a\": \"b\", \"c\": null}]",
        .array([.number(1), .array([.number(2)]), .object(["a": .string("b"), "c": .null])])
      ),
    ]
    for (text, value) in texts { #expect(JSONValue(text) == value, "\(text)") }
  }

  @Test(arguments: [
    "", " ", "tru", "nulls", "1 2", "1.5", "1e3", "-", "1-2", "[1,]", "[1", "{", "{\"a\"}", "{\"a\":}", "{a:1}", "\"a",
    "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\n\"", "]", "99999999999999999999",
    String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
  ]) func `gives nothing for what is no JSON of ours`(text: String) {
    #expect(JSONValue(text) == nil)
  }

  @Test func `any cut of a policy is damaged, and the whole is what a decoder reads`() throws {
    let body = String(decoding: try JSONEncoder().encode(PolicyDocument(.sample)), as: UTF8.self)
    #expect(try PolicyDocument(json: body) == JSONDecoder().decode(PolicyDocument.self, from: Data(body.utf8)))
    for length in stride(from: 0, to: body.count, by: 7) {
      #expect(throws: RepositoryError.damaged) { _ = try PolicyDocument(json: String(body.prefix(length))) }
    }
  }

  @Test func `what an edition may leave out is read where it is there`() throws {
    var document = PolicyDocument(.sample)
    document.consentsToMatch = [.media, .transport]
    document.trainingTopics = [.abuseReporting]
    document.trainingByRole = [.init(role: .ambassador, minutes: 30, topics: [.abuseReporting])]
    document.matching = .init(
      weights: .init(
        interests: 1, distance: 2, times: 3, language: 4, strengths: 5, length: 6, mentorWait: 7, preferences: 8),
      fullFit: .init(sharedInterests: 1, commonTimes: 2, sharedThemes: 3, mentorWaitDays: 4, nearbyKilometers: 5),
      pointsPerWaitingDay: 9, widestGapDays: 10, themes: [.init(name: "sport", words: ["ball", "run"])])
    // A member that is added to the document and to nothing else is found out here.
    for member in Mirror(reflecting: document).children {
      #expect(!"\(member.value)".hasPrefix("nil"), "set \(member.label ?? "") above")
    }
    let body = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
    #expect(try PolicyDocument(json: body) == document)
  }

  @Test func `a figure that is missing or no number is damaged`() throws {
    let body = String(decoding: try JSONEncoder().encode(PolicyDocument(.sample)), as: UTF8.self)
    let members = try #require(JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    for name in members.keys where !["consentsToMatch", "trainingTopics", "trainingByRole", "matching"].contains(name) {
      let other = body.replacing("\"\(name)\":", with: "\"\(name)s\":")
      #expect(throws: RepositoryError.damaged, "\(name)") { _ = try PolicyDocument(json: other) }
    }
  }
}
