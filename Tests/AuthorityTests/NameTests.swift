import Foundation
import Signatures
import SwiftASN1
import Testing
import Vocabulary

@testable import Authority

@Suite("Names, numbers and times")
struct NameTests {
  @Test(
    "a server's name keeps to the grammar of the DNS",
    arguments: ["exemple.ml", "WWW.Exemple.ML", "a-b.c1.gouv.ml", "xn--n8ja.ml"])
  func serverNames(text: String) {
    #expect(ServerName(rawValue: text)?.rawValue == text.lowercased())
  }

  @Test(
    "what is not a server's name is refused",
    arguments: [
      "", "ml", ".ml", "exemple.", "a..ml", "-a.ml", "a-.ml", "*.exemple.ml", "é.ml", "10.0.0.1", "a b.ml",
      String(repeating: "a", count: 64) + ".ml", String(repeating: "a.", count: 126) + "ml",
    ])
  func badServerNames(text: String) {
    #expect(ServerName(rawValue: text) == nil)
  }

  @Test("a part of a name that is empty, too long or unprintable is named")
  func parts() throws {
    #expect(throws: AuthorityError.badName(.commonName)) { try SampleAuthorities.organization("") }
    #expect(throws: AuthorityError.badName(.commonName)) {
      try SampleAuthorities.organization(String(repeating: "é", count: 65))
    }
    #expect(throws: AuthorityError.badName(.commonName)) { try SampleAuthorities.organization("a\u{202E}b") }
    #expect(throws: AuthorityError.badName(.number)) {
      try Person(state: .ne, givenName: "A", surname: "B", number: "n° 1")
    }
    #expect(throws: AuthorityError.badName(.organizationIdentifier)) {
      try OrganizationIdentifier(.national("m1"), in: .ml, reference: "1")
    }
    #expect(try OrganizationIdentifier(.national("EI"), in: .bf, reference: "12").text == "EI:BF-12")
    #expect(throws: AuthorityError.badName(.server)) { try Server(state: .ml, names: []) }
  }

  @Test("an address is absolute and of http", arguments: ["", "https://a.ml/", "http://", "http:///x", "http://a b"])
  func addresses(text: String) {
    #expect(throws: AuthorityError.badAddress) { try PublicAddress(text) }
  }

  @Test("a serial number has 16 random bytes, positive in DER, and no two are the same")
  func serials() {
    let serials = (0..<200).map { _ in SerialNumber.random() }
    #expect(Set(serials).count == 200)
    #expect(serials.allSatisfy { $0.bytes.count == 16 && $0.bytes[0] < 0x80 })
    #expect(SerialNumber(bytes: [0, 0]) == nil)
    #expect(SerialNumber(bytes: [UInt8](repeating: 0x80, count: 20)) == nil)
    #expect(SerialNumber(bytes: [0, 0x0A, 0xFF])?.description == "0aff")
  }

  @Test("numbers fall into partitions evenly")
  func partitions() {
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<7000 { counts[SerialNumber.random().partition(of: 7)] += 1 }
    #expect(counts.allSatisfy { (700...1300).contains($0) }, "\(counts)")
    #expect(SerialNumber(bytes: [1, 0])?.partition(of: 7) == 256 % 7)
  }

  @Test("times survive DER, from 1950 through leap days to beyond 2050")
  func times() throws {
    for seconds in [
      -631_152_000.0, -1, 0, 951_782_400, 1_709_164_799, 2_524_607_999, 2_524_608_000, 4_107_542_400, 253_402_300_799,
    ] {
      let date = Date(timeIntervalSince1970: seconds)
      let node = try DER.parse(try DER.encoded { try $0.time(date) })
      #expect(try Date(time: node) == date)
      #expect((node.identifier == .utcTime) == (seconds < 2_524_608_000))
    }
    let leap = try Date(timeIntervalSince1970: 951_782_400).generalizedTime
    #expect((leap.year, leap.month, leap.day) == (2000, 2, 29))
    #expect(throws: (any Error).self) { try Date(timeIntervalSince1970: .infinity).generalizedTime }
    #expect(throws: (any Error).self) { try Date(timeIntervalSince1970: .nan).generalizedTime }
  }
}
