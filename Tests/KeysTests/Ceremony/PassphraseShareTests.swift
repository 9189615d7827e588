import TestSupport
import Testing

@testable import Keys

@Suite("Share of a passphrase")
struct PassphraseShareTests {
  let passphrase = (0..<32).map { UInt8($0 * 7) }
  let shares: [PassphraseShare]

  init() throws {
    shares = PassphraseShare.shares(of: passphrase, ceremony: .random(), quorum: try Quorum(2, of: 3))
  }

  @Test("a share is read as it is written, and as hands type it")
  func reading() throws {
    for share in shares {
      let text = share.text
      #expect(text.utf8.count == 18 * 6 - 1 && text.split(separator: "\n").count == 3)
      #expect(try PassphraseShare(reading: text) == share)
      #expect(try PassphraseShare(reading: text.lowercased().replacing(" ", with: "-") + "\r\n") == share)
      #expect(try PassphraseShare(reading: text.replacing("0", with: "O").replacing("1", with: "l")) == share)
      #expect(share.sheet.contains("Share \(share.number) of 3; any 2 together") && share.sheet.contains(text))
    }
  }

  @Test("a wrong character is found in its group, at every place")
  func wrongCharacter() {
    let text = [UInt8](shares[0].text.utf8)
    for index in text.indices where index % 6 != 5 {
      for replacement in "0Z".utf8 where replacement != text[index] {
        var typed = text
        typed[index] = replacement
        #expect(throws: KeyError.share(.mistypedGroup(index / 6 + 1))) {
          try PassphraseShare(reading: String(decoding: typed, as: UTF8.self))
        }
      }
    }
  }

  @Test("two neighbours exchanged, or two groups, are found")
  func exchanged() {
    let text = [UInt8](shares[1].text.utf8)
    for index in text.indices.dropLast() where index % 6 < 4 && text[index] != text[index + 1] {
      var typed = text
      typed.swapAt(index, index + 1)
      #expect(throws: KeyError.share(.mistypedGroup(index / 6 + 1))) {
        try PassphraseShare(reading: String(decoding: typed, as: UTF8.self))
      }
    }
    var groups = shares[1].text.split(whereSeparator: \.isWhitespace)
    groups.swapAt(4, 11)
    #expect(throws: KeyError.share(.mistypedGroup(5))) {
      try PassphraseShare(reading: groups.joined(separator: " "))
    }
  }

  @Test("groups of two shares, right each, do not make a third")
  func mixed() {
    let groups = zip(shares[0].text.split(separator: "\n"), shares[1].text.split(separator: "\n"))
      .enumerated().map { $0.offset == 1 ? $0.element.0 : $0.element.1 }
    #expect(throws: KeyError.share(.damaged)) { try PassphraseShare(reading: groups.joined(separator: "\n")) }
  }

  @Test("what is no share is refused, however long")
  func refused() {
    #expect(throws: KeyError.share(.wrongLength(characters: 0))) { try PassphraseShare(reading: "") }
    let short = String(shares[0].text.dropLast())
    #expect(throws: KeyError.share(.wrongLength(characters: 89))) { try PassphraseShare(reading: short) }
    #expect(throws: KeyError.share(.wrongLength(characters: 91))) { try PassphraseShare(reading: shares[0].text + "7") }
    #expect(throws: KeyError.share(.foreignCharacter(group: 2))) { try PassphraseShare(reading: "00000 0é000") }
    #expect(throws: KeyError.share(.foreignCharacter(group: 1))) { try PassphraseShare(reading: "UUUUU") }
    #expect(throws: KeyError.self) { try PassphraseShare(reading: String(repeating: "0", count: 100_000)) }
  }

  @Test("no text whatever traps the reader or is taken for a share")
  func noise() {
    var random = SeededGenerator(seed: 11)
    let whole = [UInt8](shares[0].text.utf8)
    for _ in 0..<500 {
      var typed = whole
      for _ in 0..<Int.random(in: 2...40, using: &random) {
        typed[Int.random(in: typed.indices, using: &random)] = .random(in: .min ... .max, using: &random)
      }
      typed.removeLast(Int.random(in: 0...2, using: &random))
      let text = String(decoding: typed, as: UTF8.self)
      #expect((try? PassphraseShare(reading: text)).map { $0 == shares[0] } ?? true)
    }
  }

  @Test("a set that is too small, holds one share twice or mixes ceremonies says so")
  func sets() throws {
    #expect(try PassphraseShare.passphrase(from: [shares[2], shares[0]]) == passphrase)
    #expect(throws: KeyError.share(.tooFew(given: 1, needed: 2))) {
      try PassphraseShare.passphrase(from: [shares[1]])
    }
    #expect(throws: KeyError.share(.tooFew(given: 0, needed: 2))) { try PassphraseShare.passphrase(from: []) }
    #expect(throws: KeyError.share(.repeated(number: 2))) {
      try PassphraseShare.passphrase(from: [shares[1], shares[1]])
    }
    let others = PassphraseShare.shares(of: passphrase, ceremony: .random(), quorum: try Quorum(2, of: 3))
    #expect(throws: KeyError.share(.otherCeremony(number: 3))) {
      try PassphraseShare.passphrase(from: [shares[1], others[2]])
    }
  }

  @Test("nobody acts alone", arguments: [(1, 3), (0, 0), (3, 2), (2, 17), (-1, 2)])
  func quorum(needed: Int, holders: Int) {
    #expect(throws: KeyError.share(.badQuorum(needed: needed, of: holders))) { try Quorum(needed, of: holders) }
  }

  @Test("a printed share shows no secret")
  func printed() {
    var dumped = ""
    dump(shares[0], to: &dumped)
    #expect("\(shares[0])" == "share 1 of \(shares[0].ceremony)" && !dumped.contains("value"))
  }
}
