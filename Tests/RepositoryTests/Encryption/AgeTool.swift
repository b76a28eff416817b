import Foundation
import Glibc
import TestSupport

/// The program that others encrypt and decrypt with, where it is installed.
enum AgeTool {
  static let isMissing = ["age", "age-keygen"].contains { access("/usr/bin/\($0)", X_OK) != 0 }

  /// What a run prints on standard output; nil where it fails.
  static func run(_ arguments: [String], input: Data = Data()) throws -> Data? {
    let folder = try TemporaryFolder()
    try input.write(to: URL(filePath: folder.path + "/input"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(arguments[0])")
    process.arguments = Array(arguments.dropFirst())
    process.standardInput = FileHandle(forReadingAtPath: folder.path + "/input")
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : nil
  }
}
