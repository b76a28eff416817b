import ArgumentParser
import Domain

/// How somebody, or an office, is reached.
struct ReachOptions: ParsableArguments {
  @Option var phone: String?
  @Option var email: String?

  /// The telephone number as it is kept; what is none stays as it is, to be refused where it is saved.
  var digits: String? { phone.map { PhoneNumber($0)?.stored ?? $0 } }
}
