/// Runs in the order of the file, of which the first that has a number counts.
struct PDFEntryRuns: Sendable {
  let runs: [PDFEntryRun]
  private let isSorted: Bool

  init(_ runs: [PDFEntryRun]) {
    self.runs = runs
    isSorted = zip(runs, runs.dropFirst()).allSatisfy { $0.first <= $1.first - $0.count }
  }

  /// How many runs a look may pass.
  var steps: Int { isSorted ? 1 : 1 + runs.count }

  /// After the highest number that has an entry.
  var end: Int { runs.reduce(0) { max($0, $1.first + $1.count) } }

  func run(of number: Int) -> PDFEntryRun? {
    guard isSorted else { return runs.first { $0.contains(number) } }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].first + runs[middle].count <= number { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].contains(number) ? runs[low] : nil
  }
}
