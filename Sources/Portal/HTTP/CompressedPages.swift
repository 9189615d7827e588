import Crypto
import Synchronization

/// Public pages, compressed once and found again by their digest. Two pages with the same bytes are the same page, so an
/// entry can never be stale.
final class CompressedPages: Sendable {
  /// Guards the pages and the sum of their sizes, which never passes ``capacity``.
  private let kept = Mutex<(pages: [SHA256Digest: [UInt8]], size: Int)>(([:], 0))
  private let capacity: Int

  /// - Parameter capacity: In bytes.
  init(capacity: Int = 4 * 1_024 * 1_024) { self.capacity = capacity }

  /// The page under gzip; nil when it could not be compressed.
  func compressed(_ page: [UInt8], digest: SHA256Digest) -> [UInt8]? {
    if let found = kept.withLock({ $0.pages[digest] }) { return found }
    guard let made = Gzip.compress(page, .thorough) else { return nil }
    kept.withLock { kept in
      if kept.size + made.count > capacity { kept = ([:], 0) }
      if kept.pages.updateValue(made, forKey: digest) == nil { kept.size += made.count }
    }
    return made
  }
}
