/// What a citizen does with their own signature: ask for it, accept it, sign, look back, end it.
enum SignatureRoute: RouteTable {
  case home
  case acceptance
  case bring
  case document(Handle)
  case sign(Handle)
  case file(Handle)
  case discard(Handle)
  case uses
  case tokens
  case endToken(Handle)
  case revocation

  enum Name: Int, CaseIterable {
    case home, acceptance, bring, document, sign, file, discard, uses, tokens, endToken, revocation
  }

  static let map = RouteMap<SignatureRoute>()

  static func entry(_ name: Name) -> RouteEntry<SignatureRoute> {
    switch name {
    case .home: .form("/signature", .citizen) { .home }
    case .acceptance: .form("/signature/activation", .citizen) { .acceptance }
    case .bring: .action("/signature/documents", .citizen, limits: SignatureHomePage.limits) { .bring }
    case .document: .form("/signature/documents/:document", .citizen, SignatureRoute.document)
    case .sign: .action("/signature/documents/:document/signature", .citizen, SignatureRoute.sign)
    case .file: .page("/signature/documents/:document/fichier", .citizen, SignatureRoute.file)
    case .discard: .action("/signature/documents/:document/retrait", .citizen, SignatureRoute.discard)
    case .uses: .page("/signature/historique", .citizen) { .uses }
    case .tokens: .form("/signature/programmes", .citizen) { .tokens }
    case .endToken: .action("/signature/programmes/:jeton/retrait", .citizen, SignatureRoute.endToken)
    case .revocation: .form("/signature/revocation", .citizen) { .revocation }
    }
  }

  var place: RoutePlace<SignatureRoute> {
    switch self {
    case .home: RoutePlace(.home)
    case .acceptance: RoutePlace(.acceptance)
    case .bring: RoutePlace(.bring)
    case .document(let document): RoutePlace(.document, document)
    case .sign(let document): RoutePlace(.sign, document)
    case .file(let document): RoutePlace(.file, document)
    case .discard(let document): RoutePlace(.discard, document)
    case .uses: RoutePlace(.uses)
    case .tokens: RoutePlace(.tokens)
    case .endToken(let token): RoutePlace(.endToken, token)
    case .revocation: RoutePlace(.revocation)
    }
  }
}
