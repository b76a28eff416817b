/// How closely something on file is kept.
package enum Sensitivity: Int, CaseIterable, Comparable, Sendable {
  case everybody, network, caseRecord, safety, backgroundCheck

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The audit log holds a salted hash in place of the value, so that the value can be destroyed and the log stays whole.
  package var isSealed: Bool { self >= .safety }
}

extension Sensitivity {
  /// The fields that are kept more closely than the record they stand in, by table and column.
  ///
  /// Staff write into notes what they see and fear, so notes are of the level of safety until incidents have a place of
  /// their own. Of a screening the kind is open, and all that was found and decided is a background check's.
  package static let ofFields: [String: [String: Sensitivity]] = [
    "youth_profile": ["needs": .safety, "notes": .safety],
    "mentor_profile": ["notes": .safety],
    "match": ["closure_note": .safety],
    "session": ["note": .safety],
    "check_in": ["note": .safety],
    "screening_item": [
      "status": .backgroundCheck, "decided_on": .backgroundCheck, "valid_until": .backgroundCheck,
      "exempt_reason": .backgroundCheck, "concern_reason": .backgroundCheck,
    ],
  ]
}
