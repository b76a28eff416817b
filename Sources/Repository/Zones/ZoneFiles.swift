package import Domain
import Glibc

/// The files of the zone database on this computer (package tzdata).
///
/// `TZDIR` is not asked: which folder counts is not for the environment to say.
package enum ZoneFiles {
  private static let folder = "/usr/share/zoneinfo"
  /// Bytes; the largest file has some 4,000.
  private static let largest = 1 << 17

  /// The rules of a zone by its name; nil where there is no file of it.
  package static func rules(of name: String) -> ZoneRules? {
    guard ZoneName.isWellFormed(name) else { return nil }
    if let bytes = bytes(of: "\(folder)/\(name)"), let rules = ZoneRules(file: bytes) { return rules }
    // This one is known without a file.
    return ["UTC", "Etc/UTC"].contains(name) ? .utc : nil
  }

  /// The name of the zone that somebody means by a text: a name, `america/new_york`, the city in it, `New York`, or a
  /// word such as `Eastern`.
  ///
  /// - Returns: nil where none is found here, and where several have the city.
  package static func name(meantBy text: String) -> String? {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
    if let meant = ZoneName.meant(by: text), rules(of: meant) != nil { return meant }
    if rules(of: text) != nil { return text }
    let key = ZoneName.key(text)
    let found = listed.filter { name in
      let known = name.lowercased()
      return known == key || known.hasSuffix("/" + key)
    }
    guard found.count == 1, rules(of: found[0]) != nil else { return nil }
    return found[0]
  }

  /// The name of the zone whose file a path names: `/usr/share/zoneinfo/America/New_York`.
  static func name(ofFile path: String) -> String? {
    guard let place = path.firstRange(of: "zoneinfo/") else { return nil }
    let name = String(path[place.upperBound...])
    return ZoneName.isWellFormed(name) ? name : nil
  }

  /// The whole of a small regular file; nil where there is none that can be read.
  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      guard read > 0 else { break }
      count += read
    }
    return count == bytes.count ? bytes : nil
  }

  /// The zones that people live in, by the table of places beside the files.
  private static var listed: [String] {
    String(decoding: bytes(of: "\(folder)/zone.tab") ?? [], as: UTF8.self).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#") else { return nil }
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      return parts.count >= 3 ? String(parts[2]) : nil
    }
  }
}
