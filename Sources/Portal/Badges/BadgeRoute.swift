import Week

/// Registration for the Semaine, badges, and the doors that check them.
enum BadgeRoute: RouteTable {
  case registration(EditionID)
  case register(EditionID)
  case group(EditionID)
  case own(EditionID)
  case one(EditionID, RegistrationID)
  case badge(EditionID, RegistrationID)
  case certificate(EditionID, RegistrationID)
  case lost(EditionID, RegistrationID)
  case cancel(EditionID, RegistrationID)
  case withdraw(EditionID, RegistrationID)
  case registrations(EditionID)
  case category(EditionID, BadgeCategory)
  case decide(EditionID, RegistrationID)
  case giveFreePlaces(EditionID)
  case doors(EditionID)
  case closeDoor(EditionID, DoorID)
  case passages(EditionID)
  case scanner(EditionID, DoorID)
  case typed(EditionID, DoorID)
  case enrol(EditionID, DoorID)
  case queue(EditionID, DoorID)
  case control(EditionID)
  case script

  enum Name: Int, CaseIterable {
    case registration, register, group, own, one, badge, certificate, lost, cancel, withdraw
    case registrations, category, decide, giveFreePlaces, doors, closeDoor, passages
    case scanner, typed, enrol, queue, control, script
  }

  static let map = RouteMap<BadgeRoute>()

  static func entry(_ name: Name) -> RouteEntry<BadgeRoute> {
    switch name {
    case .registration: .page("/semaine/:edition/inscription", .everyone, BadgeRoute.registration)
    case .register: .form("/semaine/:edition/inscription/demande", .citizen, BadgeRoute.register)
    case .group:
      .form(
        "/semaine/:edition/inscription/groupe", .citizen, limits: .upload(fileSize: GroupPage.largestList),
        BadgeRoute.group)
    case .own: .page("/semaine/:edition/mes-inscriptions", .citizen, BadgeRoute.own)
    case .one: .page("/semaine/:edition/mes-inscriptions/:inscription", .citizen, BadgeRoute.one)
    case .badge: .page("/semaine/:edition/mes-inscriptions/:inscription/badge.pdf", .citizen, BadgeRoute.badge)
    case .certificate:
      .action("/semaine/:edition/mes-inscriptions/:inscription/attestation", .citizen, BadgeRoute.certificate)
    case .lost: .form("/semaine/:edition/mes-inscriptions/:inscription/perte", .citizen, BadgeRoute.lost)
    case .cancel: .form("/semaine/:edition/mes-inscriptions/:inscription/annulation", .citizen, BadgeRoute.cancel)
    case .withdraw:
      .form("/semaine/:edition/mes-inscriptions/:inscription/consentement", .citizen, BadgeRoute.withdraw)
    case .registrations: .page("/semaine/:edition/inscriptions", .organizer, BadgeRoute.registrations)
    case .category: .page("/semaine/:edition/inscriptions/:categorie", .organizer, BadgeRoute.category)
    case .decide: .form("/semaine/:edition/inscriptions/demandes/:inscription", .organizer, BadgeRoute.decide)
    case .giveFreePlaces: .action("/semaine/:edition/inscriptions/places", .organizer, BadgeRoute.giveFreePlaces)
    case .doors: .form("/semaine/:edition/portes", .organizer, BadgeRoute.doors)
    case .closeDoor: .action("/semaine/:edition/portes/:porte/fermeture", .organizer, BadgeRoute.closeDoor)
    case .passages: .page("/semaine/:edition/passages", .organizer, BadgeRoute.passages)
    case .scanner: .page("/semaine/:edition/portes/:porte", .everyone, BadgeRoute.scanner)
    case .typed: .form("/semaine/:edition/portes/:porte/saisie", .everyone, BadgeRoute.typed)
    case .enrol: .call("/semaine/:edition/portes/:porte/telephone", .machine, BadgeRoute.enrol)
    case .queue: .call("/semaine/:edition/portes/:porte/passages", .machine, BadgeRoute.queue)
    case .control: .page("/semaine/:edition/controle.json", .everyone, BadgeRoute.control)
    case .script: .page("/semaine/porte.js", .everyone) { .script }
    }
  }

  var place: RoutePlace<BadgeRoute> {
    switch self {
    case .registration(let edition): RoutePlace(.registration, edition)
    case .register(let edition): RoutePlace(.register, edition)
    case .group(let edition): RoutePlace(.group, edition)
    case .own(let edition): RoutePlace(.own, edition)
    case .one(let edition, let id): RoutePlace(.one, edition, id)
    case .badge(let edition, let id): RoutePlace(.badge, edition, id)
    case .certificate(let edition, let id): RoutePlace(.certificate, edition, id)
    case .lost(let edition, let id): RoutePlace(.lost, edition, id)
    case .cancel(let edition, let id): RoutePlace(.cancel, edition, id)
    case .withdraw(let edition, let id): RoutePlace(.withdraw, edition, id)
    case .registrations(let edition): RoutePlace(.registrations, edition)
    case .category(let edition, let category): RoutePlace(.category, edition, category)
    case .decide(let edition, let id): RoutePlace(.decide, edition, id)
    case .giveFreePlaces(let edition): RoutePlace(.giveFreePlaces, edition)
    case .doors(let edition): RoutePlace(.doors, edition)
    case .closeDoor(let edition, let door): RoutePlace(.closeDoor, edition, door)
    case .passages(let edition): RoutePlace(.passages, edition)
    case .scanner(let edition, let door): RoutePlace(.scanner, edition, door)
    case .typed(let edition, let door): RoutePlace(.typed, edition, door)
    case .enrol(let edition, let door): RoutePlace(.enrol, edition, door)
    case .queue(let edition, let door): RoutePlace(.queue, edition, door)
    case .control(let edition): RoutePlace(.control, edition)
    case .script: RoutePlace(.script)
    }
  }
}

extension RegistrationID: PathValue {
  static var sample: RegistrationID { RegistrationID() }
}

extension BadgeCategory: PathValue {
  init?(segment: String) { self.init(name: segment) }

  var segment: String { name }

  static var sample: BadgeCategory { .visitor }
}
