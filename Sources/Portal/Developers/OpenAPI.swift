import HTTPTypes
import Pack
import Vocabulary

/// The description of the addresses for programs (OpenAPI 3.1.0), in the language of its reader.
///
/// Paths come from the tables of routes, schemas from the declarations of the answers themselves.
struct OpenAPI {
  static let version = "3.1.0"
  /// Of the API: the second figure grows with what is added, the first with what is taken away.
  static let apiVersion = "1.1"

  private let addresses: [MachineAddress]
  private let services: Services
  private let setting: PageSetting

  init(_ addresses: [MachineAddress], of services: Services, _ setting: PageSetting) {
    self.addresses = addresses
    self.services = services
    self.setting = setting
  }

  var json: JSON {
    var answers = AnswerSchemas()
    var paths: [(key: String, value: JSON)] = []
    for path in orderedPaths {
      let operations = addresses.filter { $0.path == path }
      let members: [(key: String, value: JSON)] = operations.map {
        ($0.method.rawValue.lowercased(), operation($0, &answers))
      }
      paths.append((path, .object(members)))
    }
    return .object([
      ("openapi", .text(Self.version)), ("info", information),
      ("servers", .list([.object([("url", .text(services.address))])])), ("tags", .list(tags)),
      ("paths", .object(paths)), ("components", components(answers)),
    ])
  }

  private var information: JSON {
    .object([("title", .text(title)), ("version", .text(Self.apiVersion)), ("description", words(.lead))])
  }

  private var tags: [JSON] {
    MachineAddress.Area.allCases.filter { area in addresses.contains { $0.area == area } }.map { area in
      JSON.object([("name", .text(area.rawValue)), ("description", words(area.title))])
    }
  }

  private func components(_ answers: AnswerSchemas) -> JSON {
    let schemes = JSON.object([("key", scheme("tgk_…")), ("token", scheme("tgn_…"))])
    return .object([("schemas", answers.components), ("securitySchemes", schemes)])
  }

  private var title: String {
    [setting.masthead.service, setting.masthead.state].map { $0.string(in: setting) }.joined(separator: " – ")
  }

  private var orderedPaths: [String] {
    var seen: Set<String> = []
    return addresses.map(\.path).filter { seen.insert($0).inserted }
  }

  private func scheme(_ form: String) -> JSON {
    .object([("type", .text("http")), ("scheme", .text("bearer")), ("bearerFormat", .text(form))])
  }

  private func words(_ text: DeveloperText) -> JSON { .text(setting.string(text())) }

  private func operation(_ address: MachineAddress, _ answers: inout AnswerSchemas) -> JSON {
    var members: [(key: String, value: JSON)] = [
      ("operationId", .text("\(address)")), ("summary", words(address.summary)),
      ("tags", .list([.text(address.area.rawValue)])),
    ]
    if address.access != .everyone {
      members.append(("security", .list([.object([(address.access.rawValue, .list([]))])])))
    }
    let parameters = parameters(address)
    if !parameters.isEmpty { members.append(("parameters", .list(parameters))) }
    if let body = body(address) { members.append(("requestBody", body)) }
    members.append(("responses", .object(responses(address, &answers))))
    return .object(members)
  }

  private func parameters(_ address: MachineAddress) -> [JSON] {
    var parameters = address.places.map { place in
      let schema: [(key: String, value: JSON)] = [("type", .text("string"))]
      return JSON.object([
        ("name", .text(place)), ("in", .text("path")), ("required", .truth(true)),
        ("schema", .object(schema + Self.known(place))),
      ])
    }
    if address == .catalogue {
      parameters.append(
        JSON.object([
          ("name", .text(CataloguePage.query)), ("in", .text("query")), ("description", words(.parameterQuery)),
          ("schema", .object([("type", .text("string"))])),
        ]))
    }
    return parameters
  }

  /// The values that a place takes, where they are known beforehand.
  private static func known(_ place: String) -> [(key: String, value: JSON)] {
    switch place {
    case "export": [("enum", .list(ProgrammeExport.allCases.map { .text($0.rawValue) }))]
    case "schema":
      [("enum", .list(SchemaFile.texts.keys.sorted().map { .text(SchemaFile(known: $0).segment) }))]
    default: []
    }
  }

  private func body(_ address: MachineAddress) -> JSON? {
    let content: [(key: String, value: JSON)]
    switch address {
    case .verify:
      content = [
        ("multipart/form-data", .object([("schema", Self.verifyForm(takesFiles: true))])),
        ("application/x-www-form-urlencoded", .object([("schema", Self.verifyForm(takesFiles: false))])),
      ]
    case .certificateStatus: content = [("application/ocsp-request", .object([]))]
    case .timeStamp: content = [("application/timestamp-query", .object([]))]
    case .credentials, .credential, .signatureCode, .authorization, .signature:
      content = [("application/json", .object([("schema", .object([("type", .text("object"))]))]))]
    default: return nil
    }
    var members: [(key: String, value: JSON)] = [("required", .truth(true)), ("content", .object(content))]
    if address == .verify { members.append(("description", words(.bodyVerify))) }
    return .object(members)
  }

  /// The fields of the page for people.
  private static func verifyForm(takesFiles: Bool) -> JSON {
    let text = JSON.object([("type", .text("string"))])
    let file = JSON.object([("type", .text("string")), ("contentMediaType", .text("application/octet-stream"))])
    var fields: [(key: String, value: JSON)] = [(VerifyPage.Field.code, text), (VerifyPage.Field.stamp, text)]
    if takesFiles {
      fields.append((VerifyPage.Field.file, file))
      fields.append((VerifyPage.Field.document, file))
    }
    return .object([("type", .text("object")), ("properties", .object(fields))])
  }

  private func responses(
    _ address: MachineAddress, _ answers: inout AnswerSchemas
  ) -> [(key: String, value: JSON)] {
    var good: [(key: String, value: JSON)] = [("description", words(.answerGood))]
    let schema: [(key: String, value: JSON)] = answers.schema(of: address).map { [("schema", $0)] } ?? []
    let content = address.mediaTypes.map { (key: $0, value: JSON.object(schema)) }
    if !content.isEmpty { good.append(("content", .object(content))) }
    var responses: [(key: String, value: JSON)] = [(address == .signatureCode ? "204" : "200", .object(good))]
    if address == .health { responses.append(("503", .object([("description", words(.answerUnwell))]))) }
    guard address.access == .key else { return responses }
    let problem = JSON.object([
      (ProblemAnswer.mediaType, .object([("schema", answers.schema(of: ProblemAnswer.self))]))
    ])
    for kind in address.problems {
      responses.append(
        ("\(kind.status.code)", .object([("description", words(kind.title)), ("content", problem)])))
    }
    return responses
  }
}

extension MachineAddress {
  /// What is answered.
  fileprivate var mediaTypes: [String] {
    switch self {
    case .catalogue, .procedure, .verify, .recommendationData, .description, .signatureService, .credentials,
      .credential, .authorization, .signature, .acme:
      ["application/json"]
    case .verdict: ["text/html"]
    case .rootCertificate, .sealCertificate: ["application/pem-certificate-chain"]
    case .programme: ["text/calendar", "application/xml", "application/json"]
    case .recommendationTable: ["text/csv"]
    case .certificate: ["application/pkix-cert"]
    case .revocationList: ["application/pkix-crl"]
    case .certificateStatus: ["application/ocsp-response"]
    case .timeStamp: ["application/timestamp-reply"]
    case .trustList: ["application/vnd.etsi.tsl+xml"]
    case .signatureCode: []
    case .health: ["text/plain"]
    case .schema: ["application/schema+json"]
    }
  }

  /// Why a program with a key may not be answered as asked; one for each status.
  fileprivate var problems: [Problem.Kind] {
    switch self {
    case .procedure: [.key, .absent, .method, .pace]
    case .verify: [.form, .key, .method, .size, .proof, .pace]
    default: [.key, .method, .pace]
    }
  }
}
