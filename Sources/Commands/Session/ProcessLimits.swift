import Glibc
import Localization

/// What the system lets this process use (`ulimit`, or a group it is in), tried out before anything is begun.
///
/// Where a thread cannot be made, the runtime's queues try again for ever, and where memory cannot be had the runtime
/// traps; here both can still be said. Costs a tenth of a millisecond.
enum ProcessLimits {
  enum Shortage {
    case memory, stack, files, threads

    var sentence: String {
      switch self {
      case .memory: English.Session.littleMemory(megabytes: addressSpace >> 20)
      case .stack: English.Session.littleStack(kilobytes: smallestStack >> 10)
      case .files: English.Session.fewFiles(mostFiles)
      case .threads: English.Session.fewThreads(mostThreads)
      }
    }
  }

  /// Bytes of addresses beyond what the program takes to be there; the console takes 270 MB of them, most of it the
  /// memory allocator's, which makes do with less.
  private static let addressSpace = 160 << 20
  /// Bytes of memory of its own.
  private static let memory = 64 << 20
  /// Bytes; at 64 kB the console runs over.
  private static let smallestStack = 256 << 10
  /// Files open at once: the console has 15.
  private static let mostFiles = 20
  private static let mostThreads = 6

  /// What there is too little of; nil for nothing.
  static var shortage: Shortage? {
    if !hasStack { return .stack }
    if !hasFiles { return .files }
    if !hasRoom(addressSpace, PROT_NONE) || !hasRoom(memory, PROT_READ | PROT_WRITE) { return .memory }
    return hasThreads ? nil : .threads
  }

  private static var hasStack: Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) != 0 || limit.rlim_cur >= smallestStack
  }

  private static var hasFiles: Bool {
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    while opened.count < mostFiles - 5 {
      let descriptor = open("/", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return false }
      opened.append(descriptor)
    }
    return true
  }

  private static func hasRoom(_ bytes: Int, _ protection: Int32) -> Bool {
    let place = mmap(nil, bytes, protection, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard place != MAP_FAILED else { return false }
    munmap(place, bytes)
    return true
  }

  /// All at once, as they are used. Each ends by itself: to wait until they have takes a busy host many times longer than to
  /// begin them.
  private static var hasThreads: Bool {
    // For as long as the process lasts, as a thread may.
    let gate = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(gate, nil)
    pthread_mutex_lock(gate)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, smallestStack)
    defer {
      pthread_mutex_unlock(gate)
      pthread_attr_destroy(&attributes)
    }
    let wait: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { gate in
      if let gate = gate?.assumingMemoryBound(to: pthread_mutex_t.self) {
        pthread_mutex_lock(gate)
        pthread_mutex_unlock(gate)
      }
      return nil
    }
    for _ in 0..<mostThreads {
      var thread = pthread_t()
      guard pthread_create(&thread, &attributes, wait, gate) == 0 else { return false }
    }
    return true
  }
}
