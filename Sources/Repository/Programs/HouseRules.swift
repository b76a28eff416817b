package import Domain
import GRDB

/// A rule of the house with where its figure comes from.
package struct HouseRuleRow: Equatable, Sendable {
  package var rule: HouseRule
  package var value: Int
  package var citation: String

  package init(rule: HouseRule, value: Int, citation: String) {
    self.rule = rule
    self.value = value
    self.citation = citation
  }
}

extension AuditAction {
  package static let setHouseRule = AuditAction("set house rule")
}

extension Workspace {
  /// The figures by which the house works.
  package func houseRules() throws(RepositoryError) -> HouseRules {
    HouseRules(Dictionary(uniqueKeysWithValues: try houseRuleRows().map { ($0.rule, $0.value) }))
  }

  /// The rules of the house with their citations, in the order of ``HouseRule``.
  package func houseRuleRows() throws(RepositoryError) -> [HouseRuleRow] {
    try read { db in
      let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT name, value, citation FROM house_rule"))
      // A rule of a later release is left alone.
      let found = try rows.compactMap { row in
        try HouseRule(rawValue: row["name"]).map {
          HouseRuleRow(rule: $0, value: try $0.checked(row["value"]), citation: try row["citation"])
        }
      }
      return HouseRule.allCases.compactMap { rule in found.first { $0.rule == rule } }
    }
  }

  /// Sets a rule of the house, for everybody from the next look at it on.
  ///
  /// - Parameter citation: Where the figure comes from; nil keeps what is told.
  /// - Throws: ``RepositoryError/invalid(field:_:)`` for a figure out of the rule's range.
  package func setHouseRule(
    _ rule: HouseRule, to value: Int, citation: String? = nil
  ) throws(RepositoryError) {
    try write(.setHouseRule, .managePolicy, reason: rule.rawValue) { change in
      guard rule.range.contains(value) else {
        throw RepositoryError.invalid(field: rule.rawValue, .outOfRange(rule.range.lowerBound, rule.range.upperBound))
      }
      if let citation { try TextCheck.line(citation, field: "citation", maximum: 300) }
      var values: Change.Values = ["value": value]
      if let citation, !citation.allSatisfy(\.isWhitespace) { values["citation"] = citation }
      try change.update("house_rule", key: ["name": rule.rawValue], set: values)
    }
  }
}

extension Change {
  /// The figure of one rule of the house.
  ///
  /// - Throws: ``RepositoryError/damaged`` where none is on file that the rule may be set to.
  func houseRule(_ rule: HouseRule) throws -> Int {
    let value = try Int.fetchOne(db, sql: "SELECT value FROM house_rule WHERE name = ?", arguments: [rule.rawValue])
    guard let value else { throw RepositoryError.damaged }
    return try rule.checked(value)
  }
}

extension HouseRule {
  /// - Throws: ``RepositoryError/damaged`` for a figure that the rule cannot have been set to.
  fileprivate func checked(_ value: Int) throws -> Int {
    guard range.contains(value) else { throw RepositoryError.damaged }
    return value
  }
}
