import Vocabulary

/// What a civil servant does: log in, take a dossier, decide.
enum AgentRoute: RouteTable {
  case logIn
  case secondFactor
  case enrol
  case logOut
  case inbox
  case lists
  case list(Handle)
  case dossier(DossierNumber)
  case claim(DossierNumber)
  case release(DossierNumber)
  case ask(DossierNumber)
  case refuse(DossierNumber)
  case receipt(DossierNumber)
  case accept(DossierNumber)
  case revoke(DossierNumber)
  case recall(DossierNumber)
  case attachment(DossierNumber, Handle)
  case document(DossierNumber)
  case search(Slug)
  case record(Slug, Handle)

  enum Name: Int, CaseIterable {
    case logIn, secondFactor, enrol, logOut, inbox, lists, list, dossier, claim, release, ask, refuse, receipt, accept
    case revoke, recall, attachment, document, search, record
  }

  static let map = RouteMap<AgentRoute>()

  static func entry(_ name: Name) -> RouteEntry<AgentRoute> {
    switch name {
    case .logIn: .form("/agents/connexion", .everyone) { .logIn }
    case .secondFactor: .form("/agents/connexion/code", .agentHalfway) { .secondFactor }
    case .enrol: .form("/agents/inscription", .everyone) { .enrol }
    case .logOut: .action("/agents/deconnexion", .agent) { .logOut }
    case .inbox: .page("/agents/dossiers", .agent) { .inbox }
    case .lists: .form("/agents/lots", .agent, limits: .list) { .lists }
    case .list: .form("/agents/lots/:lot", .agent, AgentRoute.list)
    case .dossier: .page("/agents/dossiers/:dossier", .agent, AgentRoute.dossier)
    case .claim: .action("/agents/dossiers/:dossier/prise", .agent, AgentRoute.claim)
    case .release: .action("/agents/dossiers/:dossier/liberation", .agent, AgentRoute.release)
    case .ask: .form("/agents/dossiers/:dossier/question", .agent, AgentRoute.ask)
    case .refuse: .form("/agents/dossiers/:dossier/refus", .agent, AgentRoute.refuse)
    case .receipt: .form("/agents/dossiers/:dossier/timbre", .agent, AgentRoute.receipt)
    case .accept: .form("/agents/dossiers/:dossier/acceptation", .agent, AgentRoute.accept)
    case .revoke: .form("/agents/dossiers/:dossier/revocation", .agent, AgentRoute.revoke)
    case .recall: .action("/agents/dossiers/:dossier/reprise", .agent, AgentRoute.recall)
    case .attachment: .page("/agents/dossiers/:dossier/pieces/:piece", .agent, AgentRoute.attachment)
    case .document: .page("/agents/dossiers/:dossier/document", .agent, AgentRoute.document)
    case .search: .form("/agents/registres/:registre", .agent, AgentRoute.search)
    case .record: .page("/agents/registres/:registre/actes/:acte", .agent, AgentRoute.record)
    }
  }

  var place: RoutePlace<AgentRoute> {
    switch self {
    case .logIn: RoutePlace(.logIn)
    case .secondFactor: RoutePlace(.secondFactor)
    case .enrol: RoutePlace(.enrol)
    case .logOut: RoutePlace(.logOut)
    case .inbox: RoutePlace(.inbox)
    case .lists: RoutePlace(.lists)
    case .list(let list): RoutePlace(.list, list)
    case .dossier(let number): RoutePlace(.dossier, number)
    case .claim(let number): RoutePlace(.claim, number)
    case .release(let number): RoutePlace(.release, number)
    case .ask(let number): RoutePlace(.ask, number)
    case .refuse(let number): RoutePlace(.refuse, number)
    case .receipt(let number): RoutePlace(.receipt, number)
    case .accept(let number): RoutePlace(.accept, number)
    case .revoke(let number): RoutePlace(.revoke, number)
    case .recall(let number): RoutePlace(.recall, number)
    case .attachment(let number, let attachment): RoutePlace(.attachment, number, attachment)
    case .document(let number): RoutePlace(.document, number)
    case .search(let register): RoutePlace(.search, register)
    case .record(let register, let record): RoutePlace(.record, register, record)
    }
  }
}
