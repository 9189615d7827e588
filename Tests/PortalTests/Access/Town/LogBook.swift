import Logging
import Synchronization

/// Every line that is logged in this process, at every level.
final class LogBook: Sendable {
  /// Takes the place of the usual log when it is first asked for.
  static let shared: LogBook = {
    let book = LogBook()
    LoggingSystem.bootstrap { Handler(label: $0, book: book) }
    return book
  }()

  /// Guards the lines.
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }

  private func append(_ line: String) { kept.withLock { $0.append(line) } }

  private struct Handler: LogHandler {
    let label: String
    let book: LogBook
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let metadata = metadata.merging(event.metadata ?? [:]) { $1 }
      book.append("\(event.level) \(label) \(event.message) \(metadata)")
    }
  }
}
