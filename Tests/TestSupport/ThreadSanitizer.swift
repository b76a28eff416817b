import Glibc

/// The thread sanitizer, where the tests and the programs built with them run under it: `make sanitize`.
package enum ThreadSanitizer {
  /// Whether it watches this run. A program that it watches exports its functions; the default handle of `dlsym` is nil.
  package static let isOn = dlsym(nil, "__tsan_init") != nil

  /// What it is told, for programs that a test starts with an environment of their own.
  package static var environment: [String: String] {
    getenv("TSAN_OPTIONS").map { ["TSAN_OPTIONS": String(cString: $0)] } ?? [:]
  }
}
