import TestSupport
import Testing
import Vocabulary

@testable import Portal

@Suite("Links lead where they should")
struct LinkTests {
  @Test(
    "an address that is not a web page is no link",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
      "vbscript:x", "https:", "https://", "https:///x", "http:\\\\x", "//evil.example", "/local", "", "https://a b",
      "https://a\u{0}b", "ftp://x",
    ])
  func refused(_ address: String) {
    #expect(Link(web: address) == nil)
  }

  @Test("a web page is a link, as it was written")
  func web() {
    #expect(Link(web: "https://sgg-mali.ml/JO?a=1&b=2")?.target == "https://sgg-mali.ml/JO?a=1&b=2")
    #expect(Link(web: "HTTP://example.ml")?.target == "HTTP://example.ml")
  }

  @Test(
    "what leads to another site is no way back",
    arguments: [
      "//evil.example", "/\\evil.example", "https://evil.example", "evil", "", "/a\nb", "/a b", "/\u{9}/x", "/a\\b",
    ])
  func elsewhere(_ path: String) {
    #expect(Link(local: path) == nil)
  }

  @Test("a path of this site is a way back")
  func local() {
    #expect(Link(local: "/demarches?q=acte")?.target == "/demarches?q=acte")
    #expect(Link(local: "/")?.target == "/")
  }

  @Test("values are encoded in paths and queries")
  func encoded() {
    #expect(Link(segments: ["a b", "é/ü", ".."]).target == "/a%20b/%C3%A9%2F%C3%BC/..")
    #expect(Link(segments: []).target == "/")
    #expect(
      PublicRoute.catalogue.link.with(["q": "a&b=ç", "page": nil, "n": "2"]).target == "/demarches?q=a%26b%3D%C3%A7&n=2"
    )
    #expect(Link.fragment("\"><b>").target == "#%22%3E%3Cb%3E")
  }

  @Test("decoding undoes encoding, for any text")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let scalars = (0..<8).compactMap { _ in Unicode.Scalar(UInt32.random(in: 1...0x1_F000, using: &random)) }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let encoded = PercentEncoding.encode(String(text))
      #expect(try PercentEncoding.decode(Array(encoded.utf8)[...], plusIsSpace: true) == String(text))
    }
  }
}
