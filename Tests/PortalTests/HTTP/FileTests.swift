import Testing

@testable import Portal

@Suite("Files that people attach")
struct FileTests {
  private static let pdf = Array("%PDF-1.7 …".utf8)

  private static func file(_ content: [UInt8], type: String = "", name: String = "acte.pdf") -> UploadedFile {
    UploadedFile(filename: name, declaredType: type, content: content)
  }

  @Test("the kind is what the first bytes say")
  func kinds() {
    #expect(FileKind(sniffing: Self.pdf) == .pdf)
    #expect(FileKind(sniffing: [0xFF, 0xD8, 0xFF, 0xDB]) == .jpeg)
    #expect(FileKind(sniffing: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .png)
    #expect(FileKind(sniffing: Array("GIF89a".utf8)) == nil && FileKind(sniffing: []) == nil)
    #expect(FileKind(sniffing: Array("<html>%PDF-".utf8)) == nil)
  }

  @Test("a file that says it is something else is refused")
  func disguised() {
    #expect(throws: FileFault.disguised(found: .pdf)) { try Self.file(Self.pdf, type: "image/png").checked([.pdf]) }
    #expect(throws: FileFault.disguised(found: .pdf)) { try Self.file(Self.pdf, type: "text/html").checked([.pdf]) }
  }

  @Test("a phone that says nothing of the kind is believed by the bytes", arguments: ["", "application/octet-stream"])
  func undeclared(_ type: String) throws {
    #expect(try Self.file(Self.pdf, type: type).checked([.pdf]).kind == .pdf)
  }

  @Test("a kind that is not asked for is refused, and so is an empty file")
  func refused() {
    #expect(throws: FileFault.kind(allowed: [.png])) { try Self.file(Self.pdf).checked([.png]) }
    #expect(throws: FileFault.empty) { try Self.file([]).checked([.pdf]) }
  }

  @Test(
    "a file's name is safe to keep and to show",
    arguments: [
      ("../../etc/passwd", "passwd"), ("C:\\Users\\Awa\\carte.jpg", "carte.jpg"), ("..", "fichier"), ("", "fichier"),
      (".htaccess", "htaccess"), ("a\u{0}b\r\nc.pdf", "abc.pdf"), ("\u{202E}gpj.exe", "gpj.exe"),
      ("<b>\"x\".pdf", "bx.pdf"), ("Photo de l’acte é.jpg", "Photo de l’acte é.jpg"), ("a/", "a"), ("///", "fichier"),
    ])
  func names(_ given: String, _ kept: String) {
    #expect(Filename.sanitise(given) == kept)
  }

  @Test("a name of one character with a hundred accents is cut too, and a dot with an accent does not lead")
  func accents() {
    let accents = String(repeating: "\u{301}", count: 100)
    let name = Filename.sanitise("e" + accents + ".pdf")
    #expect(name.utf8.count <= Filename.longest && name.utf8.starts(with: "e\u{301}".utf8) && name.hasSuffix(".pdf"))
    #expect(Filename.sanitise(".\u{301}cache.pdf").utf8.first != UInt8(ascii: "."))
  }

  @Test("a long name is cut and keeps its ending")
  func longName() {
    let name = Filename.sanitise(String(repeating: "é", count: 300) + ".pdf")
    #expect(name.utf8.count <= Filename.longest && name.hasSuffix(".pdf") && name.hasPrefix("éé"))
  }
}
