import Glibc

extension String {
  /// PostgreSQL keeps no NUL within text; so neither engine does.
  var holdsNUL: Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return false }
      return memchr(start, 0, bytes.count) != nil
    }
  }
}
