public import ArgumentParser
public import Authority
import Foundation
import Identity
import Procedures
import Store

/// The options that lead to a State's authorities.
struct AuthorityOptions: ParsableArguments {
  @OptionGroup var data: DataOptions

  /// Opens the State, does what is asked at its desk, and closes it.
  func atDesk<Value>(_ body: (AuthorityDesk, House) async throws -> Value) async throws -> Value {
    let house = try await data.open()
    do {
      guard let desk = house.authority else {
        throw Refusal("this State has no authorities yet: make them with `toguna authority found`")
      }
      let value = try await body(desk, house)
      await house.store.close()
      return value
    } catch {
      await house.store.close()
      throw error
    }
  }
}

/// Who acts at the desk: an operator of the system who serves today.
struct ActingAgent: ParsableArguments {
  @Option(help: "The login of the agent who does it: an operator of the system.") var agent: String

  /// The agent's identifier.
  func identifier(in house: House) async throws -> String {
    let official = try await house.official(login: agent)
    guard official.posts.contains(where: { $0.role == Role.operator.rawValue }) else {
      throw Refusal(
        "\(agent) is no operator of the system, and only they act for the authorities: `toguna agent appoint`")
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
    let digits = argument.filter { $0 != ":" && $0 != " " }
    let even = digits.utf8.count.isMultiple(of: 2) ? digits : "0" + digits
    var bytes: [UInt8] = []
    var rest = even[...]
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    self.init(bytes: bytes)
  }
}
