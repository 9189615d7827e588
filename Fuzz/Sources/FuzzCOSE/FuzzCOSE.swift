import Specimen

@testable import Signatures

/// Verifies the text of a stamp. What does not begin as one is taken for a COSE message and packed like one, so that
/// the fuzzer need not find a checksum to come inside. Facts that nobody signed and that are found valid count as a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  let report = ActStamp.verify(text(input), trust: Specimen.trust, at: Specimen.now)
  precondition(!report.isValid || report.facts == Specimen.facts, "forged")
  return 0
}

private func text(_ input: [UInt8]) -> String {
  if input.starts(with: ActStamp.prefix.utf8) { return String(decoding: input, as: UTF8.self) }
  return ActStamp.prefix + Base45.encode(Zlib.deflate(input) ?? [])
}
