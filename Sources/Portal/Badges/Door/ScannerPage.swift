import Week

/// The page of a telephone at a door. Its script checks badges without a network; what it shows stands here as templates, in
/// the words of the pack, and nothing of it is shown without the script.
struct ScannerPage: Component {
  let edition: Edition
  let door: DoorID
  let name: String
  let plan: RegistrationPlan

  var body: some HTML {
    Frame(name, way: .week(edition.id)) {
      h1 {
        span(.class("over")) { edition.title }
        name
      }
      div(.id("porte")) {
        p { DoorText.needsScript }
        LinkButton(DoorText.typedLink, to: BadgeRoute.typed(edition.id, door).link)
      }
      template(.id("porte-inscription")) { enrolment }
      template(.id("porte-lecture")) { reading }
      template(.id("porte-oeil")) { button(.type(.submit), .id("porte-camera")) { DoorText.camera } }
      template(.id("porte-mots")) { words }
      Markup(text: "<script src=\"/semaine/porte.js\" defer></script>")
    }
  }

  @HTMLBuilder private var enrolment: some HTML {
    p { DoorText.enrolText }
    form(.id("porte-code"), .method(.post)) {
      TextField(TypedPage.Field.code, DoorText.code, hint: DoorText.codeHint, .words(.off), width: .half)
      Button(DoorText.enrolButton)
    }
    p { a(.href(BadgeRoute.typed(edition.id, door).link)) { DoorText.typedLink } }
  }

  @HTMLBuilder private var reading: some HTML {
    div(.id("porte-verdict"), .role(.status)) {}
    p(.id("porte-sans-camera")) { DoorText.noCamera }
    form(.id("porte-saisie"), .method(.post)) {
      TextField(TypedPage.Field.token, DoorText.token, hint: DoorText.tokenHint, .words(.off), maxLength: 160)
      Button(DoorText.check)
    }
    p(.id("porte-file"), .role(.status)) {}
    p(.id("porte-liste"), .class("quiet")) {}
  }

  @HTMLBuilder private var words: some HTML {
    for (name, text) in Self.sayings { p(.id(name)) { text } }
    for category in plan.categories { p(.id("categorie-\(category.category.rawValue)")) { category.label } }
  }

  /// What the script says, by the names under which it finds it. The places are filled by the script.
  private static let sayings: [(String, Phrase)] = [
    ("bon", DoorText.good(["category": "{category}"])),
    ("encore", DoorText.again(["category": "{category}", "time": "{time}"])),
    ("illisible", DoorText.notABadge()), ("faux", DoorText.forged()),
    ("autre-edition", DoorText.otherEdition(["year": "{year}"])), ("expire", DoorText.expired()),
    ("pas-aujourdhui", DoorText.notToday()), ("revoque", DoorText.revoked()), ("code-faux", DoorText.wrongCode()),
    ("echec", DoorText.enrolFailed()), ("sans-reseau", DoorText.noNetwork()), ("sans-controle", DoorText.noCheck()),
    ("en-attente", DoorText.queued(["number": "{number}"])), ("tout-envoye", DoorText.allSent()),
    ("file-refusee", DoorText.refusedQueue()), ("liste-du", DoorText.listOf(["time": "{time}"])),
  ]
}

/// Markup of our own source.
private struct Markup: HTML {
  let text: StaticString

  func write(to page: inout HTMLWriter) { page.markup(text) }
}

private func template<Content: HTML>(_ attributes: Attribute..., @HTMLBuilder content: () -> Content) -> Element<
  Content
> {
  Element("<template", "</template>", attributes, content())
}
