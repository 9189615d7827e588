import Documents
import Procedures
import Week

/// The doors of an edition: what came through each, how to open another, how to close one.
struct DoorsPage: Component {
  static let name = "nom"

  /// A door that was opened just now: its code is shown this once.
  struct Made {
    let name: String
    let code: DoorCode
    let address: String
    /// Address and code in one, for the camera of the telephone; nil where no symbol holds them.
    let picture: QRCode?
  }

  let official: Official
  let edition: Edition
  let doors: [Door]
  let made: Made?
  let moment: (Door) -> Moment
  let answers: FormAnswers

  var body: some HTML {
    OfficialFrame(DoorText.title, official, way: .back(BadgeRoute.registration(edition.id).link), answers) {
      h1 {
        span(.class("over")) { edition.title }
        DoorText.title
      }
      p { DoorText.lead }
      if let made {
        Notice(DoorText.madeText(["address": made.address]), .good, title: made.name)
        p { CodeBlock(made.code.display, isLong: true) }
        if let picture = made.picture { QRPicture(picture, DoorText.picture) }
      }
      if doors.isEmpty { p { DoorText.none } } else { table }
      p { a(.href(BadgeRoute.passages(edition.id).link)) { DoorText.flagged } }
      h2 { DoorText.open }
      PostForm(to: BadgeRoute.doors(edition.id).link, answers) {
        TextField(Self.name, DoorText.name, hint: DoorText.nameHint, maxLength: RegistrationDesk.longestDoorName)
        Button(DoorText.open)
      }
    }
  }

  private var table: some HTML {
    DataTable(DoorText.caption, doors) {
      Column(DoorText.name) { door in
        a(.href(BadgeRoute.scanner(edition.id, DoorID(known: door.id)).link)) { door.name }
      }
      Column(DoorText.opened) { door in time(.datetime(moment(door).iso)) { moment(door).shown } }
      Column(DoorText.phones, isNumber: true) { door in door.scanners }
      Column(DoorText.passages, isNumber: true) { door in door.passages }
      Column(DoorText.missingHead) { door in
        if door.missing == 0 { DoorText.missingNone } else { DoorText.missing(count: door.missing) }
      }
      Column(DoorText.act) { door in
        if door.isOpen {
          ActionButton(DoorText.close, to: BadgeRoute.closeDoor(edition.id, DoorID(known: door.id)).link)
        } else {
          StatusTag(DoorText.closed, .calm)
        }
      }
    }
  }
}
