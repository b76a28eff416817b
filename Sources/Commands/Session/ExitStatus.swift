import ArgumentParser
import Domain

/// What the process tells its caller on ending; `sysexits.h` where it has a number for it.
enum ExitStatus: Int32 {
  case done = 0
  /// Refused or failed.
  case failed = 1
  /// Some of it was done, such as an import with bad rows.
  case partly = 2
  case usage = 64
  case badData = 65
  case noInput = 66
  case inputOutput = 74
  case busy = 75
  case notPermitted = 77

  var code: ExitCode { ExitCode(rawValue) }

  init(_ error: RepositoryError) {
    self =
      switch error {
      case .notPermitted, .unknownUser, .unknownKey, .accessEnded, .notOnNeedToKnowList: .notPermitted
      case .busy: .busy
      case .diskFull, .readOnly, .fileGone, .severalNames, .inputOutput: .inputOutput
      case .invalid, .unlikely: .badData
      default: .failed
      }
  }

  init(_ error: StoreError) {
    self =
      switch error {
      case .notFound: .noInput
      case .noPermission: .notPermitted
      case .busy, .inUse: .busy
      case .rightsUnreadable: .badData
      case .noFolder, .readOnly, .diskFull, .fileGone, .severalNames, .mountedAlone, .inputOutput: .inputOutput
      default: .failed
      }
  }

  init(_ error: EncryptionError) {
    self =
      switch error {
      case .notARecipient, .secretAsRecipient: .usage
      case .unreadable: .noInput
      case .noKeys, .lockedIdentity, .notEncrypted, .otherKeys, .damaged: .badData
      }
  }
}
