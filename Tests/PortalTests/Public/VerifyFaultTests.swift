import Testing
import Vocabulary

@testable import Portal

@Suite("A code or a file that cannot be checked")
struct VerifyFaultTests {
  private func page(typed code: String) -> String {
    do {
      _ = try CheckCode(parsing: code)
      return ""
    } catch {
      return Specimen.written { VerifyPage(typed: code, error) }
    }
  }

  @Test(
    "says which fault it is, and shows again what was typed",
    arguments: [
      ("12345", "verify.fault.code.length"), ("12345678901234O", "verify.fault.code.character"),
      ("123456789012346", "verify.fault.code.check"), ("<b>", "verify.fault.code.character"),
    ])
  func codes(_ typed: String, _ fault: String) {
    let page = page(typed: typed)
    #expect(page.contains(fault))
    let escaped = typed.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    #expect(Markers.values(of: "value", in: page).contains(escaped))
    #expect(page.contains("href=\"#code\""))
  }

  @Test("an empty code is asked for, not counted")
  func empty() {
    #expect(page(typed: "").contains("verify.fault.code.none"))
  }

  @Test("a text that is no stamp is shown again in its box")
  func stamps() {
    let page = Specimen.written { VerifyPage(typed: "HC1:6BF+70790T9WJWG.FKY*4GO0.O1CV2 <etc>") }
    #expect(page.contains("verify.fault.stamp.prefix") && page.contains("O1CV2 &lt;etc&gt;</textarea>"))
    #expect(Specimen.written { VerifyPage(typed: "") }.contains("verify.fault.stamp.none"))
  }

  @Test(
    "a file says what is wrong with it",
    arguments: [
      (FileFault.kind(allowed: [.pdf]), "verify.fault.file.kind"), (.disguised(found: .png), "verify.fault.file.kind"),
      (.empty, "fault.file.empty"), (.tooLarge(limit: 4_000_000), "verify.fault.file.large"),
      (nil, "verify.fault.file.none"),
    ] as [(FileFault?, String)])
  func files(_ fault: FileFault?, _ key: String) {
    let page = Specimen.written { VerifyPage(file: fault) }
    #expect(page.contains(key) && page.contains("href=\"#fichier\""))
  }

  @Test("a code in an address is kept as it was typed, up to a length")
  func typedCodes() {
    #expect(TypedCode(segment: "12 34") != nil)
    #expect(TypedCode(segment: "") == nil)
    #expect(TypedCode(segment: String(repeating: "1", count: 65)) == nil)
    let code = CheckCode.sample
    #expect(PublicRoute.verdict(TypedCode(code)).link.target == "/v/\(code.rawValue)")
  }
}
