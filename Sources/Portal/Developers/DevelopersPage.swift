import Country
import HTTPTypes

/// What developers need: a key, the addresses, their description, the format of a country pack.
struct DevelopersPage: Component {
  let addresses: [MachineAddress]
  let services: Services

  private var catalogue: String { services.address + ProgramRoute.catalogue.link.target }

  var body: some HTML {
    Frame(DeveloperText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)]), width: .full) {
      h1 { DeveloperText.title }
      p(.class("lead")) { DeveloperText.lead }
      h2 { DeveloperText.areaSandbox }
      p { DeveloperText.sandbox }
      p { services.phones == nil ? DeveloperText.sandboxReal : .sandboxDemonstration }
      p { DeveloperText.pace(["limit": "\(ProgramDesk.pace)"]) }
      LinkButton(DeveloperText.keys, to: DeveloperRoute.keys.link)
      pre(.tabindex(0)) { code { "curl -H \"Authorization: Bearer tgk_…\" \(catalogue)" } }
      h2 { DeveloperText.addresses }
      p { DeveloperText.addressesLead }
      p { a(.href(DeveloperRoute.description.link)) { DeveloperText.openAPI } }
      for area in MachineAddress.Area.allCases {
        AddressTable(area: area, addresses: addresses.filter { $0.area == area })
      }
      h2 { DeveloperText.pack }
      p { DeveloperText.packText }
      ul {
        for name in SchemaFile.texts.keys.sorted() {
          li { a(.href(DeveloperRoute.schema(SchemaFile(known: name)).link)) { "\(name).json" } }
        }
      }
      h2 { DeveloperText.problems }
      p { DeveloperText.problemsLead }
      for kind in Problem.Kind.allCases {
        h3(.id(kind.rawValue)) {
          "\(kind.status.code) – "
          kind.title
        }
        p { kind.detail }
      }
    }
  }
}

/// The addresses of an area; nothing where a State has none.
private struct AddressTable: Component {
  let area: MachineAddress.Area
  let addresses: [MachineAddress]

  var body: some HTML {
    if !addresses.isEmpty {
      DataTable(area.title, addresses) {
        Column(DeveloperText.address) { one in code { "\(one.method.rawValue) \(one.path)" } }
        Column(DeveloperText.purpose) { one in one.summary }
        Column(DeveloperText.access) { one in one.access.text }
      }
    }
  }
}

extension MachineAddress.Access {
  fileprivate var text: DeveloperText {
    switch self {
    case .everyone: .accessEveryone
    case .key: .accessKey
    case .token: .accessToken
    }
  }
}
