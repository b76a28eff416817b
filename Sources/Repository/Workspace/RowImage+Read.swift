import GRDB

extension RowImage {
  /// Reads what ``write(to:whole:)`` wrote as a whole, in the same order.
  static func read(_ json: String, _ db: Database) throws -> [RowImage] {
    let items = try Row.fetchAll(
      db,
      sql: """
        SELECT value ->> '$.table' AS name, value ->> '$.did' AS did
        FROM json_each(?) ORDER BY key
        """, arguments: [json])
    let keys = try Row.fetchAll(
      db,
      sql: """
        SELECT item.key AS item, part.key AS name, part.atom AS value
        FROM json_each(?) item, json_each(item.value, '$.key') part ORDER BY item.key, part.id
        """, arguments: [json])
    let fields = try Row.fetchAll(
      db,
      sql: """
        SELECT item.key AS item, field.key AS name, field.value ->> '$[0]' AS before, field.value ->> '$[1]' AS after
        FROM json_each(?) item, json_each(item.value, '$.set') field ORDER BY item.key, field.id
        """, arguments: [json])
    let keysOfItem = try Dictionary(grouping: keys) { try $0["item"] as Int }
    let fieldsOfItem = try Dictionary(grouping: fields) { try $0["item"] as Int }
    return try items.enumerated().compactMap { offset, item in
      guard let operation = try Operation(rawValue: item["did"]) else { return nil }
      return try RowImage(
        operation: operation, table: item["name"],
        key: (keysOfItem[offset] ?? []).map { try ($0["name"], $0["value"]) },
        fields: (fieldsOfItem[offset] ?? []).map {
          try Field(column: $0["name"], before: $0["before"], after: $0["after"])
        })
    }
  }
}
