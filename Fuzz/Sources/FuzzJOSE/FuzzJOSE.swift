@testable import Authority

/// Reads a request of ACME, in the form that it is signed in.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? SignedMessage(json: Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
