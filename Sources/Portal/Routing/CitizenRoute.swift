import Vocabulary

/// What a citizen does: log in, ask, follow, download.
enum CitizenRoute: RouteTable {
  case logIn
  case logInCode
  case logOut
  case begin(Slug)
  case step(Handle, Slug)
  case pieces(Handle)
  case draftAttachment(Handle, Handle)
  case removeAttachment(Handle, Handle)
  case checkAnswers(Handle)
  case submit(Handle)
  case discard(Handle)
  case dossiers
  case dossier(DossierNumber)
  case answer(DossierNumber)
  case withdraw(DossierNumber)
  case attachment(DossierNumber, Handle)
  case document(DossierNumber)
  case accessLog

  enum Name: Int, CaseIterable {
    case logIn, logInCode, logOut, begin, step, pieces, draftAttachment, removeAttachment, checkAnswers, submit,
      discard, dossiers, dossier, answer, withdraw, attachment, document, accessLog
  }

  static let map = RouteMap<CitizenRoute>()

  /// The largest file that is taken, in bytes, whatever a procedure allows.
  static let largestPiece = 5_000_000

  static func entry(_ name: Name) -> RouteEntry<CitizenRoute> {
    switch name {
    case .logIn: .form("/connexion", .everyone) { .logIn }
    case .logInCode: .form("/connexion/code", .everyone) { .logInCode }
    case .logOut: .action("/deconnexion", .citizen) { .logOut }
    case .begin: .form("/demarches/:demarche/commencer", .citizen, CitizenRoute.begin)
    case .step: .form("/brouillons/:brouillon/etapes/:etape", .citizen, CitizenRoute.step)
    case .pieces:
      .form(
        "/brouillons/:brouillon/pieces", .citizen, limits: .upload(fileSize: largestPiece, files: 4),
        CitizenRoute.pieces)
    case .draftAttachment: .page("/brouillons/:brouillon/pieces/:piece", .citizen, CitizenRoute.draftAttachment)
    case .removeAttachment:
      .action("/brouillons/:brouillon/pieces/:piece/retrait", .citizen, CitizenRoute.removeAttachment)
    case .checkAnswers: .page("/brouillons/:brouillon/verification", .citizen, CitizenRoute.checkAnswers)
    case .submit: .action("/brouillons/:brouillon/envoi", .citizen, CitizenRoute.submit)
    case .discard: .form("/brouillons/:brouillon/abandon", .citizen, CitizenRoute.discard)
    case .dossiers: .page("/mes-demarches", .citizen) { .dossiers }
    case .dossier: .page("/mes-demarches/:dossier", .citizen, CitizenRoute.dossier)
    case .answer: .form("/mes-demarches/:dossier/reponse", .citizen, CitizenRoute.answer)
    case .withdraw: .form("/mes-demarches/:dossier/retrait", .citizen, CitizenRoute.withdraw)
    case .attachment: .page("/mes-demarches/:dossier/pieces/:piece", .citizen, CitizenRoute.attachment)
    case .document: .page("/mes-demarches/:dossier/document", .citizen, CitizenRoute.document)
    case .accessLog: .page("/mes-acces", .citizen) { .accessLog }
    }
  }

  var place: RoutePlace<CitizenRoute> {
    switch self {
    case .logIn: RoutePlace(.logIn)
    case .logInCode: RoutePlace(.logInCode)
    case .logOut: RoutePlace(.logOut)
    case .begin(let procedure): RoutePlace(.begin, procedure)
    case .step(let draft, let step): RoutePlace(.step, draft, step)
    case .pieces(let draft): RoutePlace(.pieces, draft)
    case .draftAttachment(let draft, let piece): RoutePlace(.draftAttachment, draft, piece)
    case .removeAttachment(let draft, let piece): RoutePlace(.removeAttachment, draft, piece)
    case .checkAnswers(let draft): RoutePlace(.checkAnswers, draft)
    case .submit(let draft): RoutePlace(.submit, draft)
    case .discard(let draft): RoutePlace(.discard, draft)
    case .dossiers: RoutePlace(.dossiers)
    case .dossier(let number): RoutePlace(.dossier, number)
    case .answer(let number): RoutePlace(.answer, number)
    case .withdraw(let number): RoutePlace(.withdraw, number)
    case .attachment(let number, let attachment): RoutePlace(.attachment, number, attachment)
    case .document(let number): RoutePlace(.document, number)
    case .accessLog: RoutePlace(.accessLog)
    }
  }
}
