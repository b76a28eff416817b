package import Domain
import Localization

/// An availability grid as the value of a field: `day.part` one a line, days and parts by their numbers.
package enum AvailabilityText {
  package static func value(_ availability: Availability) -> String {
    availability.times.map { "\($0.day.rawValue).\($0.part.rawValue)" }.sorted().joined(separator: "\n")
  }

  package static func availability(_ value: String) -> Availability {
    var availability = Availability.none
    for line in value.split(separator: "\n") {
      let numbers = line.split(separator: ".").compactMap { Int($0) }
      guard numbers.count == 2, let day = Weekday(rawValue: numbers[0]),
        let part = Availability.DayPart(rawValue: numbers[1])
      else { continue }
      availability.formUnion(Availability(day, part))
    }
    return availability
  }

  package static func words(_ value: String) -> String { English.Forms.times(availability(value)) }

  package static let days = Weekday.allCases.map { RecordField.Choice("\($0.rawValue)", English.Forms.day($0)) }
  package static let parts = Availability.DayPart.allCases.map {
    RecordField.Choice("\($0.rawValue)", English.Forms.dayPart($0))
  }
}
