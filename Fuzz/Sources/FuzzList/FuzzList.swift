@testable import Validation

/// Reads a list of revoked certificates.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? StatusList(der: Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
