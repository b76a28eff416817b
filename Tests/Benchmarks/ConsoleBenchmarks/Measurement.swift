import Benchmark
import Foundation
import Glibc

/// What a benchmark measures, in what unit, and what it may be at most.
///
/// The table shows whole numbers, so times are in microseconds.
enum Measure: String, CaseIterable {
  case matchbook = "Matchbook (μs)"
  case rival = "Rival (μs)"
  case ratio = "Matchbook, % of the rival"
  case bytes = "Bytes"
  case rivalBytes = "Rival's bytes"
  case pieces = "Pieces"
  case kilobytes = "Private memory (kB)"
  case growth = "Growth (kB)"
  case processor = "Processor (ms)"

  var metric: BenchmarkMetric { .custom(rawValue, polarity: .prefersSmaller, useScalingFactor: false) }
}

/// The samples of one benchmark run, told to the table as they come and held against the budgets at the end.
struct Measurement {
  private let benchmark: Benchmark
  private var samples: [Measure: [Int]] = [:]

  init(_ benchmark: Benchmark) { self.benchmark = benchmark }

  mutating func add(_ measure: Measure, _ value: Int) {
    benchmark.measurement(measure.metric, value)
    samples[measure, default: []].append(value)
  }

  mutating func add(_ frame: TimedTerminal.Frame) {
    add(.matchbook, Int(frame.milliseconds * 1000))
    add(.bytes, frame.bytes)
    add(.pieces, frame.pieces)
  }

  /// Adds a pair of runs, one after the other: single times are noise, their ratio is less so.
  mutating func add(_ frame: TimedTerminal.Frame, against rival: TimedTerminal.Frame) {
    add(frame)
    add(.rival, Int(rival.milliseconds * 1000))
    add(.rivalBytes, rival.bytes)
    add(.ratio, Int(100 * frame.milliseconds / rival.milliseconds))
  }

  /// Notes where a share of the samples is over the limit; `make bench` ends with these notes, after the table.
  ///
  /// - Parameter share: 0.5 is the median, 1 the greatest.
  func require(_ measure: Measure, at share: Double = 1, atMost limit: Int) {
    let sorted = (samples[measure] ?? []).sorted()
    guard let value = sorted.isEmpty ? nil : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] else {
      return benchmark.error("\(measure.rawValue): nothing was measured")
    }
    guard value > limit else { return }
    OverBudget.note(
      "\(benchmark.name): \(measure.rawValue) is \(value) at the \(Int(share * 100)) % mark; the budget is \(limit)")
  }
}

/// Registers a benchmark that takes its own samples in one go.
func measure(_ name: String, _ measures: [Measure], _ body: @escaping (inout Measurement) throws -> Void) {
  Benchmark(
    name,
    configuration: .init(
      metrics: measures.map(\.metric), warmupIterations: 0, maxDuration: .seconds(600), maxIterations: 1)
  ) { benchmark in
    var measurement = Measurement(benchmark)
    try body(&measurement)
  }
}

/// The file in which what missed its budget is written down.
enum OverBudget {
  static func note(_ sentence: String) {
    let folder = ProcessInfo.processInfo.environment["MATCHBOOK_BENCH_FOLDER"] ?? "."
    guard let file = fopen("\(folder)/over-budget", "a") else { return }
    fputs(sentence + "\n", file)
    fclose(file)
  }
}
