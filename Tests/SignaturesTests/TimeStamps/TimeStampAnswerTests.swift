import SwiftASN1
import TestSupport
import Testing

@testable import Signatures

@Suite("Answers of time-stamping units")
struct TimeStampAnswerTests {
  @Test("OpenSSL reads each refusal, and a refusal is read as it was written", arguments: TimeStampRefusal.allCases)
  func refusals(refusal: TimeStampRefusal) throws {
    let peer = try Peer()
    for text in ["", "L'heure n'est pas sûre"] {
      let answer = TimeStampAnswer.refused(refusal, text: text)
      #expect(try TimeStampAnswer(der: answer.der) == answer)
      try peer.write(answer.der, as: "answer.tsr")
      let read = try peer.run("openssl", "ts", "-reply", "-in", "answer.tsr", "-text").output
      #expect(read.contains("Status: Rejected.") && !read.contains("Failure info: unspecified"), "\(read)")
      #expect(text.isEmpty || read.contains("pas s"))
    }
  }

  @Test("OpenSSL's refusal is read with its reason and its words")
  func foreign() throws {
    let unit = try ForeignUnit()
    try unit.foreign.run(["openssl", "ts", "-query", "-data", "content", "-md5", "-out", "q.tsq"])
    let answer = try TimeStampAnswer(der: try unit.answer(to: try unit.foreign.peer.read("q.tsq")))
    guard case .refused(.badAlg, let text) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(!text.isEmpty)
  }

  @Test("an answer that says nothing, too much or too little is malformed")
  func malformed() throws {
    #expect(try TimeStampAnswer(der: [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]) == .refused(nil))
    for bad: [UInt8] in [[], [0x30, 0x00], [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00]] {
      #expect(throws: TimeStampFault.malformed) { try TimeStampAnswer(der: bad) }
    }
    let large = [UInt8](repeating: 0x30, count: TimeStampAnswer.longest + 1)
    #expect(throws: TimeStampFault.malformed) { try TimeStampAnswer(der: large) }
  }

  @Test("of 10,000 mutated answers none traps")
  func mutations() throws {
    let unit = try ForeignUnit()
    let granted = try unit.answer(to: try TimeStampRequest(over: .init(repeating: 1, count: 32)).der)
    let refused = TimeStampAnswer.refused(.systemFailure, text: "Plus tard").der
    for sample in [granted, refused] {
      #expect(sample.indices.allSatisfy { (try? TimeStampAnswer(der: Array(sample[..<$0]))) == nil })
      var random = SeededGenerator(seed: 3161)
      for _ in 0..<5_000 { _ = try? TimeStampAnswer(der: random.mutated(sample)) }
    }
  }
}
