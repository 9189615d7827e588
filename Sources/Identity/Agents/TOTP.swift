import Crypto
public import Foundation

/// Time-based one-time passwords (RFC 6238) as every authenticator speaks them: HMAC-SHA-1, steps of 30 s, six digits.
public struct TOTP: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  /// Seconds in a step.
  public static let period: Int64 = 30
  /// Decimal digits in a code.
  public static let digits = 6

  let secret: [UInt8]

  init(secret: [UInt8]) {
    self.secret = secret
  }

  /// A new secret of 160 bits (RFC 4226 §4, R6).
  public init(random generator: inout some RandomNumberGenerator) {
    secret = Hexadecimal.random(count: 20, using: &generator)
  }

  /// The step that `instant` lies in, counted from 1970.
  public static func step(at instant: Date) -> Int64 {
    Int64(instant.timeIntervalSince1970.rounded(.down)) / period
  }

  /// The code of a step.
  public func code(step: Int64) -> String {
    code(step: step, digits: Self.digits)
  }

  func code(step: Int64, digits: Int) -> String {
    let moving = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
    let code = HMAC<Insecure.SHA1>.authenticationCode(for: moving, using: SymmetricKey(data: secret))
    let mac = [UInt8](code)
    // Dynamic truncation (RFC 4226 §5.3): 31 bits from where the last four point.
    let start = Int(mac[mac.count - 1] & 15)
    let bits = mac[start..<start + 4].reduce(0) { $0 << 8 | UInt64($1) } & 0x7FFF_FFFF
    let modulus = (0..<digits).reduce(UInt64(1)) { power, _ in power * 10 }
    let number = String(bits % modulus)
    return String(repeating: "0", count: digits - number.utf8.count) + number
  }

  /// The step whose code was typed, among that of `instant` and its two neighbours, and later than `last`: a step is
  /// never accepted twice (RFC 6238 §5.2). Nil for a wrong code.
  ///
  /// All three are tried whatever matches, so that the time tells nothing.
  public func step(matching typed: String, at instant: Date, after last: Int64) -> Int64? {
    let typed = [UInt8](typed.utf8.filter { $0 != UInt8(ascii: " ") })
    let current = Self.step(at: instant)
    var found: Int64?
    for step in current - 1...current + 1 {
      let matches = Self.isSame([UInt8](code(step: step).utf8), typed)
      if matches, step > last, found == nil { found = step }
    }
    return found
  }

  /// The secret as a person types it into an authenticator, in groups of four.
  public var typed: String {
    var text = ""
    for (index, letter) in Base32.text(secret).enumerated() {
      if index > 0, index.isMultiple(of: 4) { text += " " }
      text.append(letter)
    }
    return text
  }

  /// The address that an authenticator reads from a QR code ("Key Uri Format").
  ///
  /// - Parameters:
  ///   - issuer: such as `Toguna Mali`; a colon in it is left out.
  ///   - login: the agent's.
  public func uri(issuer: String, login: String) -> String {
    let issuer = Self.escaped(issuer.filter { $0 != ":" })
    return "otpauth://totp/\(issuer):\(Self.escaped(login))?secret=\(Base32.text(secret))&issuer=\(issuer)"
      + "&algorithm=SHA1&digits=\(Self.digits)&period=\(Self.period)"
  }

  /// Says nothing of the secret, so that none ends in a log.
  public var description: String { "TOTP" }
  public var customMirror: Mirror { Mirror(self, children: []) }

  private static func isSame(_ right: [UInt8], _ typed: [UInt8]) -> Bool {
    guard right.count == typed.count else { return false }
    return zip(right, typed).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Percent-encodes all but RFC 3986's unreserved characters.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        escaped += "%" + Hexadecimal.text([byte]).uppercased()
      }
    }
    return escaped
  }
}
