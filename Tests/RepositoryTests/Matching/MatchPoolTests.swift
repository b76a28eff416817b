import Domain
import Repository
import TestSupport
import Testing

@Suite("The pool of mentors")
struct MatchPoolTests {
  let network: Network
  let specialist: Workspace

  init() throws {
    network = try Network.inMemory()
    specialist = network.workspace(.matchSpecialist)
  }

  @Test func `holds the mentors with a free seat, as matching sees them`() throws {
    let director = network.workspace()
    let mentor = try network.waitingMentor()
    var record = try director.mentorRecord(mentor)
    record.person.latitude = 41.6362
    record.person.longitude = -70.9342
    record.person.gender = .male
    record.profile.availability = [Availability(.saturday, .morning)]
    record.profile.youthMinimumAge = 8
    record.profile.maximumDistance = 15
    record.profile.preferences = PackedSet([.female, .upToTen])
    try director.saveMentor(mentor, person: record.person, profile: record.profile, versions: record.versions)
    _ = try director.addMentor(network.mentorIntake(given: "Ann", family: "Berg"))

    let pool = try specialist.matchPool(program: network.program)
    let candidate = try #require(pool.candidates.candidates.first)
    #expect(pool.candidates.candidates.count == 1)
    #expect(
      candidate
        == Candidate(
          id: mentor.number, programID: network.program, state: .waiting, waitingSince: Network.today, gender: .male,
          youthMinimumAge: 8, availability: [Availability(.saturday, .morning)],
          location: GeoLocation(latitude: 41.6362, longitude: -70.9342), maximumDistance: 15,
          preferences: PreferenceSet(PackedSet([YouthPreference.female, .upToTen]))))
    #expect(pool.candidates.languages[0].compactMap(pool.vocabulary.language).sorted() == ["English", "Polish"])
    #expect(pool.candidates.interests[0].compactMap(pool.vocabulary.interest).sorted() == ["chess", "soccer"])
  }

  @Test func `says of a mentor when the screening ran out, and keeps those who are suspended`() throws {
    let mentor = try network.waitingMentor()
    let later = Workspace(
      store: network.store, actor: specialist.actor, clock: .fixed(on: Network.today.adding(months: 36) + 1))
    #expect(
      try later.matchPool(program: network.program).candidates.candidates.first?.screeningEndedOn
        == Network.today.adding(months: 36))
    later.startDay()
    #expect(try later.matchPool(program: network.program).candidates.candidates.first?.isSuspended == true)
    #expect(try later.matchPool(of: mentor).candidates.candidates.count == 1)
  }

  @Test func `leaves out a mentor whose seats are taken, whom a pool of one still tells of`() throws {
    let mentor = try network.waitingMentor()
    try specialist.proposeMatch(youth: try network.waitingYouth(), mentor: mentor, rationale: "Near.")
    #expect(try specialist.matchPool(program: network.program).candidates.candidates.isEmpty)
    #expect(try specialist.matchPool(of: mentor).candidates.candidates.first?.freeSeats == 0)
    #expect(throws: RepositoryError.notFound("A-999")) { try specialist.matchPool(of: Reference(.adult, 999)) }
  }

  @Test func `youth and mentors speak of languages and interests in the same numbers`() throws {
    _ = try network.waitingMentor()
    let youth = try network.waitingYouth()
    var pool = try specialist.matchPool(program: network.program)
    let seeker = try #require(try specialist.matchSeekers([youth], vocabulary: &pool.vocabulary).first)
    let sharedLanguages = pool.candidates.languages[0].filter(seeker.languages.contains)
    let sharedInterests = pool.candidates.interests[0].filter(seeker.interests.contains)
    #expect(sharedLanguages.compactMap(pool.vocabulary.language) == ["English"])
    #expect(sharedInterests.compactMap(pool.vocabulary.interest) == ["soccer"])
    #expect(seeker.age == 10)
    #expect(seeker.programDistance == network.policy.maximumDistanceKilometers)
    #expect(seeker.setting == .communityBased)
    #expect(try specialist.waitingSeekers(program: network.program, vocabulary: &pool.vocabulary) == [seeker])
  }

  @Test func `tells what youth and guardian would like, and that a language of the home is any but English`() throws {
    let youth = try network.waitingYouth()
    let director = network.workspace()
    var record = try director.youthRecord(youth)
    record.person.languages = ["English", "Khmer"]
    record.profile.preferences = PackedSet([.weekends])
    record.profile.guardianPreferences = PackedSet([.homeLanguage, .male])
    try director.saveYouth(youth, person: record.person, profile: record.profile, versions: record.versions)
    var vocabulary = MatchVocabulary()
    let seeker = try #require(try specialist.matchSeekers([youth], vocabulary: &vocabulary).first)
    #expect(seeker.preferences == PreferenceSet(PackedSet([MentorPreference.weekends])))
    #expect(seeker.guardianPreferences == PreferenceSet(PackedSet([MentorPreference.homeLanguage, .male])))
    #expect(seeker.homeLanguages.compactMap(vocabulary.language) == ["Khmer"])
    #expect(try director.youthRecord(youth).profile == record.profile)
  }

  @Test func `tells names of mentors and youth by their numbers`() throws {
    let (youth, mentor) = (try network.waitingYouth(), try network.waitingMentor())
    let card = try specialist.mentorCards([mentor.number, 999])[mentor.number]
    #expect(card?.name == PersonName(given: "Tomás", family: "Kowalski"))
    #expect(card?.age == 35)
    #expect(try specialist.youthNames([youth.number]) == [youth.number: PersonName(given: "Mei", family: "Ahmed")])
    #expect(try specialist.mentorCards([]).isEmpty)
  }
}
