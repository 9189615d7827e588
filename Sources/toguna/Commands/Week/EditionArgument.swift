import Country
import Foundation
import Identity
import Procedures
import Store
import Week

/// An edition as it is named on the command line.
struct EditionArgument {
  let id: EditionID

  init?(_ text: String) {
    guard let id = EditionID(rawValue: text) else { return nil }
    self.id = id
  }
}

extension House {
  var week: WeekDesk { WeekDesk(country.editions) }

  /// The agent of that login, who must hold the organiser's post today.
  func organizer(_ login: String) async throws -> AgentID {
    let official = try await official(login: login)
    guard official.posts.contains(where: { $0.role == Role.organizer.rawValue }) else {
      throw Refusal("\(login) is no organizer: appoint with `toguna agent appoint \(login) --post organizer`")
    }
    return official.id
  }

  func programme(_ id: EditionID) async throws -> Programme {
    let week = week
    return try await store.read { try week.programme(id, in: $0) }
  }
}

/// `name=value` pairs of a command, each name once.
struct FieldArguments<Field: Hashable & RawRepresentable<String>> {
  let fields: [Field: String]

  init(_ arguments: [String]) throws {
    var fields: [Field: String] = [:]
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let field = Field(rawValue: parts[0]) else {
        throw Refusal("\(argument) is not FIELD=VALUE; `--help` names the fields")
      }
      guard fields.updateValue(parts[1], forKey: field) == nil else { throw Refusal("\(parts[0]) is named twice") }
    }
    self.fields = fields
  }
}
