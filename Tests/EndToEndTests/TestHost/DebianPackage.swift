import Foundation
import TestSupport

/// The Debian package of the program that was built with the tests.
nonisolated struct DebianPackage {
  /// What keeps it from being packed here; nil for nothing.
  static let obstacle: String? = {
    let programs = ["/usr/bin/dpkg-buildpackage", "/usr/bin/dh", "/usr/bin/make"]
    return programs.first { !FileManager.default.isExecutableFile(atPath: $0) }.map { "\($0) is missing" }
  }()

  /// The version that an upgrade comes from: it sorts before every other of the program's.
  static let before = Result { try DebianPackage(version: "0.0.1-1") }
  static let current = Result { try DebianPackage(version: nil) }

  private let folder: TemporaryFolder
  let path: String

  struct NotPacked: Error {
    let said: String
  }

  /// - Parameter version: nil for the program's own.
  private init(version: String?) throws {
    folder = try TemporaryFolder()
    let made = try CommandRun(
      ["deb-file", "BINARY=\(BuiltProgram.path("matchbook"))", "DEB=\(folder.path)"], in: TemporaryFolder(),
      variables: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "VERSION": version, "COMPRESSION": "-Zgzip -z1"]
        .compactMapValues { $0 },
      program: ["/usr/bin/make", "--no-print-directory", "-C", TestHost.checkout])
    let name = try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasSuffix(".deb") }
    guard made.status == 0, let name else { throw NotPacked(said: made.output + made.said) }
    path = "\(folder.path)/\(name)"
  }

  /// Copies it to where a host sees it, alone in a folder; the folder's path on the host.
  func copy(to host: TestHost, folder name: String) throws -> String {
    let target = "\(host.folder.path)/\(name)"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: "\(target)/\((path as NSString).lastPathComponent)")
    return "/run/host/\(name)"
  }
}
