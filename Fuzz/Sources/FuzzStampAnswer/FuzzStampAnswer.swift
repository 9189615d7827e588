@testable import Signatures

/// Reads the answer of a time-stamping unit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? TimeStampAnswer(der: Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
