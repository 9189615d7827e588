import Foundation

/// Shows how far long work is, on a terminal only: one line on standard error that is written over.
final class Progress {
  private let label: String
  private let total: Int
  private let isShown = isatty(STDERR_FILENO) == 1
  private var shownAt = Date.distantPast

  init(_ label: String, of total: Int) {
    self.label = label
    self.total = total
  }

  /// At most ten times a second.
  func reach(_ done: Int) {
    guard isShown, Date().timeIntervalSince(shownAt) > 0.1 else { return }
    shownAt = Date()
    write("\r\(label) \(done)/\(total) (\(total > 0 ? done * 100 / total : 100) %)\u{1B}[K")
  }

  func finish() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
