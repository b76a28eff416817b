/// How mentor and youth met.
package enum SessionMedium: String, CaseIterable, Hashable, Sendable, Codable {
  case inPerson = "in person"
  case video, phone, text, group
}

/// What they did; several may hold for one outing.
package enum SessionActivity: String, CaseIterable, Hashable, Sendable, Codable {
  case homework, reading, sports, outdoors, arts, music, games, cooking, museum, movie, meal, coding, career, college
  case service, walk, talk, library, event
}

/// The twenty actions of the Developmental Relationships Framework (Search Institute, 2020), in five elements.
package enum DevelopmentalAction: String, CaseIterable, Hashable, Sendable, Codable {
  case dependable = "be dependable"
  case listen
  case believe = "believe in me"
  case warm = "be warm"
  case encourage
  case expectBest = "expect my best"
  case stretch
  case accountable = "hold me accountable"
  case reflect = "help me reflect on failures"
  case navigate, empower, advocate
  case boundaries = "set boundaries"
  case respect = "respect me"
  case include = "include me"
  case collaborate
  case letLead = "let me lead"
  case inspire
  case broaden = "broaden horizons"
  case connect

  package var element: DevelopmentalElement {
    switch self {
    case .dependable, .listen, .believe, .warm, .encourage: .expressCare
    case .expectBest, .stretch, .accountable, .reflect: .challengeGrowth
    case .navigate, .empower, .advocate, .boundaries: .provideSupport
    case .respect, .include, .collaborate, .letLead: .sharePower
    case .inspire, .broaden, .connect: .expandPossibilities
    }
  }
}

package enum DevelopmentalElement: String, CaseIterable, Sendable {
  case expressCare = "express care"
  case challengeGrowth = "challenge growth"
  case provideSupport = "provide support"
  case sharePower = "share power"
  case expandPossibilities = "expand possibilities"
}
