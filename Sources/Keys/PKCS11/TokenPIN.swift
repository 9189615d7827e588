import Synchronization

/// The PIN of a token's user, to log in again when the token was away.
///
/// One call gives it at a time, and once it was turned down none gives it any more: a few wrong PINs lock a token.
final class TokenPIN: Sendable {
  private let bytes: [UInt8]
  /// Guards what the token said when it turned the PIN down.
  private let refusal = Mutex<KeyError?>(nil)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Gives the PIN to the token in `body`. Throws what the token said before when it turned the PIN down.
  func give(_ body: ([UInt8]) throws(KeyError) -> Void) throws(KeyError) {
    try refusal.withLock { (refusal: inout KeyError?) throws(KeyError) in
      if let refusal { throw refusal }
      do throws(KeyError) {
        try body(bytes)
      } catch {
        if error.isRefusalOfPIN { refusal = error }
        throw error
      }
    }
  }
}
