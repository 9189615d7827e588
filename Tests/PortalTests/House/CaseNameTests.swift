import Keys
import Testing

@testable import toguna

@Suite("The name of a case")
struct CaseNameTests {
  private enum Spoken: CustomStringConvertible {
    case silent
    var description: String { "Awa Diarra" }
  }

  private enum Mirrored: CustomReflectable {
    case secret(String)
    var customMirror: Mirror { Mirror(self, children: []) }
  }

  @Test("is told with values and without, and no value is")
  func names() {
    #expect(Wording.caseName(of: KeyError.notAPublicKey) == "notAPublicKey")
    #expect(Wording.caseName(of: KeyError.badName("Awa")) == "badName")
  }

  @Test("is not told where the value would speak for itself")
  func hidden() {
    #expect(Wording.caseName(of: Spoken.silent) == "no further reason")
    #expect(Wording.caseName(of: Mirrored.secret("Awa")) == "no further reason")
  }
}
