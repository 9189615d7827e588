import Foundation
import Validation

/// Reads and judges a certificate under its own name. One that is found valid although nobody is trusted counts as a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let der = Array(UnsafeBufferPointer(start: bytes, count: count))
  guard let certificate = try? PathCertificate(der: der) else { return 0 }
  let report = validator.validate(certificate, for: .any, at: Date(timeIntervalSince1970: 1_795_384_503))
  precondition(!report.conclusion.isPassed, "forged")
  return 0
}

private let validator = CertificateValidator(policy: .standard, anchors: [])
