package import Domain

extension English {
  /// The screens of organizations.
  package enum Organizations {
    package static let group = "Organizations"
    package static let organization = "Organization"
    package static let reference = "Ref"
    package static let name = "Name"
    package static let kind = "Kind"
    package static let town = "Town"
    package static let programs = "Programs"
    package static let mentors = "Mentors"
    package static let empty =
      "No organization here yet. 'matchbook import organizations FILE' brings them in; n adds one by hand."
    package static let noneSelected = "No organization is selected."
    package static let openHelp = "Opens the record of the organization."
    package static let filterHelp = "Shows all organizations, those with programs, or those where mentors work."
    package static let new = "New organization"
    package static let newHelp = "Adds a nonprofit, school, agency, business or faith group."
    package static let edit = "Edit"
    package static let editHelp = "Edits name, kind, address and the towns served."
    package static func editTitle(_ organization: Reference) -> String { "Edit \(organization)" }
    package static let contact = "New contact"
    package static let contactHelp = "Adds somebody to speak to at the organization, with their role."
    package static let goneContact = "Contact has gone"
    package static let goneContactHelp = "Takes a contact who has gone off the record."
    package static let noContact = "No contact is on file."
    package static let openMentor = "Mentor"
    package static let openMentorHelp = "Opens the record of the first mentor who works there."
    package static let noMentor = "No mentor who works there is within what you may see."

    package static func title(_ filter: OrganizationFilter) -> String {
      switch filter {
      case .all: "All"
      case .withPrograms: "With programs"
      case .employers: "Employers"
      }
    }

    // MARK: - Record

    package static let address = "Address"
    package static let phone = "Phone"
    package static let email = "E-mail"
    package static let towns = "Towns served"
    package static let contacts = "Contacts"
    package static let employed = "Mentors who work there"
    package static let others = "Others"
    package static let classes = "Classes held there"
    package static func heldClasses(_ count: Int) -> String { Mentoring.count(count, "class", "classes") }
    package static let districts = "Officials of its place"
    package static let openOfficial = "Official"
    package static let openOfficialHelp = "Opens an official of its place, picked by a few letters."
    package static let noOfficial = "No official on file is known to be of its place."
    package static let certain = "certain"
    package static let possible = "one of these"
    package static let street = "Street"
    package static let state = "State"
    package static let postalCode = "ZIP code"
    package static let townsHint = "With commas between them"
    package static let role = "Role"
    package static let whyGone = "Why"

    package static func program(_ setting: ProgramSetting, isOpen: Bool) -> String {
      isOpen ? setting.rawValue : "\(setting.rawValue), closed"
    }
    package static func otherMentors(_ count: Int) -> String {
      "\(Mentoring.count(count, "mentor", "mentors")) outside of what you may see"
    }
    /// What the names of districts tell of a place, and what they do not.
    package static func county(_ county: String) -> String {
      "Districts named for \(county); in which of them the address lies, their names do not tell."
    }
    package static let noCounty = "The county is not known: the record has no ZIP code that is on file."
    package static func noDistrict(_ county: String) -> String {
      "No district on file is named for \(county), so whose it is cannot be told from the names."
    }
    package static func added(_ reference: Reference, _ name: String) -> String { "Added \(reference), \(name)." }
    package static func saved(_ reference: Reference) -> String { "Saved \(reference)." }
    package static func contactAdded(_ name: String, _ organization: Reference) -> String {
      "\(name) is on file as a contact of \(organization)."
    }
    package static func contactGone(_ organization: Reference) -> String {
      "The contact is off the record of \(organization)."
    }
  }
}
