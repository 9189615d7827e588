@testable import Signatures

/// Reads an evidence record.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? EvidenceRecord(der: Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
