import HTTPTypes
import Hummingbird
import Vocabulary

/// A request that has been let in: its visitor, its language, and what was asked or sent. Answers are made from it.
struct Call: Sendable {
  /// What the visitor does.
  enum Deed: Sendable {
    /// Reads, with these words after the `?`.
    case look(Submission)
    /// Sends this form, whose token was right.
    case send(Submission)
  }

  let request: Request
  let context: PortalContext
  let site: Site
  let admission: Admission
  let deed: Deed

  /// What follows the `?`; empty for a form.
  var query: Submission {
    if case .look(let query) = deed { query } else { Submission() }
  }

  /// The number of the page of a long list, from 1.
  var pageNumber: Int { query["page"].flatMap { Int($0) }.map { min(max($0, 1), 1_000_000) } ?? 1 }

  var setting: PageSetting { site.setting(for: request, context) }
}
