import Crypto

extension CMSAttribute {
  /// The unsigned attribute that proves when a signature existed (RFC 3161 appendix A), in DER: level B-T. Throws
  /// ``SignatureError/assemblyFailed``, and what the time stamper throws.
  static func timeStamp(over signature: [UInt8], by stamper: any TimeStamper) throws(SignatureError) -> [UInt8] {
    let token = try stamper.token(over: [UInt8](SHA256.hash(data: signature)))
    do { return try encoded(CMSIdentifiers.signatureTimeStamp, der: token) } catch { throw .assemblyFailed }
  }

  /// No such attribute is longer, in bytes.
  static func longestTimeStamp(by stamper: any TimeStamper) -> Int { stamper.longestToken + 32 }
}
