@testable import Validation

/// Reads an answer of OCSP.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? StatusResponse(der: Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
