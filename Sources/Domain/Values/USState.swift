/// The states of the United States, its territories and its mail abroad (USPS Publication 28).
package enum USState {
  /// The two letters of what is written as a state, `MA` for `ma`, `Mass.` or `Massachusetts`; nil where it is none.
  package static func code(_ text: some StringProtocol) -> String? {
    let key = text.lowercased().filter { $0.isLetter }
    if key.utf8.count == 2 {
      let code = key.uppercased()
      return codes.contains(code) ? code : nil
    }
    return names[key] ?? short[key]
  }

  /// The two letters, or the text as it is where it isn't a state.
  package static func normalized(_ text: String) -> String { text.isEmpty ? "" : code(text) ?? text }

  private static let codes = Set(names.values)

  private static let short: [String: String] = [
    "mass": "MA", "conn": "CT", "penn": "PA", "penna": "PA", "calif": "CA", "wash": "WA", "fla": "FL", "ill": "IL",
    "mich": "MI", "minn": "MN", "tenn": "TN", "tex": "TX", "ariz": "AZ", "colo": "CO", "wis": "WI",
    "washingtondc": "DC",
  ]

  private static let names: [String: String] = [
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "districtofcolumbia": "DC", "florida": "FL", "georgia": "GA", "hawaii": "HI",
    "idaho": "ID", "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY",
    "louisiana": "LA", "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN",
    "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV", "newhampshire": "NH",
    "newjersey": "NJ", "newmexico": "NM", "newyork": "NY", "northcarolina": "NC", "northdakota": "ND", "ohio": "OH",
    "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA", "puertorico": "PR", "rhodeisland": "RI",
    "southcarolina": "SC", "southdakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT",
    "virginia": "VA", "washington": "WA", "westvirginia": "WV", "wisconsin": "WI", "wyoming": "WY",
    "americansamoa": "AS", "guam": "GU", "northernmarianaislands": "MP", "virginislands": "VI", "usvirginislands": "VI",
    "armedforceseurope": "AE", "armedforcespacific": "AP", "armedforcesamericas": "AA",
  ]
}
