@testable import Signatures

/// Reads and checks a time-stamp token over the specimen's content. One that holds for another content counts as a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let token = try? TimeStampToken(der: Array(UnsafeBufferPointer(start: bytes, count: count))) else { return 0 }
  _ = try? token.check(over: digest, by: .sha256, or: [])
  precondition((try? token.check(over: other, by: .sha256, or: [])) == nil, "a stamp over what was not stamped")
  return 0
}

private let digest = DigestAlgorithm.sha256.hash(Array("content".utf8))
private let other = DigestAlgorithm.sha256.hash(Array("something else".utf8))
