import Domain

/// A ZIP code as spreadsheets leave it.
enum PostalCodeCell {
  /// Five digits: `2740` → `02740` (a spreadsheet takes a leading zero off), `02740-1234` → `02740`; `501` → `00501`
  /// where there is such a code. Nil for anything else.
  static func code(_ text: String, places: PlaceLookup?) -> String? {
    var digits = text
    if let dash = text.firstIndex(where: { $0 == "-" || $0 == " " || $0 == "+" }) {
      guard isDigits(text[text.index(after: dash)...]), text[dash...].utf8.count == 5 else { return nil }
      digits = String(text[..<dash])
    }
    guard isDigits(digits[...]) else { return nil }
    switch digits.utf8.count {
    case 5: return digits
    case 9: return String(digits.prefix(5))
    case 4 where digits.first != "0": return "0" + digits
    case 8 where digits.first != "0": return "0" + digits.prefix(4)
    case 3 where digits.first != "0" && places?("00" + digits) != nil: return "00" + digits
    default: return nil
    }
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}

/// Where somebody lives, as a row tells it and the ZIP code completes it.
struct AddressCells: Equatable, Sendable {
  var street: String
  var town: String
  var state: String
  var postalCode: String
  var latitude: Double?
  var longitude: Double?

  init(_ cells: inout CellReader, places: PlaceLookup?) {
    street = cells.text("street")
    town = cells.text("town")
    state = cells.text("state")
    let written = cells.text("postalCode")
    postalCode = ""
    if !written.isEmpty {
      if let code = PostalCodeCell.code(written, places: places) {
        postalCode = code
      } else {
        cells.leave("postalCode", written, .notAPostalCode)
      }
    }
    let place = postalCode.isEmpty ? nil : places?(postalCode)
    if town.isEmpty { town = place?.town ?? "" }
    state = state.isEmpty ? place?.state ?? "" : USState.normalized(state)
    latitude = place?.latitude
    longitude = place?.longitude
  }
}
