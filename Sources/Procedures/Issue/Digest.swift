import Crypto
import Signatures

/// SHA-256 as it is written in tables: 64 hexadecimal digits.
enum Digest {
  static func hexadecimal(of bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }

  /// Of what the signature of a PDF covers.
  static func signed(_ pdf: [UInt8]) throws(SignatureError) -> String { text(try PAdES.signedDigest(of: pdf)) }

  /// A digest that was taken already.
  static func text(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
