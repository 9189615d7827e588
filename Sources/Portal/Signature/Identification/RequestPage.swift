import Credentials
import Procedures
import Vocabulary

/// A citizen's request for a signature, as an agent sees it.
struct RequestPage: Component {
  static let paper = "piece"
  static let number = "numero"
  static let attest = "attestation"
  static let reason = "motif"

  let official: Official
  let id: Handle
  let credential: Credential
  /// What the first agent saw.
  let evidence: IdentityEvidence?
  /// Whether this agent has approved it.
  let isOwn: Bool
  var answers = FormAnswers()

  var body: some HTML {
    OfficialFrame(
      IdentificationText.request, official, way: .back(IdentificationRoute.find.link), answers
    ) {
      h1 { IdentificationText.request }
      SummaryList(rows)
      switch credential.state {
      case .asked: identify
      case .identified: approve
      default: p { IdentificationText.stateOver }
      }
      if [.asked, .identified].contains(credential.state.name) { refuse }
    }
  }

  private var rows: [SummaryRow] {
    var rows = [
      SummaryRow(IdentificationText.names, credential.name),
      SummaryRow(IdentificationText.reference, credential.reference.display),
      SummaryRow(IdentificationText.state, state),
    ]
    if let evidence {
      rows.append(
        SummaryRow(
          IdentificationText.paper, lines: [IdentificationText(evidence.paper).words, evidence.number.words]))
    }
    return rows
  }

  private var state: IdentificationText {
    switch credential.state {
    case .asked: .stateAsked
    case .identified: .stateIdentified
    default: .stateOver
    }
  }

  @HTMLBuilder private var identify: some HTML {
    h2 { IdentificationText.identify }
    p { IdentificationText.identifyText }
    PostForm(to: IdentificationRoute.request(id).link, answers) {
      ChoiceField(
        Self.paper, IdentificationText.paper,
        IdentityEvidence.Paper.allCases.map { Choice($0.rawValue, IdentificationText($0)) })
      TextField(Self.number, IdentificationText.paperNumber, width: .half, maxLength: 40)
      ConsentField(Self.attest, IdentificationText.attestIdentity)
      Button(IdentificationText.identify)
    }
  }

  @HTMLBuilder private var approve: some HTML {
    h2 { IdentificationText.approve }
    if isOwn {
      p { IdentificationText.ownApproval }
    } else {
      p { IdentificationText.approveText }
      PostForm(to: IdentificationRoute.request(id).link, answers) {
        ConsentField(Self.attest, IdentificationText.attestApproval)
        Button(IdentificationText.approve)
      }
    }
  }

  @HTMLBuilder private var refuse: some HTML {
    h2 { IdentificationText.refuse }
    PostForm(to: IdentificationRoute.refuse(id).link, answers) {
      TextAreaField(
        Self.reason, IdentificationText.reason, hint: IdentificationText.reasonHint, lines: 3,
        maxLength: Identification.longestReason)
      Button(IdentificationText.refuseNow, .grave)
    }
  }
}
