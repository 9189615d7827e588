import Signatures
import Specimen

/// Validates a signed PDF. A file that is found valid and is not what was signed counts as a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let pdf = Array(UnsafeBufferPointer(start: bytes, count: count))
  let report = PAdES.validate(pdf, trust: Specimen.trust, at: Specimen.now)
  precondition(!report.isValid || Specimen.isSigned(pdf), "forged")
  return 0
}
