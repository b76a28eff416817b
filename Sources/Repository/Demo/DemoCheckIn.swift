import Domain

/// A match support contact to be written.
struct DemoCheckIn {
  var party: MatchParty
  var isDone: Bool
  var on: CivilDate
  var minutes: Int
  var note: String
}

extension DemoProgramPlan {
  /// Gives the matches that took place the contacts of their staff, by the stages of the policy; some are overdue.
  mutating func planCheckIns(_ random: inout DemoRandom) {
    let stages = program.policy.checkIns
    for index in matches.indices {
      guard let start = matches[index].startedOn else { continue }
      let share = random.unit()
      let lag = share < 0.8 ? 0 : share < 0.93 ? random.int(5...16) : random.int(20...70)
      let end = matches[index].endedOn ?? today - lag
      var lastDone: [MatchParty: CivilDate] = [:]
      var checkIns: [DemoCheckIn] = []
      // Those due within the last days may be open still.
      while let due = CheckInSchedule(start: start, lastDone: lastDone, stages: stages).next {
        let day = due.on + max(0, random.int(-2...4))
        guard day <= end, matches[index].endedOn != nil || random.chance(day > today - 4 ? 0.5 : 1) else { break }
        if random.chance(0.08) {
          checkIns.append(DemoCheckIn(party: due.party, isDone: false, on: due.on, minutes: 0, note: ""))
        }
        lastDone[due.party] = day
        checkIns.append(
          DemoCheckIn(
            party: due.party, isDone: true, on: day, minutes: random.int(1...5) * 5,
            note: random.chance(0.25) ? random.pick(sources.checkInNotes) : ""))
      }
      matches[index].checkIns = checkIns
      if matches[index].state.isLive {
        matches[index].nextCheckIn = CheckInSchedule(start: start, lastDone: lastDone, stages: stages).next?.on
      }
    }
  }
}
