@testable import Authority

/// Reads a question of OCSP.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? StatusRequest(der: Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
