import Domain
import TestSupport
import Testing

@Suite("The languages and interests of many mentors")
struct TermListsTests {
  @Test(arguments: [40, 63, 64, 65, 400] as [Int32])
  func `are counted as sets are, however many words there are`(_ words: Int32) {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    func some() -> [Int32] {
      (0..<words).shuffled(using: &random).prefix(Int.random(in: 0...9, using: &random)).sorted()
    }
    let lists = (0..<200).map { _ in some() }
    var candidates = CandidateList()
    for (offset, list) in lists.enumerated() {
      let mentor = Candidate(
        id: Int64(offset), programID: 1, state: .waiting, waitingSince: CivilDate(dayNumber: 20_000))
      candidates.append(mentor, languages: [], interests: list)
    }
    for _ in 0..<50 {
      let wanted = some()
      for (offset, list) in lists.enumerated() {
        #expect(
          candidates.interests.sharedCount(offset, with: wanted) == Set(list).intersection(wanted).count, "seed \(seed)"
        )
      }
    }
  }
}
