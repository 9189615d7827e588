@testable import Signatures

/// Reads a question to a time-stamping unit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? TimeStampRequest(der: Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
