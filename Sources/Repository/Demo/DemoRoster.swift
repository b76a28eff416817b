import Domain

/// The officials of a demo network as a list that is imported like any other: those of the sample file, and in a nation as
/// many again of each further state, by the same districts and under other names.
struct DemoRoster {
  let sources: DemoSources
  let count: Int

  private static let file = "officials.csv"

  func bring(into workspace: Workspace, seed: UInt64) throws {
    do throws(TransferError) {
      var random = DemoRandom(seed: seed &* 2_654_435_769)
      let summary = try workspace.importRecords(.officials, from: .bytes(try list(&random)))
      if case .failed(let error) = summary.end { throw error }
      guard summary.added == count else { throw .empty }
    } catch {
      if case .repository(let error) = error { throw error }
      throw DemoSourceMissing(file: Self.file)
    }
  }

  private func list(_ random: inout DemoRandom) throws(TransferError) -> [UInt8] {
    var reader = CSVReader(.bytes(Array(sources.officials.utf8)))
    guard let header = try reader.row()?.fields else { throw .empty }
    var rows: [[String]] = []
    while let row = try reader.row(), rows.count < count { rows.append(row.fields) }
    guard !rows.isEmpty else { throw .empty }
    let writer = CSVWriter()
    var list: [UInt8] = []
    writer.write(header, to: &list)
    for number in 0..<count {
      let round = number / rows.count
      let row = rows[number % rows.count]
      writer.write(round == 0 ? row : elsewhere(row, header, round, &random), to: &list)
    }
    return list
  }

  /// Somebody else in the same seat of another state.
  private func elsewhere(
    _ row: [String], _ header: [String], _ round: Int, _ random: inout DemoRandom
  ) -> [String] {
    let name = sources.anybody(&random)
    let states = sources.towns.reduce(into: [DemoSources.Town]()) { towns, town in
      if town.state != "MA", towns.last?.state != town.state { towns.append(town) }
    }
    let town = states.isEmpty ? nil : states[(round - 1) % states.count]
    let address = town.map { "State Capitol, \($0.name), \($0.state) \($0.postalCodes.first?.code ?? "")" }
    let kept: Set<String> = ["current_party", "current_district", "current_chamber", "capitol_voice"]
    let said = [
      "name": name.full, "given_name": name.given, "family_name": name.family, "capitol_address": address ?? "",
    ]
    return zip(header, row).map { column, value in
      column == "id" ? "\(value)-\(round)" : kept.contains(column) ? value : said[column] ?? ""
    }
  }
}
