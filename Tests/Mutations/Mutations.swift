import Foundation
import Glibc
import TestSupport

/// Lets readers of outside bytes read altered specimens: `mutations COUNT READER...`.
///
/// Each input follows from its number alone, so that one that crashes or hangs can be made again. Prints one object a
/// reader; says every thousand inputs on standard error how far it is. `mutations 1 READER --only NUMBER` makes one.
@main
struct Mutations {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--only" }
    let only = CommandLine.arguments.firstIndex(of: "--only").flatMap { Int(CommandLine.arguments[$0 + 1]) }
    guard let count = arguments.first.flatMap({ Int($0) }) else { return print("mutations COUNT READER...") }
    let names = Set(arguments.dropFirst())
    let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fuzz/Corpus")
    for reader in HostileReader.all where names.isEmpty || names.contains(reader.name) {
      let range = only.map { $0..<($0 + 1) } ?? 0..<count
      try run(reader, range, specimens: reader.specimens(in: corpus))
    }
  }

  private static func run(_ reader: HostileReader, _ range: Range<Int>, specimens: [[UInt8]]) throws {
    let trees = reader.form == .der ? specimens.map(DERTree.init) : []
    let memory = peak
    let begin = time
    var (accepted, slowest, slowestNumber) = (0, 0.0, 0)
    for number in range {
      if number.isMultiple(of: 1000) { FileHandle.standardError.write(Data("\(reader.name) \(number)\n".utf8)) }
      var random = SeededGenerator(seed: UInt64(number))
      let specimen = number % specimens.count
      let tree = number / specimens.count % 2 == 0 && !trees.isEmpty ? trees[specimen] : nil
      let input = tree?.mutated(by: &random) ?? random.mutated(specimens[specimen])
      let start = time
      if reader.read(input) { accepted += 1 }
      let taken = time - start
      if taken > slowest { (slowest, slowestNumber) = (taken, number) }
    }
    let result: [String: Any] = [
      "reader": reader.name, "inputs": range.count, "accepted": accepted,
      "per_second": (Double(range.count) / (time - begin)).rounded(), "slowest_ms": (slowest * 1000).rounded(),
      "slowest": slowestNumber, "grown_mb": (peak - memory) / 1024,
    ]
    print(String(decoding: try JSONSerialization.data(withJSONObject: result, options: [.sortedKeys]), as: UTF8.self))
  }

  /// Seconds of CPU, which other processes do not lengthen.
  private static var time: Double { Double(clock()) / 1e6 }

  /// The most memory that was ever resident, in KiB.
  private static var peak: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
