import Domain
import Testing

@Suite("What a day can be")
struct DayRuleTests {
  private let today = CivilDate(dayNumber: 20_517)

  private func result(_ day: CivilDate, _ rule: DayRule) -> Result<[Doubt], RepositoryError> {
    do throws(RepositoryError) { return .success(try rule.doubts(about: day, in: "day")) } catch {
      return .failure(error)
    }
  }

  private func far(_ day: CivilDate) -> Result<[Doubt], RepositoryError> {
    .success([Doubt("day", .farDay(day, today: today))])
  }

  @Test func `what has happened is no later than today, and no earlier than it can be`() {
    let rule = DayRule.happened(today: today, notBefore: today - 300)
    #expect(result(today, rule) == .success([]))
    #expect(result(today - 300, rule) == .success([]))
    #expect(result(today + 1, rule) == .failure(.invalid(field: "day", .inTheFuture)))
    #expect(result(today - 301, rule) == .failure(.invalid(field: "day", .tooEarly)))
  }

  @Test func `a year back is asked about, and more where more is usual`() {
    let year = today.adding(months: -12)
    #expect(result(year, .happened(today: today)) == .success([]))
    #expect(result(year - 1, .happened(today: today)) == far(year - 1))
    #expect(result(year - 1, .happened(today: today, within: 24)) == .success([]))
  }

  @Test func `what is planned may come, within a year`() {
    let year = today.adding(months: 12)
    #expect(result(year, .planned(today: today)) == .success([]))
    #expect(result(year + 1, .planned(today: today)) == far(year + 1))
    #expect(
      result(today - 1, .planned(today: today, notBefore: today)) == .failure(.invalid(field: "day", .tooEarly)))
  }

  @Test func `what holds for some months is asked about once it would have ended`() {
    let rule = DayRule.began(today: today, notBefore: nil, holding: 36)
    let start = today.adding(months: -36)
    #expect(result(start, rule) == .success([]))
    #expect(
      result(start - 40, rule) == .success([Doubt("day", .over(start - 40, until: (start - 40).adding(months: 36)))]))
    let endless = DayRule.began(today: today, notBefore: nil, holding: nil)
    #expect(result(start, endless) == far(start))
  }
}
