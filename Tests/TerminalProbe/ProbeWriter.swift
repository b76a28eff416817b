import Domain
import Glibc
import Repository
import TestSupport

/// Writes records until it is killed, and says of each, once its commit has returned, `written` and its name.
enum ProbeWriter {
  static func write(to path: String) throws {
    let director = try Network.directorOf(Store.open(path: path))
    for number in 0... {
      let name = "written \(getpid())-\(number)"
      try director.addOrganization(NewOrganization(name: name, kind: .school))
      let line = Array("\(name)\n".utf8)
      guard Glibc.write(STDOUT_FILENO, line, line.count) == line.count else { return }
    }
  }
}
