/// Whether what is written to a place can be read by somebody who takes the disk away.
///
/// 201 CMR 17.04(5) asks for encryption of personal information on laptops and other portable devices, and 17.04(3) of what
/// is carried or sent.
package struct DiskProtection: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    case database
    /// Where memory is written to when it runs short.
    case swap
  }

  package enum Cover: Equatable, Sendable {
    /// A device of dm-crypt, such as LUKS.
    case encrypted(device: String)
    case open(device: String)
    /// Memory, which forgets.
    case memory
    /// A file system below which no disk can be seen from here, such as one of a network or a container.
    case unseen(fileSystem: String)
  }

  package let place: Place
  package let cover: Cover
  /// Whether the computer can be carried away easily.
  package let isPortable: Bool

  package init(_ place: Place, _ cover: Cover, isPortable: Bool) {
    self.place = place
    self.cover = cover
    self.isPortable = isPortable
  }

  package var level: HealthLevel {
    switch cover {
    case .encrypted, .memory: .good
    case .open: isPortable ? .problem : .notice
    case .unseen: .notice
    }
  }
}
