import Testing

@testable import Signatures

@Suite("zlib")
struct ZlibTests {
  @Test("what is deflated inflates to the same", arguments: [0, 1, 1000, Zlib.longestOutput])
  func roundTrip(length: Int) throws {
    let plain = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(Zlib.inflate(try #require(Zlib.deflate(plain))) == plain)
  }

  @Test("a bomb is refused, however small it is")
  func bomb() throws {
    let bomb = try #require(Zlib.deflate([UInt8](repeating: 0, count: Zlib.longestOutput + 1)))
    #expect(bomb.count < 200)
    #expect(Zlib.inflate(bomb) == nil)
  }

  @Test("a cut stream, a changed one, and bytes after it are refused")
  func damaged() throws {
    let stream = try #require(Zlib.deflate(Array("toguna".utf8)))
    #expect(Zlib.inflate(stream.dropLast()) == nil)
    #expect(Zlib.inflate(stream + [0]) == nil)
    #expect(Zlib.inflate([]) == nil)
    var changed = stream
    changed[changed.count - 1] ^= 1
    #expect(Zlib.inflate(changed) == nil)
  }
}
