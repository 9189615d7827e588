@testable import Authority

/// Reads a request for a certificate (PKCS#10).
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? CertificateRequest(der: Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
