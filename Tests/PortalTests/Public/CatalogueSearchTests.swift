import Testing

@testable import Portal

@Suite("The catalogue's search")
struct CatalogueSearchTests {
  private let search = CatalogueSearch([
    CatalogueSearch.Entry(
      title: "Copie ou extrait d’acte de naissance", summary: "Obtenir la copie de votre acte, signée par le centre.",
      keywords: ["état civil", "volet"]),
    CatalogueSearch.Entry(
      title: "Casier judiciaire, bulletin n° 3", summary: "Obtenir l’extrait de votre casier judiciaire.",
      keywords: ["tribunal", "B3"]),
    CatalogueSearch.Entry(title: "Vignette", summary: "Payer la taxe des motos et des vélos.", keywords: []),
  ])

  @Test(
    "a word is found whole, by its beginning, in the plural, and without its accents",
    arguments: ["naissance", "nais", "naissances", "NAISSANCE", "etat", "état-civil", "d'acte", "l’acte"])
  func words(_ asked: String) {
    #expect(search.find(asked) == [0])
  }

  @Test("a word is found as it sounds", arguments: ["kasier", "naisance", "vinyète", "trybunal"])
  func sounds(_ asked: String) {
    #expect(search.find(asked).count == 1)
  }

  @Test("what holds more of the words comes alone, and a title before a summary")
  func ranks() {
    #expect(search.find("extrait") == [0, 1])
    #expect(search.find("extrait casier") == [1])
    #expect(search.find("je veux un extrait de naissance pour mon fils") == [0])
  }

  @Test("a short keyword is found, a short word of a sentence is not")
  func short() {
    #expect(search.find("b3") == [1])
    #expect(search.find("de").isEmpty)
  }

  @Test("nonsense finds nothing", arguments: ["", "   ", "’", "xyzzy", "👍", "%00", "\u{0}"])
  func nothing(_ asked: String) {
    #expect(search.find(asked).isEmpty)
  }

  @Test("a long text is searched no further than a sentence")
  func bounded() {
    #expect(search.find(String(repeating: "a ", count: 60) + "naissance").isEmpty)
  }
}
