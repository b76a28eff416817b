import Domain
import Glibc
import Localization
import Repository

/// By what somebody is known who comes to the gate. Nothing the client chose is asked.
enum GateIdentity {
  /// A key, as sshd found it good.
  case key(PublicKey)
  /// A Unix login, as sudo tells it.
  case login(String)

  /// The key in the file that `ExposeAuthInfo` makes sshd write, named by `SSH_USER_AUTH`; its one line is
  /// `publickey KIND BASE64`.
  static func fromSSH() -> GateIdentity? {
    guard let path = GateEnvironment.value(of: "SSH_USER_AUTH"), let text = read(path) else { return nil }
    let lines = text.split(separator: "\n")
    let method = "publickey "
    guard lines.count == 1, let line = lines.first, line.hasPrefix(method) else { return nil }
    guard let key = try? PublicKey(String(line.dropFirst(method.count))) else { return nil }
    return .key(key)
  }

  /// The account that called sudo.
  static func fromSudo() -> GateIdentity? {
    guard let text = GateEnvironment.value(of: "SUDO_UID"), let number = uid_t(text), number != geteuid(),
      let entry = getpwuid(number), let name = entry.pointee.pw_name
    else { return nil }
    return .login(String(cString: name))
  }

  /// A small file of this account's own, read whole.
  private static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= 65_536
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
