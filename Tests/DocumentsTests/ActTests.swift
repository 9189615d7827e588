import Documents
import Foundation
import Testing

@Suite("The acts of Mali")
struct ActTests {
  @Test("the same act gives the same bytes, from whichever thread asks")
  func reproducible() async throws {
    let layout = try Samples.layout("birth-extract")
    let first = try Samples.render(layout, Samples.birth)
    // A typesetter of its own shares nothing with the first.
    #expect(try Typesetter().render(layout, Samples.birth, Samples.info) == first)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try Samples.render(layout, Samples.birth) } }
      for try await bytes in group { #expect(bytes == first) }
    }
  }

  @Test("an act in French stands on one page and in 40 kB", arguments: ["birth-extract", "criminal-record"])
  func small(name: String) throws {
    let pdf = try Samples.render(Samples.layout(name), name == "birth-extract" ? Samples.birth : Samples.record)
    #expect(pdf.count <= 40_000)
    #expect(try Peer.run("pdfinfo", ["{file}"], on: pdf).contains("Pages:           1\n"))
  }

  @Test("qpdf finds nothing wrong, and every font is embedded with its map to Unicode")
  func sound() throws {
    let pdf = try Samples.render(Samples.layout("birth-extract"), Samples.birth)
    try Peer.run("qpdf", ["--check", "{file}"], on: pdf)
    let fonts = try Peer.run("pdffonts", ["{file}"], on: pdf).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.contains("yes yes yes")) }
  }

  @Test("the file tells its structure, its language and its title")
  func tagged() throws {
    let pdf = try Samples.render(Samples.layout("criminal-record"), Samples.record)
    let info = try Peer.run("pdfinfo", ["{file}"], on: pdf)
    #expect(info.contains("Tagged:          yes"))
    #expect(info.contains("Title:           Bulletin n° 3 du casier judiciaire, n° 2026-004511"))
    #expect(info.contains("CreationDate:    "))
    let structure = try Peer.run("pdfinfo", ["-struct-text", "{file}"], on: pdf)
    for tag in ["Document", "H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure", "LI", "Lbl", "LBody", "Link"] {
      #expect(structure.contains(tag), "\(tag)")
    }
    #expect(structure.contains("\"Bulletin n° 3\""))
    let text = String(decoding: pdf, as: UTF8.self)
    for entry in ["/Lang(fr)", "/MarkInfo<</Marked true>>", "/DisplayDocTitle true", "<dc:title>"] {
      #expect(text.contains(entry), "\(entry)")
    }
  }

  @Test("a phone reads the QR code back from the printed page", arguments: ["birth-extract", "criminal-record"])
  func code(name: String) throws {
    let pdf = try Samples.render(Samples.layout(name), name == "birth-extract" ? Samples.birth : Samples.record)
    #expect(try Peer.readCode(in: pdf) == Samples.qr)
  }

  @Test("the text of an act can be copied out of it")
  func text() throws {
    let text = try Peer.run(
      "pdftotext", ["{file}", "-"], on: Samples.render(Samples.layout("birth-extract"), Samples.birth))
    for part in [
      "Aminata Fanta", "Ɲɛba DIARRA", "le cinq mars mil neuf cent quatre-vingt-dix-huit", "123 456 789 012 345",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    // An optional value that is absent takes its field with it.
    #expect(!text.contains("NINA"))
  }

  @Test("a record without conviction shows a line across, told to those who do not see it, and no word to write beside")
  func oblique() throws {
    let layout = try Samples.layout("criminal-record")
    let empty = try Samples.render(layout, Samples.record)
    var convicted = Samples.record
    convicted["convictions"] = .rows([
      ["3 mai 2019", "Tribunal de Kati", "Vol, le 2 mars 2019", "Six mois avec sursis", ""]
    ])
    let full = try Samples.render(layout, convicted)
    #expect(try Peer.run("pdfinfo", ["-struct", "{file}"], on: empty).components(separatedBy: "Figure").count == 4)
    #expect(try Peer.run("pdfinfo", ["-struct", "{file}"], on: full).components(separatedBy: "Figure").count == 3)
    #expect(try Peer.run("pdftotext", ["{file}", "-"], on: full).contains("Six mois avec sursis"))
  }

  @Test("an extract without filiation leaves the parents out, heading and all; one known parent keeps them")
  func filiation() throws {
    let layout = try Samples.layout("birth-extract")
    var values = Samples.birth
    for name in ["father_name", "father_details"] { values[name] = .text("") }
    #expect(try Peer.run("pdftotext", ["{file}", "-"], on: Samples.render(layout, values)).contains("FILIATION"))
    for name in ["mother_name", "mother_details"] { values[name] = .text("") }
    let text = try Peer.run("pdftotext", ["{file}", "-"], on: Samples.render(layout, values))
    #expect(!text.contains("FILIATION") && !text.contains("Père"))
  }
}
