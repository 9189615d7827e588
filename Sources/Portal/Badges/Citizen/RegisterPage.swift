import Week

/// The form in which somebody registers: as what, under which name, for whom, and the consent apart from all else.
struct RegisterPage: Component {
  enum Field {
    static let category = "categorie"
    static let name = "nom"
    static let organization = "organisation"
    static let consent = "accord"
  }

  let edition: Edition
  let plan: RegistrationPlan
  let window: RegistrationWindow
  let answers: FormAnswers

  var body: some HTML {
    Frame(BadgeText.register, way: .back(BadgeRoute.registration(edition.id).link), answers) {
      h1 {
        span(.class("over")) { edition.title }
        BadgeText.register
      }
      if case .open = window {
        PostForm(to: BadgeRoute.register(edition.id).link, answers) {
          CategoryField(plan: plan)
          TextField(
            Field.name, BadgeText.name, hint: BadgeText.nameHint, .words(.name), maxLength: Participant.longestName)
          TextField(
            Field.organization, BadgeText.organization, hint: BadgeText.organizationHint, .words(.organization),
            maxLength: Participant.longestOrganization, isOptional: true)
          h2 { BadgeText.consent }
          ConsentField(Field.consent, BadgeText.consentText(["year": edition.id.rawValue]))
          Button(BadgeText.send)
        }
      } else {
        p(.class("lead")) { window.words }
      }
    }
  }
}

/// As what one comes.
struct CategoryField: Component {
  let plan: RegistrationPlan

  var body: some HTML {
    ChoiceField(
      RegisterPage.Field.category, BadgeText.category,
      plan.categories.map { category in
        Choice(
          category.category.name, category.label,
          hint: category.needsApproval ? BadgeText.approval.words : category.text?.words ?? category.quotaWords)
      })
  }
}
