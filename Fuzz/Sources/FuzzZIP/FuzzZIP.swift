@testable import Signatures

/// Reads an archive and unpacks what is in it. More bytes than were allowed count as a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let archive = try? ZIPArchive.parse(Array(UnsafeBufferPointer(start: bytes, count: count))) else { return 0 }
  for entry in archive.entries {
    let content = try? archive.bytes(of: entry, atMost: 4096)
    precondition((content?.count ?? 0) <= 4096, "more than was allowed")
  }
  return 0
}
