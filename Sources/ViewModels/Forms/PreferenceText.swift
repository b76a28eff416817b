import Domain

/// Preferences as a field of choices holds them: their names, sorted and one a line.
enum PreferenceText {
  static func value<Preference: RawRepresentable<String>>(_ preferences: PackedSet<Preference>) -> String {
    preferences.elements.map(\.rawValue).sorted().joined(separator: "\n")
  }

  static func preferences<Preference: RawRepresentable<String>>(_ value: String) -> PackedSet<Preference> {
    PackedSet(value.split(separator: "\n").compactMap { Preference(rawValue: String($0)) })
  }
}
