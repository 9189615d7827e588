@testable import Authority

/// Reads what a resolver answered to a question for a text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let question else { preconditionFailure("no question") }
  let answer = try? DNSAnswer(Array(UnsafeBufferPointer(start: bytes, count: count)), to: question)
  for record in answer?.records ?? [] { _ = DNSAnswer.text(record) }
  return 0
}

private let question = DNSQuestion(.text, of: "a.gouv.ml", id: 0x1234)
