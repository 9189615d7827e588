/// The language treats a string as its code points: no normalisation, so that `é` in one form is not `é` in another.
/// UTF-8 keeps the order of code points, so comparing bytes is enough.
extension String {
  func hasSameCodePoints(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  func precedesByCodePoint(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  func startsByCodePoint(with prefix: String) -> Bool {
    utf8.starts(with: prefix.utf8)
  }

  func endsByCodePoint(with suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  func containsByCodePoint(_ part: String) -> Bool {
    let whole = Array(utf8)
    let part = Array(part.utf8)
    guard let first = part.first else { return true }
    guard whole.count >= part.count else { return false }
    for start in 0...(whole.count - part.count) where whole[start] == first {
      if whole[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
