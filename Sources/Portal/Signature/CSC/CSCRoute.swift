/// Remote signing for citizens' programs, by the names of the Cloud Signature Consortium's API, version 2.
enum CSCRoute: RouteTable {
  case info
  case listCredentials
  case credential
  case sendCode
  case authorize
  case signHash

  enum Name: Int, CaseIterable {
    case info, listCredentials, credential, sendCode, authorize, signHash
  }

  static let map = RouteMap<CSCRoute>()

  /// Where all of them stand.
  static let base = "/csc/v2"

  static func entry(_ name: Name) -> RouteEntry<CSCRoute> {
    switch name {
    case .info: .call("\(base)/info", .protocol) { .info }
    case .listCredentials: .call("\(base)/credentials/list", .bearer) { .listCredentials }
    case .credential: .call("\(base)/credentials/info", .bearer) { .credential }
    case .sendCode: .call("\(base)/credentials/sendOTP", .bearer) { .sendCode }
    case .authorize: .call("\(base)/credentials/authorize", .bearer) { .authorize }
    case .signHash: .call("\(base)/signatures/signHash", .bearer) { .signHash }
    }
  }

  var place: RoutePlace<CSCRoute> {
    switch self {
    case .info: RoutePlace(.info)
    case .listCredentials: RoutePlace(.listCredentials)
    case .credential: RoutePlace(.credential)
    case .sendCode: RoutePlace(.sendCode)
    case .authorize: RoutePlace(.authorize)
    case .signHash: RoutePlace(.signHash)
    }
  }

  /// As `info` lists them.
  static var methods: [String] {
    Name.allCases.map { String(entry($0).template.dropFirst(base.utf8.count + 1)) }
  }
}
