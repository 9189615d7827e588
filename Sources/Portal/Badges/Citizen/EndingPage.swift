import Week

/// What cannot be taken back is asked for once more.
struct EndingPage: Component {
  enum Deed {
    case lost, cancel, withdraw

    var title: BadgeText {
      switch self {
      case .lost: .lost
      case .cancel: .cancel
      case .withdraw: .withdraw
      }
    }

    var text: BadgeText {
      switch self {
      case .lost: .lostText
      case .cancel: .cancelText
      case .withdraw: .withdrawText
      }
    }

    func link(_ edition: EditionID, _ id: RegistrationID) -> Link {
      switch self {
      case .lost: BadgeRoute.lost(edition, id).link
      case .cancel: BadgeRoute.cancel(edition, id).link
      case .withdraw: BadgeRoute.withdraw(edition, id).link
      }
    }
  }

  let edition: Edition
  let registration: Registration
  let deed: Deed

  var body: some HTML {
    Frame(deed.title, way: .back(back)) {
      h1 {
        if let participant = registration.participant { span(.class("over")) { participant.name } }
        deed.title
      }
      p { deed.text }
      PostForm(to: deed.link(edition.id, registration.id)) {
        div(.class("btns")) {
          Button(deed.title, .grave)
          LinkButton(BadgeText.keep, to: back, .second)
        }
      }
    }
  }

  private var back: Link { BadgeRoute.one(edition.id, registration.id).link }
}
