import Country
import Procedures
import Vocabulary

/// The first page: the three things that one can do here.
struct HomePage {
  /// More than these are found by their search.
  private static let mostShown = 4

  let procedures: [Shortcut]

  init(_ services: Services) {
    // Contests have a page of their own.
    let everyday = services.country.procedures.filter { $0.contest == nil }
    procedures = everyday.prefix(Self.mostShown).compactMap { procedure in
      Slug(segment: procedure.definition.slug).map {
        Shortcut(title: procedure.definition.title, link: PublicRoute.procedure($0).link)
      }
    }
  }

  /// The way to one procedure.
  struct Shortcut {
    let title: LocalizedText
    let link: Link
  }
}
