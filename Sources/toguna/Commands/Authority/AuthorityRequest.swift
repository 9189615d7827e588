import ArgumentParser
import Authority
import Country
import Foundation
import Store
import Vocabulary

struct AuthorityRequest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Bring a request for a certificate (PKCS#10).",
    discussion: """
      Who the certificate is for is said here, not in the file: of the file it has the key. For seals and time-stamps give \
      --organization, --register, --number and --common-name; for signatures --given-name, --surname and --number; for \
      servers --server.
      """)

  @OptionGroup var options: AuthorityOptions
  @OptionGroup var acting: ActingAgent
  @Option(help: "What for: seals, signatures, servers, time-stamps.") var use: AuthorityUse
  @Option(help: "The request, in PEM.") var csr: String
  @Option(help: "The organisation's legal name.") var organization: String?
  @Option(help: "The register that gave its number: NTR, VAT, or two capital letters of a national one.")
  var register: String?
  @Option(help: "The number there; for a person, one that the authority draws, never the national one.")
  var number: String?
  @Option(help: "What people know the seal by.") var commonName: String?
  @Option(help: "A person's first names.") var givenName: String?
  @Option(help: "A person's name.") var surname: String?
  @Option(help: "In which quality the person signs.") var title: String?
  @Option(help: "A server's name. May be given again.") var server: [String] = []
  @Option(help: "What the certificate may be used for, in words.") var limits: String?
  @Option(help: "The number of the certificate that this one renews.") var renews: SerialNumber?
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let request = try CertificateRequest(pem: try TextInput.read(csr))
    let id = try await options.atDesk { desk, house in
      try await desk.ask(
        for: use, try holder(house.country.state), csr: request.der, limits: limits, renewing: renews,
        by: try await acting.identifier(in: house), at: Date())
    }
    try answer.give(
      ["id": id.rawValue, "state": RequestState.waiting.rawValue],
      orSay: "The request \(id.rawValue) waits for \(AuthorityDesk.approvals) approvals by others.")
  }

  private func holder(_ state: StateCode) throws -> RequestedHolder {
    switch use {
    case .root: throw ValidationError("The root certifies authorities alone.")
    case .seals, .timeStamps:
      guard let organization, let register, let number, let commonName else {
        throw ValidationError("Give --organization, --register, --number and --common-name.")
      }
      return .organization(
        state: state, name: organization, register: register, number: number, commonName: commonName)
    case .signatures:
      guard let givenName, let surname, let number else {
        throw ValidationError("Give --given-name, --surname and --number.")
      }
      return .person(state: state, givenName: givenName, surname: surname, number: number, title: title)
    case .servers:
      guard !server.isEmpty else { throw ValidationError("Give --server, once for each name.") }
      return .server(state: state, names: server)
    }
  }
}
