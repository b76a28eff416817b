/// What a day that somebody types, or a file names, can be: what is impossible about it is refused, and what is unlikely
/// is asked about. Every day that is kept of people's lives goes by one of these, whichever way it comes in.
package struct DayRule: Equatable, Sendable {
  package var today: CivilDate
  /// The first day it can be, such as the birth of who it is about; nil where there is none.
  package var earliest: CivilDate?
  /// The last day it can be; nil where there is none.
  package var latest: CivilDate?
  /// How many months ago it is without a question.
  package var monthsAgo: Int
  /// For how many months from the day something holds, so that one of long ago has ended as it comes in; nil where it
  /// does not end.
  package var holdsMonths: Int?

  /// Before this nothing happened that is kept: the year is typed wrong.
  package static let beginning = CivilDate(year: 1900, month: 1, day: 1)

  /// How many months off a day is without a question, back and ahead: with more, most often the year is typed wrong.
  package static let months = 12
  /// The same, back, of what a file holds.
  package static let monthsOfAFile = 20 * 12

  /// A day on which something has happened.
  package static func happened(
    today: CivilDate, notBefore earliest: CivilDate? = nil, within monthsAgo: Int = months
  ) -> DayRule {
    DayRule(today: today, earliest: earliest, latest: today, monthsAgo: monthsAgo)
  }

  /// The day from which something holds for so many months, or without an end.
  package static func began(today: CivilDate, notBefore earliest: CivilDate?, holding months: Int?) -> DayRule {
    DayRule(
      today: today, earliest: earliest, latest: today, monthsAgo: months ?? Self.months, holdsMonths: months)
  }

  /// A day that may still come.
  package static func planned(
    today: CivilDate, notBefore earliest: CivilDate? = nil, within monthsAgo: Int = months
  ) -> DayRule {
    DayRule(today: today, earliest: earliest, latest: nil, monthsAgo: monthsAgo)
  }

  private init(
    today: CivilDate, earliest: CivilDate?, latest: CivilDate?, monthsAgo: Int, holdsMonths: Int? = nil
  ) {
    self.today = today
    self.earliest = earliest
    self.latest = latest
    self.monthsAgo = monthsAgo
    self.holdsMonths = holdsMonths
  }

  /// What is unlikely about a day.
  ///
  /// - Parameter field: The column, as forms name their fields.
  /// - Throws: ``RepositoryError/invalid(field:_:)`` for one that cannot be.
  package func doubts(about day: CivilDate, in field: String) throws(RepositoryError) -> [Doubt] {
    if let latest, day > latest { throw .invalid(field: field, .inTheFuture) }
    if let earliest = earliest ?? Self.beginning, day < earliest { throw .invalid(field: field, .tooEarly) }
    if let holdsMonths {
      let end = day.adding(months: holdsMonths)
      return end < today ? [Doubt(field, .over(day, until: end))] : []
    }
    let isFar = day < today.adding(months: -monthsAgo) || day > today.adding(months: Self.months)
    return isFar ? [Doubt(field, .farDay(day, today: today))] : []
  }
}
