import Vocabulary

/// What anyone may read and check.
enum PublicRoute: RouteTable {
  case home
  case catalogue
  case procedure(Slug)
  case verify
  case verifyFile
  case verifyCode
  case verifyStamp
  case verdict(TypedCode)
  case trust
  case rootCertificate
  case sealCertificate
  case languages
  case language(LanguageTag)
  case accessibility
  case privacy
  case health
  case deliveryReport
  case asset(AssetName)

  enum Name: Int, CaseIterable {
    case home, catalogue, procedure
    case verify, verifyFile, verifyCode, verifyStamp, verdict
    case trust, rootCertificate, sealCertificate
    case languages, language
    case accessibility, privacy
    case health, deliveryReport, asset
  }

  static let map = RouteMap<PublicRoute>()

  static func entry(_ name: Name) -> RouteEntry<PublicRoute> {
    switch name {
    case .home: .page("/", .everyone) { .home }
    case .catalogue: .page("/demarches", .everyone) { .catalogue }
    case .procedure: .page("/demarches/:demarche", .everyone, PublicRoute.procedure)
    case .verify: .page("/verifier", .everyone) { .verify }
    case .verifyFile: .action("/verifier/fichier", .everyone, limits: VerifyPage.limits) { .verifyFile }
    case .verifyCode: .action("/verifier/code", .everyone) { .verifyCode }
    case .verifyStamp: .action("/verifier/qr", .everyone) { .verifyStamp }
    case .verdict: .page("/v/:code", .everyone, PublicRoute.verdict)
    case .trust: .page("/confiance", .everyone) { .trust }
    case .rootCertificate: .page("/confiance/racine.pem", .everyone) { .rootCertificate }
    case .sealCertificate: .page("/confiance/cachet.pem", .everyone) { .sealCertificate }
    case .languages: .page("/langues", .everyone) { .languages }
    case .language: .page("/langues/:langue", .everyone, PublicRoute.language)
    case .accessibility: .page("/accessibilite", .everyone) { .accessibility }
    case .privacy: .page("/donnees-personnelles", .everyone) { .privacy }
    case .health: .page("/sante", .everyone) { .health }
    case .deliveryReport: .call("/sms/rapport") { .deliveryReport }
    case .asset: .page("/fichiers/:fichier", .everyone, PublicRoute.asset)
    }
  }

  var place: RoutePlace<PublicRoute> {
    switch self {
    case .home: RoutePlace(.home)
    case .catalogue: RoutePlace(.catalogue)
    case .procedure(let procedure): RoutePlace(.procedure, procedure)
    case .verify: RoutePlace(.verify)
    case .verifyFile: RoutePlace(.verifyFile)
    case .verifyCode: RoutePlace(.verifyCode)
    case .verifyStamp: RoutePlace(.verifyStamp)
    case .verdict(let code): RoutePlace(.verdict, code)
    case .trust: RoutePlace(.trust)
    case .rootCertificate: RoutePlace(.rootCertificate)
    case .sealCertificate: RoutePlace(.sealCertificate)
    case .languages: RoutePlace(.languages)
    case .language(let tag): RoutePlace(.language, tag)
    case .accessibility: RoutePlace(.accessibility)
    case .privacy: RoutePlace(.privacy)
    case .health: RoutePlace(.health)
    case .deliveryReport: RoutePlace(.deliveryReport)
    case .asset(let name): RoutePlace(.asset, name)
    }
  }
}
