import Foundation
import Glibc
import TestSupport

/// A program that runs as long as this value, or as the tests: its input stays open until then, and it ends with it.
nonisolated final class BackgroundProcess: Sendable {
  /// nil where it could not be started.
  private let process: ChildProcess?
  /// Our end of the pipe that keeps it alive.
  private let lifeline: Int32
  private let said: FileHandle

  /// Starts a program, and waits until it has said on standard output or standard error that it is ready.
  ///
  /// - Parameters:
  ///   - words: The program's path and its arguments.
  ///   - failure: What it says instead where it could not.
  /// - Throws: ``NotStarted`` when it ends, or says so, before.
  init(_ words: [String], until ready: String, or failure: String? = nil) throws {
    // Both pipes are closed in whatever else the tests start, or it would live as long as that.
    var (input, output): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &input) == 0, socketpair(AF_UNIX, kind, 0, &output) == 0 else {
      throw NotStarted(said: "no pipes: \(errno)")
    }
    let started = try? ChildProcess(words, descriptors: [input[0], output[1], output[1]])
    close(input[0])
    close(output[1])
    lifeline = input[1]
    let said = FileHandle(fileDescriptor: output[0], closeOnDealloc: true)
    self.said = said
    process = started
    var heard = started == nil ? "cannot start \(words[0])" : ""
    while !heard.contains(ready) {
      let piece = said.availableData
      heard += String(decoding: piece, as: UTF8.self)
      // What has begun is ended by `deinit`.
      if piece.isEmpty || failure.map(heard.contains) == true { throw NotStarted(said: heard) }
    }
    said.readabilityHandler = { _ = $0.availableData }
  }

  deinit {
    close(lifeline)
    _ = process?.wait()
    said.readabilityHandler = nil
  }

  struct NotStarted: Error {
    let said: String
  }
}
