import TestSupport
import Testing

@testable import Identity

@Suite("Passwords")
struct PasswordTests {
  @Test("a hash is that of its password alone, and says its parameters")
  func hashing() throws {
    var random = SeededGenerator(seed: 1)
    let hash = try PasswordHash(of: "sɛbɛn kelen dɔrɔn", cost: .trifling, using: &random)
    #expect(hash.line.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
    let read = try #require(PasswordHash(line: hash.line))
    #expect(try read.matches("sɛbɛn kelen dɔrɔn"))
    #expect(try !read.matches("sɛbɛn kelen dɔrɔ"))
    #expect(try !read.matches(""))
    #expect(!"\(hash)".contains("$"))
  }

  @Test("another scrypt agrees (Python's hashlib)")
  func peer() throws {
    let line = "$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$qq9gWeImI3pLGWeE+PlSTX4ay6KsL2IumgXBr67OfuM"
    let hash = try #require(PasswordHash(line: line))
    #expect(hash.line == line)
    #expect(try hash.matches("kalanso caman, sɛbɛn kelen"))
  }

  @Test("a composed and a decomposed letter make the same password")
  func normalisation() throws {
    var random = SeededGenerator(seed: 2)
    let hash = try PasswordHash(of: "été à Ségou", cost: .trifling, using: &random)
    #expect(try hash.matches("e\u{301}te\u{301} a\u{300} Se\u{301}gou"))
  }

  @Test("no password has the decoy's hash")
  func decoy() throws {
    #expect(try !PasswordHash.decoy(.trifling).matches(""))
  }

  @Test("a line that was tampered with, or asks for too much, is no hash")
  func badLines() {
    let (salt, hash) = ("AAECAwQFBgcICQoLDA0ODw", "qq9gWeImI3pLGWeE+PlSTX4ay6KsL2IumgXBr67OfuM")
    for line in [
      "", "$", "$$$$", "$scrypt$ln=40,r=8,p=1$\(salt)$\(hash)", "$scrypt$ln=20,r=32,p=1$\(salt)$\(hash)",
      "$scrypt$ln=4,r=8$\(salt)$\(hash)", "$scrypt$ln=-1,r=8,p=1$\(salt)$\(hash)",
      "$bcrypt$ln=4,r=8,p=1$\(salt)$\(hash)",
      "$scrypt$ln=4,r=8,p=1$\(salt)$", "$scrypt$ln=4,r=8,p=1$\(salt)$\(hash)$", "$scrypt$ln=4,r=8,p=1$*$\(hash)",
    ] {
      #expect(PasswordHash(line: line) == nil, "\(line)")
    }
  }

  @Test("length counts, composition does not; the login name and monotony are refused")
  func rules() {
    #expect(PasswordWeakness.of("trop court", login: "awa") == .tooShort(minimum: 12))
    #expect(PasswordWeakness.of(String(repeating: "abcdefgh", count: 33), login: "awa") == .tooLong(maximum: 256))
    #expect(
      PasswordWeakness.of(String(repeating: "é\u{301}", count: 1_000_000), login: "awa") == .tooLong(maximum: 256))
    #expect(PasswordWeakness.of("Mon nom est F.Keita", login: "f.keita") == .holdsLogin)
    #expect(PasswordWeakness.of("aaaaaaaaaaaabb", login: "awa.t") == .tooFewDifferent(minimum: 5))
    #expect(PasswordWeakness.of("le soleil se lève à Mopti", login: "awa.t") == nil)
    #expect(PasswordWeakness.of("ߌ ߣߌ߫ ߛߐ߲߬ߜߐ߬ߡߊ߬ ߌ ߟߊ߫ ߓߊ߲߬", login: "awa.t") == nil)
  }
}
