import Foundation
import Synchronization

/// Shows how far long work is, on a terminal only: one line on standard error that is written over.
final class Progress: Sendable {
  enum Unit: Sendable {
    case pieces
    case bytes
  }

  private let label: String
  /// Nil where nobody can tell.
  private let total: Int?
  private let unit: Unit
  private let isShown = isatty(STDERR_FILENO) == 1
  /// When the line was last written.
  private let shownAt = Mutex(Date.distantPast)

  init(_ label: String, of total: Int? = nil, in unit: Unit = .pieces) {
    self.label = label
    self.total = total
    self.unit = unit
    if isShown { Terminal.write("\r\(label)…\u{1B}[K") }
  }

  /// An error that ends the work has its line to itself.
  deinit { finish() }

  /// At most ten times a second.
  func reach(_ done: Int) {
    guard isShown, isTimely() else { return }
    Terminal.write("\r\(label) \(text(done))\u{1B}[K")
  }

  func finish() {
    if isShown { Terminal.write("\r\u{1B}[K") }
  }

  private func isTimely() -> Bool {
    shownAt.withLock { last in
      let now = Date()
      guard now.timeIntervalSince(last) > 0.1 else { return false }
      last = now
      return true
    }
  }

  private func text(_ done: Int) -> String {
    guard let total, total > 0 else { return amount(done) }
    return "\(amount(done)) of \(amount(total)) (\(done * 100 / total) %)"
  }

  private func amount(_ count: Int) -> String {
    switch unit {
    case .pieces: "\(count)"
    case .bytes: count < 10_000_000 ? "\(count / 1000) kB" : "\(count / 1_000_000) MB"
    }
  }
}
