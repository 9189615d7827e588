/// What is done on a route whose path names something that is somebody's: who may, where, and with what form.
///
/// The form is one that is taken when it comes from who may: others are not refused for what they typed.
struct Deed: Sendable {
  let admitted: Set<Visitor>
  /// Where the form is taken.
  let target: Target
  var fields: [(String, String)] = []
  /// The piece that is sent with the form.
  var piece: String?
  /// Whether the page shows what the owner told the State.
  var isPersonal = true
  /// What answers the form when it was taken.
  var taken = 303
  /// Whether the form adds an entry to the request.
  var addsEntry = false
}

extension Deed {
  /// By table and name.
  static let all = [
    citizens, signers, agents, identifiers, operators, participants, organizers, contests,
  ].reduce(into: [:]) { all, more in
    all.merge(more) { first, _ in first }
  }

  private static let citizens: [String: Deed] = [
    "CitizenRoute.step": owners(
      .draft, [("given_names", "Autre"), ("surname", "Nom"), ("sex", "F"), ("nina", "11111111111111A")]),
    "CitizenRoute.pieces": owners(.draft, piece: "birth-certificate"),
    "CitizenRoute.draftAttachment": owners(.draft),
    "CitizenRoute.removeAttachment": owners(.draft),
    "CitizenRoute.checkAnswers": owners(.draft),
    "CitizenRoute.submit": owners(.draft),
    "CitizenRoute.discard": owners(.draft, isPersonal: false),
    "CitizenRoute.dossier": owners(.request(.waiting)),
    "CitizenRoute.answer": owners(.request(.asking), [("domicile", "Autre quartier")], addsEntry: true),
    "CitizenRoute.withdraw": owners(.request(.waiting), isPersonal: false, addsEntry: true),
    "CitizenRoute.attachment": owners(.request(.waiting)),
    "CitizenRoute.document": owners(.request(.issued), isPersonal: false),
  ]

  private static let signers: [String: Deed] = [
    "SignatureRoute.document": owners(.document, isPersonal: false),
    // The owner too has to show PIN and code.
    "SignatureRoute.sign": Deed(
      admitted: [.owner], target: .document, fields: [("pin", "000000"), ("code", "000000")], taken: 422),
    "SignatureRoute.file": owners(.document),
    "SignatureRoute.discard": owners(.document),
    "SignatureRoute.endToken": owners(.token),
    // The edition is over: its page says so.
    "MeetingRoute.edit": Deed(admitted: [.owner], target: .publication, isPersonal: false, taken: 422),
    "MeetingRoute.withdraw": owners(.publication),
    "MeetingRoute.meeting": owners(.meeting, [("_action", "reprendre")]),
    "DeveloperRoute.endKey": owners(.programKey),
  ]

  /// Any agent with an office, who has the reference that a citizen shows.
  private static let identifiers: [String: Deed] = [
    "IdentificationRoute.request": Deed(
      admitted: [.colleague, .outsider], target: .asking,
      fields: [("piece", "passport"), ("numero", "A1234567"), ("attestation", "oui")]),
    "IdentificationRoute.refuse": Deed(
      admitted: [.colleague, .outsider], target: .asking, fields: [("motif", "Erreur.")]),
  ]

  private static let agents: [String: Deed] = [
    "AgentRoute.dossier": colleagues(.waiting),
    // Without a code of the second factor nothing is decided.
    "AgentRoute.list": Deed(
      admitted: [.colleague], target: .list, fields: [("attestation", "oui")], taken: 422),
    "AgentRoute.claim": colleagues(.waiting, addsEntry: true),
    "AgentRoute.release": colleagues(.claimed, addsEntry: true),
    "AgentRoute.ask": colleagues(.claimed, [("champ", "domicile"), ("question", "Où ?")], addsEntry: true),
    "AgentRoute.refuse": colleagues(
      .claimed, [("motif", "third-party"), ("_action", "refuser")], isPersonal: false, addsEntry: true),
    "AgentRoute.receipt": colleagues(.claimed, [("timbre", "T-418")], isPersonal: false, addsEntry: true),
    "AgentRoute.accept": colleagues(.claimed, searched + decided, addsEntry: true),
    "AgentRoute.revoke": colleagues(
      .issued, [("motif", "Erreur."), ("confirmation", "oui")], isPersonal: false, addsEntry: true),
    "AgentRoute.recall": colleagues(.unmade, addsEntry: true),
    "AgentRoute.attachment": colleagues(.waiting),
    "AgentRoute.document": colleagues(.issued, isPersonal: false),
    "AgentRoute.search": Deed(
      admitted: [.colleague, .outsider], target: .register, fields: searched + [("motif", "guichet")],
      isPersonal: false, taken: 200),
    "AgentRoute.record": Deed(admitted: [.colleague], target: .record),
  ]

  /// Nobody here has an entry in a contest: the jury finds none, nor does the owner of another request.
  private static let contests: [String: Deed] = [
    "ContestRoute.sheet": Deed(admitted: [], target: .entry),
    "ContestRoute.recusal": Deed(admitted: [], target: .entry),
    "ContestRoute.piece": Deed(admitted: [], target: .entry),
    "ContestRoute.prize": Deed(admitted: [], target: .entry),
    "ContestRoute.appeal": Deed(admitted: [], target: .request(.waiting)),
  ]

  private static let operators = [
    "OperatorRoute.requeue": Deed(admitted: [.machinist], target: .job, isPersonal: false)
  ]

  /// Under a name that is not one of those that the tests look for: organisers read lists of names.
  private static let participants: [String: Deed] = [
    "BadgeRoute.one": owners(.registration, isPersonal: false),
    "BadgeRoute.badge": owners(.registration, isPersonal: false),
    // Nobody came through a door.
    "BadgeRoute.certificate": Deed(admitted: [.owner], target: .registration, isPersonal: false, taken: 422),
    "BadgeRoute.lost": owners(.registration, isPersonal: false),
    "BadgeRoute.cancel": owners(.registration, isPersonal: false),
    "BadgeRoute.withdraw": owners(.registration, isPersonal: false),
  ]

  private static let organizers = [
    "BadgeRoute.decide": Deed(
      admitted: [.machinist], target: .registrationRequest, fields: [("_action", "accepter")], isPersonal: false)
  ]

  /// Somebody else's names: what is searched for stands in the page that answers.
  private static let searched = [
    ("critere.given_names", "Awa"), ("critere.surname", "Diallo"), ("critere.birth_date", "1950"),
  ]
  private static let decided = [("acte", "aucun"), ("attestation", "oui"), ("_action", "valider")]

  private static func owners(
    _ target: Target, _ fields: [(String, String)] = [], piece: String? = nil, isPersonal: Bool = true,
    addsEntry: Bool = false
  ) -> Deed {
    Deed(
      admitted: [.owner], target: target, fields: fields, piece: piece, isPersonal: isPersonal, addsEntry: addsEntry)
  }

  private static func colleagues(
    _ stage: Stage, _ fields: [(String, String)] = [], isPersonal: Bool = true, addsEntry: Bool = false
  ) -> Deed {
    Deed(
      admitted: [.colleague], target: .request(stage), fields: fields, isPersonal: isPersonal, addsEntry: addsEntry)
  }
}
