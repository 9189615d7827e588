import Week

/// The form in which an organisation registers its people: one name a line, or a file.
struct GroupPage: Component {
  /// In bytes.
  static let largestList = 64 * 1_024

  enum Field {
    static let list = "liste"
    static let file = "fichier"
  }

  let edition: Edition
  let plan: RegistrationPlan
  let window: RegistrationWindow
  let answers: FormAnswers

  var body: some HTML {
    Frame(BadgeText.groupTitle, way: .back(BadgeRoute.registration(edition.id).link), answers) {
      h1 {
        span(.class("over")) { edition.title }
        BadgeText.groupTitle
      }
      if case .open = window {
        p { BadgeText.groupLead }
        PostForm(to: BadgeRoute.group(edition.id).link, answers, sendsFiles: true) {
          CategoryField(plan: plan)
          TextField(
            RegisterPage.Field.organization, BadgeText.organization, maxLength: Participant.longestOrganization)
          TextAreaField(
            Field.list, BadgeText.groupList, hint: BadgeText.groupListHint(["limit": "\(plan.largestGroup)"]),
            lines: 10,
            isOptional: true)
          FileField(Field.file, BadgeText.groupFile, hint: BadgeText.groupFileHint, named: nil, limit: Self.largestList)
          h2 { BadgeText.consent }
          ConsentField(RegisterPage.Field.consent, BadgeText.groupConsent(["year": edition.id.rawValue]))
          Button(BadgeText.groupSend)
        }
      } else {
        p(.class("lead")) { window.words }
      }
    }
  }
}
