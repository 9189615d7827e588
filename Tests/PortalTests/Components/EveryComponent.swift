@testable import Portal

/// A page with everything in it, its fields filled with what was typed and its faults.
struct EveryComponent: Component {
  static var answers: FormAnswers {
    var answers = FormAnswers()
    answers.typed = [
      "nom": ["<b>Awa</b>"], "naissance.jour": ["31"], "naissance.annee": ["1962"], "naissance.vers": ["oui"],
      "lieu": ["kati"], "sexe": ["f"], "usages": ["ecole", "passeport"], "lien": ["pere"], "secret": ["1234"],
    ]
    for field in ["nom", "naissance", "lieu", "sexe", "usages", "lien", "telephone", "piece", "note", "accord"] {
      answers.fault(field, "Faute : \(field)")
    }
    return answers
  }

  var body: some HTML {
    Frame("Tout", way: .back(PublicRoute.home.link), Self.answers) {
      h1 {
        span(.class("over")) { "Au-dessus" }
        "Titre"
      }
      StepCounter(step: 2, steps: 3)
      fields
      lists
      marks
    }
  }

  private var fields: some HTML {
    PostForm(to: CitizenRoute.logIn.link, Self.answers, sendsFiles: true) {
      TextField("nom", "Nom", hint: "Comme sur l’acte", .words(.username))
      TextField("prenoms", "Prénoms", isOptional: true)
      TextField("secret", "Mot de passe", .password(.currentPassword))
      TextField("telephone", "Téléphone", .phone(callingCode: "+223"))
      TextField("code", "Code", .code, maxLength: 6)
      DateField("naissance", "Naissance", mayBeAbout: true, isBirth: true)
      PlaceField("lieu", "Lieu", found: [Choice("kati", "Kati", hint: "Koulikoro"), Choice("katiena", "Katiéna")])
      PlaceField("autre", "Autre lieu", found: [])
      ChoiceField("sexe", "Sexe", [Choice("f", "Féminin"), Choice("m", "Masculin")])
      ChoiceField(
        "usages", "Usages", [Choice("ecole", "École", hint: "examens"), Choice("passeport", "Passeport")], .several)
      SelectField("lien", "Lien", [Choice("moi", "Moi"), Choice("pere", "Père")])
      FileField("piece", "Pièce", hint: "Lisible", limit: 2_000_000, kept: "carte.jpg")
      TextAreaField("note", "Note")
      ConsentField("accord", "Je certifie")
      div(.class("btns")) {
        Button(PortalText.continue)
        Button("Plus tard", .second, action: "plus-tard")
        Button("Refuser", .grave, action: "refus")
        Button("Abandonner", .plain, action: "abandon")
      }
    }
  }

  @HTMLBuilder private var lists: some HTML {
    SummaryList([
      SummaryRow("Nom", "TRAORÉ", change: PublicRoute.home.link), SummaryRow("Prix", "100 F CFA", .toConfirm),
    ])
    Timeline([
      Milestone("Reçue", .done, date: ("21 novembre 2026", "2026-11-21")), Milestone("Examen", .now, detail: "À Kati"),
      Milestone("Refus", .bad), Milestone("Décision", .ahead),
    ])
    RowList([
      LinkRow("Acte", PublicRoute.home.link, "Copie", tag: StatusTag("En ligne", .good), facts: ["100 F"], isLate: true)
    ])
    DataTable("Accès", [1, 2]) {
      Column("Rang", isNumber: true) { $0 }
      Column("Lien") { rank in a(.href(PublicRoute.home.link)) { "n° \(rank)" } }
    }
    Pagination(2, of: 3) { PublicRoute.catalogue.link.with(["page": "\($0)"]) }
    EmptyState("Rien") { LinkButton("Voir", to: PublicRoute.home.link, .second) }
    SearchForm(to: PublicRoute.catalogue.link, "q", "Chercher", asked: "acte")
  }

  @HTMLBuilder private var marks: some HTML {
    Notice("Information")
    Notice("Arnaques", .warning)
    Notice("Enregistré", .good)
    p {
      StatusTag("Attente", .wait)
      StatusTag("Refusé", .bad)
      StatusTag("Retiré", .calm)
      DoubtTag.toReview
    }
    Verdict(.good, "Authentique") { "Kati" }
    Verdict(.bad, "Modifié") { "Signature" }
    Verdict(.doubt, "Inconnu") { "Code" }
    Verdict(.wait, "Reçu") { "SMS" }
    CodeBlock("123 456 789")
    PhoneMock("+223 70 12 34 56", [PhoneMock.Message(text: "Bonjour", time: "10 h", iso: "2026-11-21T10:00Z")])
    Disclosure("Plus") { p { "Détail" } }
    ActionButton("Prendre", to: PublicRoute.home.link)
  }
}
