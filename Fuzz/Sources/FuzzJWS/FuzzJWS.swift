@testable import Signatures

/// Reads a JSON Web Signature in any of its three forms.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? JWS.parse(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
