import Testing

@testable import Portal

@Suite("Components")
struct ComponentTests {
  private let page = Specimen.written { EveryComponent() }

  @Test("no two elements bear the same identifier")
  func identifiers() {
    let ids = Markers.values(of: "id", in: page)
    #expect(Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys)")
  }

  @Test("every label, description and link within the page leads to something")
  func references() {
    let ids = Set(Markers.values(of: "id", in: page))
    for label in Markers.values(of: "for", in: page) { #expect(ids.contains(label), "\(label)") }
    for described in Markers.values(of: "aria-describedby", in: page) {
      for id in described.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
    }
    for href in Markers.values(of: "href", in: page) where href.hasPrefix("#") {
      #expect(ids.contains(String(href.dropFirst())), "\(href)")
    }
  }

  @Test("every control that is typed in has a label")
  func labels() {
    let labelled = Set(Markers.values(of: "for", in: page))
    for tag in ["<input", "<select", "<textarea"] {
      for piece in page.split(separator: tag, omittingEmptySubsequences: false).dropFirst() {
        let element = String(piece.prefix { $0 != ">" })
        guard !element.contains("type=\"hidden\""), !element.contains("aria-label=") else { continue }
        let id = Markers.values(of: "id", in: element).first ?? ""
        #expect(labelled.contains(id), "\(tag)\(element)")
      }
    }
  }

  @Test("each fault stands on top, with a link, and beside its field")
  func faults() {
    for fault in EveryComponent.answers.faults {
      let words = fault.message.string(in: Specimen.setting())
      #expect(page.ranges(of: words).count == 2, "\(words)")
      #expect(page.contains("<a href=\"#\(fault.field)\">\(words)</a>"))
    }
    #expect(page.contains("<title>Erreur\u{A0}: Tout – "))
  }

  @Test("what was typed is kept, escaped; what is secret is not")
  func kept() {
    #expect(page.contains("value=\"&lt;b&gt;Awa&lt;/b&gt;\""))
    #expect(!page.contains("1234"))
    #expect(page.contains("value=\"passeport\" checked") && page.contains("value=\"pere\" selected"))
  }

  @Test("a page holds no script, no style of its own and nothing of another site")
  func strict() {
    #expect(!page.contains("<script") && !page.contains("<style") && !page.contains(" style=") && !page.contains(" on"))
    #expect(!page.contains("http://") && !page.contains("https://"))
  }

  @Test("the token is the first field of a form, masked anew each time")
  func token() throws {
    let form = try #require(page.split(separator: "<form method=\"post\"", maxSplits: 1).last)
    let field = try #require(form.split(separator: "<input", maxSplits: 1).last)
    #expect(field.hasPrefix(" type=\"hidden\" name=\"_jeton\""))
    #expect(Specimen.written { EveryComponent() } != page)
  }

  @Test("a page without a form may be kept, a page with one may not")
  func holdsToken() {
    var plain = HTMLWriter(Specimen.setting())
    plain.write { Frame("Titre") { h1 { "Titre" } } }
    let before = plain.holdsToken
    plain.write { PostForm(to: PublicRoute.home.link) {} }
    let after = plain.holdsToken
    #expect(!before && after)
  }

  @Test("the bare frame with its style sheet weighs less than 6 kB compressed")
  func weight() throws {
    let bare = Specimen.written { Frame("Titre") { h1 { "Titre" } } }
    let small = try #require(Gzip.compress(Array(bare.utf8), .thorough)).count
    let sheet = try #require(Asset.stylesheet.file.gzip).count
    #expect(small + sheet < 6_000)
  }

  @Test("sizes are said in French")
  func sizes() {
    #expect(ByteCount.french(2_000_000) == "2\u{202F}Mo")
    #expect(ByteCount.french(1_540_000) == "1,5\u{202F}Mo")
    #expect(ByteCount.french(300_000) == "300\u{202F}ko")
  }
}
