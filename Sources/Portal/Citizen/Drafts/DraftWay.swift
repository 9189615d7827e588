import Procedures

/// The way through a draft: the pages of its form one after the other, the pieces, then the answers to check.
struct DraftWay: Sendable {
  /// Stands in the address and in the form of a page that was opened from the answers to check, which it then leads back to.
  static let back = "retour"

  let draft: Handle
  let definition: ProcedureDefinition
  /// Why nothing can be sent now; nil while it can.
  var closing: Phrase?

  /// Pages, pieces and check.
  var count: Int { definition.pages.count + (asksPieces ? 1 : 0) + 1 }

  var asksPieces: Bool { !definition.pieces.isEmpty }

  func page(_ name: Slug) -> FormPage? { definition.pages.first { $0.id == name.segment } }

  /// From 1.
  func number(of page: FormPage) -> Int { (index(of: page) ?? 0) + 1 }

  func link(to page: FormPage) -> Link { CitizenRoute.step(draft, Slug(unchecked: page.id)).link }

  /// The page of a question, at the question, from where one comes back to the check.
  func link(toChange field: FormField) -> Link {
    guard let page = definition.pages.first(where: { page in page.fields.contains { $0.id == field.id } }) else {
      return check
    }
    return link(to: page).with([Self.back: "oui"]).at(field.id)
  }

  var pieces: Link { CitizenRoute.pieces(draft).link }
  var check: Link { CitizenRoute.checkAnswers(draft).link }

  func next(after page: FormPage) -> Link {
    let index = (index(of: page) ?? 0) + 1
    guard index < definition.pages.count else { return asksPieces ? pieces : check }
    return link(to: definition.pages[index])
  }

  func before(_ page: FormPage) -> Link {
    guard let index = index(of: page), index > 0 else { return CitizenRoute.dossiers.link }
    return link(to: definition.pages[index - 1])
  }

  var beforePieces: Link { definition.pages.last.map(link) ?? CitizenRoute.dossiers.link }

  /// The first page, for a draft that was just begun.
  var start: Link { definition.pages.first.map(link) ?? (asksPieces ? pieces : check) }

  /// Where a draft is taken up again: at the first page that lacks something, else at the check.
  func resumption(of draft: Draft) -> Link {
    if let page = draft.firstIncompletePage() { return link(to: page) }
    return draft.missingPieces.isEmpty ? check : pieces
  }

  private func index(of page: FormPage) -> Int? { definition.pages.firstIndex { $0.id == page.id } }
}
