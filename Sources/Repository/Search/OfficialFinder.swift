import Domain
import GRDB

/// Finds officials among the hits of a search. They are some hundreds, so their folded words are looked through as they
/// stand.
struct OfficialFinder {
  let db: Database

  /// Places kept for officials where people would crowd them out.
  private static let places = 5

  /// `hits` with the officials that answer, at most `limit` in all.
  func hits(for text: String, among hits: [SearchHit], limit: Int) throws -> [SearchHit] {
    let officials = try officials(text, limit: limit)
    let kept = limit - min(officials.count, Self.places, limit / 4)
    return Array((hits.prefix(kept) + officials).prefix(limit))
  }

  private func officials(_ text: String, limit: Int) throws -> [SearchHit] {
    var query = RecordListQuery(
      columns: "o.*", source: "official o", conditions: [], key: "o.sort_name", id: "o.id")
    if let reference = Reference(text) {
      guard reference.kind == .official else { return [] }
      query.conditions = ["o.id = \(reference.number)"]
    } else {
      let words = OfficialWords.folded(text)
      guard !words.isEmpty else { return [] }
      query.conditions = ["o.left_on IS NULL"]
      query.find(words, in: "o.words")
    }
    let request = RecordListRequest(limit: limit, filter: OfficialFilter.inOffice, sort: OfficialSort.name)
    return try query.rows(request, db).map { row in
      try SearchHit(
        reference: Reference(.official, row["id"]),
        name: PersonName(given: row["given_name"], family: row["family_name"]).listed, town: "",
        standing: .official(row["chamber"], state: row["state"], district: row["district"]))
    }
  }
}
