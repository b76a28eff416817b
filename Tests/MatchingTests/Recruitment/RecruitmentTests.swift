import Domain
import Matching
import TestSupport
import Testing

@Suite("Where to recruit")
struct RecruitmentTests {
  private func outcome(_ youth: [MatchSeeker], _ mentors: CandidateList) throws -> MatchDayOutcome {
    let edges = MatchDayEdges.all(youth: youth, pool: CandidatePool(mentors), policy: .strict, today: today)
    let solver = try MatchDaySolver(edges.found)
    return MatchDayOutcome(edges: edges, solver: solver, edits: MatchDayEdits(), solution: try solver.solve())
  }

  @Test func `the first mentor serves whom it says, and no kind serves one who has waited longer`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("where to recruit: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    var seen = 0
    for _ in 0..<15 {
      let pool = RandomPool(youth: 30, mentors: 12, programs: 2, &random)
      let outcome = try outcome(pool.youth, pool.mentors)
      let gaps = try RecruitmentGaps(outcome, limit: 4).gaps
      guard let first = gaps.first, let row = first.unlocked.first else { continue }
      seen += 1
      // Every mentor there could be, each put into the pool and the whole solved anew. A kind lives where its town's first
      // youth does; from another home of that town others may be in reach.
      var best = Int.max
      for program in Set(pool.youth.map(\.programID)) {
        let towns = Dictionary(grouping: pool.youth.filter { $0.programID == program }, by: \.town)
        let homes = towns.sorted { $0.key < $1.key }.compactMap { town in
          town.value.filter { $0.location != nil }.min { $0.id < $1.id }?.location
        }
        for part in WeekPart.allCases {
          for gender in [Gender?.none] + Gender.allCases {
            for language in [Int32?.none, 1, 2, 3] {
              for home in homes.prefix(6) {
                var mentors = pool.mentors
                mentors.append(
                  Candidate(
                    id: 99_999, programID: program, state: .waiting, waitingSince: today, gender: gender,
                    availability: part.availability, location: home), languages: language.map { [$0] } ?? [])
                let slate = try self.outcome(pool.youth, mentors).slate
                for served in outcome.slate.leftOut where slate[served] != nil { best = min(best, served) }
              }
            }
          }
        }
      }
      // A mentor without a place passes every limit of distance, so what was tried here may reach one more.
      let placeless = pool.youth.contains { $0.location == nil }
      if !placeless { #expect(row <= best, "seed \(seed)") }
      #expect(outcome.slate[row] == nil, "seed \(seed)")
      let all = gaps.flatMap(\.unlocked)
      #expect(Set(all).count == all.count, "seed \(seed): nobody is served twice")
    }
    #expect(seen > 5, "seed \(seed)")
  }

  @Test func `what a family has asked for is looked for, and nothing else`() throws {
    let youth = [
      MatchSeeker.example {
        $0.mentorGender = .female
        $0.mentorLanguage = 2
        $0.waitingSince = today - 40
        $0.town = "Lowell"
      }
    ]
    let gaps = try RecruitmentGaps(try outcome(youth, CandidateList()), limit: 5).gaps
    #expect(gaps.count == 1)
    #expect(gaps.first?.profile.gender == .female)
    #expect(gaps.first?.profile.language == 2)
    #expect(gaps.first?.profile.town == "Lowell")
    #expect(gaps.first?.unlocked == [0])
    let free = [MatchSeeker.example { $0.waitingSince = today - 40 }]
    let plain = try #require(try RecruitmentGaps(try outcome(free, CandidateList()), limit: 1).gaps.first)
    #expect(plain.profile.gender == nil)
    #expect(plain.profile.language == nil)
  }

  @Test func `nothing under ten leaves the house, and nothing by which it could be worked out`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("what leaves the house: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0...60, using: &random)
      let youth = (0..<count).map { number in
        MatchSeeker.example {
          $0.id = Int64(number + 1)
          $0.waitingSince = today - 9
          $0.town = ["Lowell", "Lynn", "Salem", ""][min(3, Int.random(in: 0..<7, using: &random) / 2)]
          $0.mentorLanguage = Int.random(in: 0..<3, using: &random) == 0 ? Int32.random(in: 1...2, using: &random) : nil
        }
      }
      let outcome = try outcome(youth, CandidateList())
      let ask = RecruitmentAsk(outcome)
      let told = ask.towns.reduce(0) { $0 + $1.waiting }
      #expect(ask.towns.allSatisfy { $0.waiting >= 10 }, "seed \(seed)")
      #expect(ask.elsewhere ?? 10 >= 10, "seed \(seed)")
      if let total = ask.total {
        #expect(total >= 10, "seed \(seed)")
        #expect(total - told == 0 || total - told >= 10, "seed \(seed): the rest is \(total - told)")
      }
      for town in ask.towns {
        for language in town.languages {
          let speakers = youth.count { $0.town == town.name && $0.mentorLanguage == language }
          #expect(speakers >= 10, "seed \(seed)")
        }
      }
    }
  }
}
