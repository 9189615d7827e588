@testable import Signatures

/// Reads XML as that of a trust list is read, and writes it canonically.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  if let root = try? XMLReader.root(of: Array(UnsafeBufferPointer(start: bytes, count: count))) {
    _ = CanonicalXML.bytes(of: root)
  }
  return 0
}
