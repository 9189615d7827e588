import Country
import Foundation
import Pack
import Territory
import Testing
import Vocabulary

@testable import Portal

@Suite("The texts of the pages")
struct PackTextsTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

  private func country() throws -> Country {
    let faults = Faults()
    let country = Country.load(
      Self.root.appending(path: "Countries/ml").path, faults: faults, required: PortalTexts.required)
    #expect(faults.isEmpty, "\(faults.list.map { "\($0)" }.joined(separator: "\n"))")
    return try #require(country)
  }

  @Test("Mali words every text that a page asks for, and fills no place that the page does not")
  func whole() throws {
    _ = try country()
  }

  @Test("every area of texts is asked of the pack")
  func areas() throws {
    let sources = Self.root.appending(path: "Sources/Portal")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var declared: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /enum (\w+): String, AreaText/) {
        declared.insert(String(match.1))
      }
    }
    #expect(declared == Set(PortalTexts.areas.map { "\($0)" }))
  }

  @Test("a language shows its own words, and says which ones are French")
  func fallback() throws {
    let country = try country()
    var setting = Specimen.setting(Specimen.bambara)
    setting.wording = PackWording(texts: country.texts)
    var writer = HTMLWriter(setting)
    writer.write {
      p { HomeText.greeting }
      p { HomeText.title }
    }
    let written = String(decoding: writer.bytes, as: UTF8.self)
    #expect(written.contains("<p>Aw ni ce</p>"))
    #expect(written.contains("<p><span lang=\"fr\">Que voulez-vous faire"))
  }

  @Test("French typography: no straight apostrophe, no plain space before a high sign")
  func typography() throws {
    let texts = try country().texts
    for key in PortalTexts.required.keys where !key.hasPrefix("sms.") {
      let text = texts(key)
      #expect(!text.contains("'"), "\(key)")
      for sign in [" ;", " :", " !", " ?", " »", "« "] { #expect(!text.contains(sign), "\(key): \(sign)") }
    }
  }
}
