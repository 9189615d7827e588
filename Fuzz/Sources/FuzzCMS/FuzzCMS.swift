import Foundation
import Signatures
import Validation

/// Judges a CMS signature over the specimen's content and over its own. One that is found valid although nobody is trusted
/// counts as a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let cms = Array(UnsafeBufferPointer(start: bytes, count: count))
  let now = Date(timeIntervalSince1970: 1_795_384_503)
  for content in [content, nil] {
    precondition(validator.validate(cms: cms, over: content, at: now).indication != .passed, "forged")
  }
  return 0
}

private let validator = SignatureValidator(anchors: [])
private let content: [UInt8]? = Array("content".utf8)
