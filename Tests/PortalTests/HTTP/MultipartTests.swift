import TestSupport
import Testing

@testable import Portal

@Suite("Multipart forms")
struct MultipartTests {
  private static let type = "multipart/form-data; boundary=xyz"
  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x0D, 0x0A, 0x2D, 0x2D, 0x78, 0x79, 0x0D, 0x0A, 0x00]
  private static let limits = FormLimits(total: 10_000, fieldSize: 100, fileSize: 1_000)

  private static func part(_ header: String, _ content: [UInt8]) -> [UInt8] {
    Array("--xyz\r\n\(header)\r\n\r\n".utf8) + content + Array("\r\n".utf8)
  }

  private static let body =
    part("Content-Disposition: form-data; name=\"_jeton\"", Array("t".utf8))
    + part("Content-Disposition: form-data; name=\"nom\"", Array("Awa TRAORÉ\r\nligne".utf8))
    + part("Content-Disposition: form-data; name=\"vide\"", [])
    + part(
      "Content-Disposition: form-data; name=\"piece\"; filename=\"C:\\photos\\carte 1.jpg\"\r\nContent-Type: image/jpeg",
      jpeg)
    + part("content-disposition:form-data;name=\"rien\";filename=\"\"\r\nContent-Type: application/octet-stream", [])
    + Array("--xyz--\r\n".utf8)

  private static func parse(
    _ body: [UInt8], chunk: Int = .max, limits: FormLimits = limits
  ) throws(FormFault) -> Submission {
    var form = try MultipartForm(contentType: type, limits: limits)
    var start = 0
    while start < body.count {
      let end = min(body.count, start + min(chunk, body.count))
      try form.feed(body[start..<end])
      start = end
    }
    return try form.finish()
  }

  @Test("fields and files come out as they went in, however the bytes are cut", arguments: [1, 2, 3, 7, 64, .max])
  func chunks(_ chunk: Int) throws {
    let form = try Self.parse(Self.body, chunk: chunk)
    #expect(form["nom"] == "Awa TRAORÉ\r\nligne" && form["vide"] == "" && form["absent"] == nil)
    let file = try #require(try form.file("piece", [.jpeg]))
    #expect(file == CheckedFile(filename: "carte 1.jpg", kind: .jpeg, content: Self.jpeg))
    #expect(try form.file("rien") == nil)
  }

  @Test("a file over its limit is marked, and what was typed beside it is kept")
  func largeFile() throws {
    var limits = Self.limits
    limits.files = ["piece": 5]
    let form = try Self.parse(Self.body, limits: limits)
    #expect(form["nom"]?.hasPrefix("Awa") == true)
    #expect(throws: FileFault.tooLarge(limit: 5)) { try form.file("piece") }
  }

  @Test("each limit is kept")
  func limits() {
    var limits = Self.limits
    limits.total = 50
    #expect(throws: FormFault.tooLarge(limit: 50)) { try Self.parse(Self.body, limits: limits) }
    limits = Self.limits
    limits.parts = 2
    #expect(throws: FormFault.tooManyParts(limit: 2)) { try Self.parse(Self.body, limits: limits) }
    limits = Self.limits
    limits.fieldSize = 4
    #expect(throws: FormFault.fieldTooLarge(limit: 4)) { try Self.parse(Self.body, limits: limits) }
    limits = Self.limits
    limits.nameLength = 3
    #expect(throws: FormFault.nameTooLong(limit: 3)) { try Self.parse(Self.body, limits: limits) }
    limits = Self.limits
    limits.headerSize = 40
    #expect(throws: FormFault.partHeader) { try Self.parse(Self.body, chunk: 1, limits: limits) }
  }

  @Test(
    "the limits of a preamble and of a header are the same however the bytes are cut", arguments: [1, 3, .max],
    [(100, true), (101, false)])
  func headerLimits(_ chunk: Int, _ edge: (size: Int, isRead: Bool)) {
    var limits = Self.limits
    limits.headerSize = 100
    let header = "Content-Disposition: form-data; name=\"a\"\r\nX: "
    let filler = String(repeating: "x", count: edge.size - header.utf8.count)
    // The line break before the first delimiter belongs to it.
    let preamble = [UInt8](repeating: UInt8(ascii: "x"), count: edge.size - 2) + Array("\r\n".utf8)
    for body in [Self.part(header + filler, []), preamble + Self.part(header, [])] {
      let form = try? Self.parse(body + Array("--xyz--".utf8), chunk: chunk, limits: limits)
      #expect((form != nil) == edge.isRead)
    }
  }

  @Test("a body that stops short is refused")
  func truncated() {
    #expect(throws: FormFault.truncated) { try Self.parse(Array(Self.body.dropLast(12))) }
    #expect(throws: FormFault.truncated) { try Self.parse([]) }
  }

  @Test(
    "a header without a fit boundary is refused",
    arguments: [
      "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=é",
      "text/plain; boundary=x",
      "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
    ])
  func boundaries(_ type: String) {
    #expect(throws: FormFault.self) { try MultipartForm(contentType: type, limits: Self.limits) }
  }

  @Test(
    "a part's header is read as browsers write it",
    arguments: [
      ("form-data; name=\"a%22b\"; filename=\"x\\\"y.png\"", "a\"b", "x\"y.png"),
      ("form-data; name=plain; filename=z.pdf", "plain", "z.pdf"),
      ("form-data;name=\"a;b\" ; filename=\"C:\\dir\\f.pdf\"", "a;b", "C:\\dir\\f.pdf"),
    ])
  func headers(_ value: String, _ name: String, _ filename: String) throws {
    let header = try PartHeader(parsing: Array("Content-Disposition: \(value)".utf8)[...])
    #expect(header.name == name && header.filename == filename)
  }

  @Test(
    "a part's header that is not one is refused",
    arguments: [
      "Content-Type: text/plain", "Content-Disposition: form-data", "Content-Disposition: attachment; name=\"a\"",
      "Content-Disposition: form-data; name=\"a", "Content-Disposition: form-data; name", "nothing", "",
    ])
  func badHeaders(_ text: String) {
    #expect(throws: FormFault.self) { try PartHeader(parsing: Array(text.utf8)[...]) }
  }

  @Test("whatever the bytes, the parser reads them or refuses them, the same however they are cut")
  func mutations() {
    var random = SeededGenerator(seed: 2_026)
    for _ in 0..<2_000 {
      let body = random.mutated(Self.body)
      let whole = Result { () throws(FormFault) in try Self.parse(body) }
      let cut = Result { () throws(FormFault) in try Self.parse(body, chunk: Int.random(in: 1...9, using: &random)) }
      switch (whole, cut) {
      case (.success(let one), .success(let other)):
        #expect(one.fields.map(\.value) == other.fields.map(\.value))
        #expect(one.files.map(\.file) == other.files.map(\.file))
        for file in one.files { _ = try? file.file.checked(FileKind.allCases) }
      case (.failure, .failure): break
      default: Issue.record("read whole and refused in pieces, or the reverse: \(body)")
      }
    }
  }
}
