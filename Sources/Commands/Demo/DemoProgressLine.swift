import Dispatch
import Localization
import Repository

/// The line on standard error that tells how far a building has come; says nothing where that is no terminal.
///
/// Written over at most ten times a second, and gone when the building ends.
struct DemoProgressLine {
  private let isShown: Bool
  private let start = DispatchTime.now()
  private var last: DispatchTime?

  init(isShown: Bool) { self.isShown = isShown }

  mutating func show(_ progress: DemoProgress) {
    guard isShown else { return }
    let now = DispatchTime.now()
    if let last, now.uptimeNanoseconds - last.uptimeNanoseconds < 100_000_000 { return }
    last = now
    let seconds = Double(now.uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    StandardStreams.showProgress(Self.line(progress, after: seconds))
  }

  func clear() {
    if isShown, last != nil { StandardStreams.showProgress(nil) }
  }

  /// The line after some seconds; fits 80 columns.
  static func line(_ progress: DemoProgress, after seconds: Double) -> String {
    let width = 20
    let filled = min(width, max(0, Int(progress.share * Double(width))))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    let percent = Int(progress.share * 100)
    // The first second says too little about the rest.
    let isTelling = seconds >= 1 && progress.share > 0.02
    let left = isTelling ? Int((seconds / progress.share * (1 - progress.share)).rounded(.up)) : nil
    let rate = isTelling && progress.phase == .records ? Int(Double(progress.done) / seconds) : nil
    return English.Demo.progress(
      bar: bar, percent: percent, isIndexing: progress.phase == .indexes, rate: rate, secondsLeft: left)
  }
}
