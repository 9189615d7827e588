public import ArgumentParser
public import Authority
import Foundation
import Identity
import Procedures

/// The options that lead to a State's authorities.
struct AuthorityOptions: ParsableArguments {
  @OptionGroup var data: DataOptions
  @OptionGroup var root: RootOptions

  /// Opens the State, does what is asked at its desk, and closes it.
  ///
  /// - Parameter act: what is done with the root's key, for the record of its custodians. There is a record without it too:
  ///   nothing opens the root's folder and leaves none.
  func atDesk<Value>(
    writing act: String? = nil, _ body: (AuthorityDesk, House) async throws -> Value
  ) async throws -> Value {
    let brought = try root.open()
    let value = try await data.inside(root: brought) { try await body($0.foundedAuthority, $0) }
    try brought?.report(act ?? "The root's folder was opened.")
    return value
  }
}

/// Who acts at the desk: an operator of the system who serves today.
struct ActingAgent: ParsableArguments {
  @Option(help: "The login of the agent who does it: an operator of the system.") var agent: String

  /// The agent's identifier.
  func identifier(in house: House) async throws -> String {
    try await house.operatorIdentifier(login: agent)
  }
}

extension House {
  /// The desk of the authorities. Throws ``Refusal`` in a State that has none.
  var foundedAuthority: AuthorityDesk {
    get throws {
      guard let authority else {
        throw Refusal("this State has no certification authorities yet: make them with `toguna authority found`")
      }
      return authority
    }
  }

  /// The identifier of an operator of the system who serves today.
  func operatorIdentifier(login: String) async throws -> String {
    let official = try await official(login: login)
    guard official.posts.contains(where: { $0.role == Role.operator.rawValue }) else {
      throw Refusal(
        "\(login) is no operator of the system, and only they act for the authorities: `toguna agent appoint`")
    }
    return official.id.rawValue
  }
}

extension AuthorityUse: ExpressibleByArgument {
  public init?(argument: String) { self.init(slug: argument) }

  public static var allValueStrings: [String] { allCases.map(\.slug) }
}

extension RequestID: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument) }
}

extension SerialNumber: ExpressibleByArgument {
  /// Hexadecimal, colons or spaces between the digits allowed.
  public init?(argument: String) {
    guard let bytes = [UInt8](hexadecimalArgument: argument) else { return nil }
    self.init(bytes: bytes)
  }
}
