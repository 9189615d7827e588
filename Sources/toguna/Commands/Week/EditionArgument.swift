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
