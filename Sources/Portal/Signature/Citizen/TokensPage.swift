import Credentials
import Vocabulary

/// The programs that a citizen lets ask for signatures, and the token that was just made for one.
struct TokensPage: Component {
  static let name = "nom"
  static let scope = "droit"
  static let days = "jours"
  static let dayChoices = [30, 60, CredentialDesk.longestTokenDays]

  struct Line {
    let name: String
    let scope: SignatureText
    let until: Moment
    /// Nil for one that never came.
    let used: Moment?
    let id: Handle
  }

  let lines: [Line]
  let canMake: Bool
  /// Shown this once.
  let made: String?
  /// Where programs ask.
  let address: String
  var answers = FormAnswers()

  static func words(_ scope: AccessScope) -> SignatureText {
    switch scope {
    case .credentials: .scopeCredentials
    case .signatures: .scopeSignatures
    }
  }

  var body: some HTML {
    Frame(SignatureText.tokensTitle, way: .back(SignatureRoute.home.link), answers) {
      h1 { SignatureText.tokensTitle }
      p(.class("lead")) { SignatureText.tokensLead }
      pre { code { address } }
      if let made {
        Notice(SignatureText.tokenMade, .warning)
        pre { code { made } }
      }
      if lines.isEmpty { p { SignatureText.noToken } } else { table }
      if canMake { form }
    }
  }

  private var table: some HTML {
    DataTable(SignatureText.tokensTitle, lines) {
      Column(SignatureText.tokenName) { line in
        bdi { line.name }
        br()
        span(.class("quiet")) { line.scope }
      }
      Column(SignatureText.tokenUntil) { line in time(.datetime(line.until.iso)) { line.until.shown } }
      Column(SignatureText.tokenUsed) { line in
        if let used = line.used { time(.datetime(used.iso)) { used.shown } } else { SignatureText.tokenUnused }
      }
      Column(SignatureText.tokenAct) { line in
        ActionButton(SignatureText.endToken, to: SignatureRoute.endToken(line.id).link)
      }
    }
  }

  private var form: some HTML {
    PostForm(to: SignatureRoute.tokens.link, answers) {
      TextField(Self.name, SignatureText.tokenName, hint: SignatureText.tokenNameHint, maxLength: 40)
      ChoiceField(
        Self.scope, SignatureText.tokenScope, AccessScope.allCases.map { Choice($0.rawValue, Self.words($0)) })
      ChoiceField(
        Self.days, SignatureText.tokenDays,
        Self.dayChoices.map { Choice("\($0)", SignatureText.tokenDaysChoice(count: $0)) })
      Button(SignatureText.makeToken)
    }
  }
}
