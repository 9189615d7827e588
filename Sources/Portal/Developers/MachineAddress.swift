import Country
import HTTPTypes

/// The addresses that programs may ask: what the developers' page lists and ``OpenAPI`` describes. Paths come from the tables of
/// routes, so that none can lead nowhere.
enum MachineAddress: CaseIterable, Hashable, Sendable {
  case catalogue, procedure, verify
  case verdict, rootCertificate, sealCertificate
  case programme, recommendationTable, recommendationData
  case certificate, revocationList, certificateStatus, timeStamp, acme, trustList
  case signatureService, credentials, credential, signatureCode, authorization, signature
  case health, description, schema

  /// What an address belongs to.
  enum Area: String, CaseIterable, Sendable {
    case sandbox, verification, week, trust, signature, service

    var title: DeveloperText {
      switch self {
      case .sandbox: .areaSandbox
      case .verification: .areaVerification
      case .week: .areaWeek
      case .trust: .areaTrust
      case .signature: .areaSignature
      case .service: .areaService
      }
    }
  }

  /// Who is let in.
  enum Access: String, Sendable {
    case everyone
    /// With a key of this page.
    case key
    /// With a token that a citizen made for their own signature.
    case token
  }

  var area: Area {
    switch self {
    case .catalogue, .procedure, .verify: .sandbox
    case .verdict, .rootCertificate, .sealCertificate: .verification
    case .programme, .recommendationTable, .recommendationData: .week
    case .certificate, .revocationList, .certificateStatus, .timeStamp, .acme, .trustList: .trust
    case .signatureService, .credentials, .credential, .signatureCode, .authorization, .signature: .signature
    case .health, .description, .schema: .service
    }
  }

  var access: Access {
    switch self {
    case .catalogue, .procedure, .verify: .key
    case .credentials, .credential, .signatureCode, .authorization, .signature: .token
    default: .everyone
    }
  }

  var method: HTTPRequest.Method {
    switch self {
    case .verify, .certificateStatus, .timeStamp, .credentials, .credential, .signatureCode, .authorization, .signature:
      .post
    default: .get
    }
  }

  /// As the tables of routes have it: `/crl/:liste`.
  var template: String {
    switch self {
    case .catalogue: ProgramRoute.entry(.catalogue).template
    case .procedure: ProgramRoute.entry(.procedure).template
    case .verify: ProgramRoute.entry(.verify).template
    case .verdict: PublicRoute.entry(.verdict).template
    case .rootCertificate: PublicRoute.entry(.rootCertificate).template
    case .sealCertificate: PublicRoute.entry(.sealCertificate).template
    case .programme: WeekRoute.entry(.export).template
    case .recommendationTable: WeekRoute.entry(.recommendationsTable).template
    case .recommendationData: WeekRoute.entry(.recommendationsData).template
    case .certificate: AuthorityRoute.entry(.certificate).template
    case .revocationList: AuthorityRoute.entry(.list).template
    case .certificateStatus: AuthorityRoute.entry(.status).template
    case .timeStamp: AuthorityRoute.entry(.timeStamp).template
    case .acme: AuthorityRoute.entry(.acme).template
    case .trustList: AuthorityRoute.entry(.trustList).template
    case .signatureService: CSCRoute.entry(.info).template
    case .credentials: CSCRoute.entry(.listCredentials).template
    case .credential: CSCRoute.entry(.credential).template
    case .signatureCode: CSCRoute.entry(.sendCode).template
    case .authorization: CSCRoute.entry(.authorize).template
    case .signature: CSCRoute.entry(.signHash).template
    case .health: PublicRoute.entry(.health).template
    case .description: DeveloperRoute.entry(.description).template
    case .schema: DeveloperRoute.entry(.schema).template
    }
  }

  /// As OpenAPI writes it: `/crl/{liste}`. Of ACME only its directory: the rest follows from there (RFC 8555 §7.1.1).
  var path: String {
    let segments = template.split(separator: "/").map { segment in
      segment == ":\(Rest.place)" ? "directory" : segment.first == ":" ? "{\(segment.dropFirst())}" : String(segment)
    }
    return "/" + segments.joined(separator: "/")
  }

  /// The names of the path's places.
  var places: [String] {
    path.split(separator: "/").filter { $0.first == "{" }.map { String($0.dropFirst().dropLast()) }
  }

  var summary: DeveloperText {
    switch self {
    case .catalogue: .addressCatalogue
    case .procedure: .addressProcedure
    case .verify: .addressVerify
    case .verdict: .addressVerdict
    case .rootCertificate: .addressRoot
    case .sealCertificate: .addressSeal
    case .programme: .addressProgramme
    case .recommendationTable: .addressTable
    case .recommendationData: .addressData
    case .certificate: .addressCertificate
    case .revocationList: .addressList
    case .certificateStatus: .addressStatus
    case .timeStamp: .addressStamp
    case .acme: .addressACME
    case .trustList: .addressTrustList
    case .signatureService: .addressSignatureService
    case .credentials: .addressCredentials
    case .credential: .addressCredential
    case .signatureCode: .addressCode
    case .authorization: .addressAuthorization
    case .signature: .addressSignature
    case .health: .addressHealth
    case .description: .addressDescription
    case .schema: .addressSchema
    }
  }

  /// Those that a State has.
  static func offered(by services: Services) -> [MachineAddress] {
    allCases.filter { address in
      switch address.area {
      case .week: !services.country.editions.isEmpty
      case .trust: services.authority != nil && (address != .acme || services.authority?.acme != nil)
      case .signature: services.credentials != nil
      case .sandbox, .verification, .service: true
      }
    }
  }
}
