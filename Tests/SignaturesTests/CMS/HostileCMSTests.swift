import SwiftASN1
import TestSupport
import Testing

@testable import Signatures

@Suite("CMS messages from outside")
struct HostileCMSTests {
  @Test("of 10,000 mutated messages none traps, and none signs what was not signed")
  func mutations() throws {
    let foreign = try ForeignCMS()
    let certificate = try foreign.signer("signer", []).certificate
    for options in [["-nodetach", "-noindef"], ["-nodetach", "-stream"]] {
      let sample = try foreign.message(by: "signer", options[0], options[1])
      #expect(sample.indices.allSatisfy { (try? CMSMessage(Array(sample[..<$0]))) == nil })
      var random = SeededGenerator(seed: 5652)
      for _ in 0..<5_000 {
        guard let message = try? CMSMessage(random.mutated(sample)) else { continue }
        for signer in message.signers where (try? message.check(signer, by: certificate)) != nil {
          #expect(message.content == foreign.content)
        }
      }
    }
  }

  @Test("a small message of very many values takes no memory")
  func bombs() {
    let nulls = [UInt8](repeating: 0, count: 1 << 20).indices.map { UInt8($0 % 2 == 0 ? 5 : 0) }
    let length = [UInt8(nulls.count >> 16 & 0xFF), UInt8(nulls.count >> 8 & 0xFF), UInt8(nulls.count & 0xFF)]
    let bomb = [0x30, 0x83] + length + nulls
    #expect(throws: ASN1Error.self) { try DER.parse(bomb, atMost: 1 << 17) }
    #expect(throws: ASN1Error.self) { try BER.parse(bomb, atMost: 1 << 17) }
    #expect(throws: CMSFault.self) { try CMSMessage(bomb) }
    let deep = [UInt8](repeating: 0x30, count: 4000).enumerated().map { $0.offset % 2 == 0 ? $0.element : 0x80 }
    #expect(throws: CMSFault.self) { try CMSMessage(deep) }
  }

  @Test("the count of values is exact: one more than is allowed is refused")
  func count() throws {
    let three: [UInt8] = [0x30, 0x04, 0x05, 0x00, 0x05, 0x00]
    _ = try DER.parse(three, atMost: 3)
    #expect(throws: ASN1Error.self) { try DER.parse(three, atMost: 2) }
    let headers: [[UInt8]] = [[], [0x30], [0x30, 0x84, 0xFF], [0x1F, 0xFF], [0x1F, 0xFF, 0x7F], [0x04, 0xFF, 1, 2]]
    for header in headers {
      #expect(throws: ASN1Error.self) { try BER.parse(header, atMost: 10) }
    }
  }
}
