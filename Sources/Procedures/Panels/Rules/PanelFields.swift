public import Pack

/// Which answers and pieces of an entry are for whom.
public struct PanelFields: Sendable, Hashable {
  /// What jurors read; nothing else of an entry reaches them.
  public let shown: [Located<String>]
  public let shownPieces: [Located<String>]
  /// What is compared with jurors' names and declared interests.
  public let conflict: [Located<String>]
  /// What everybody may read of a laureate once the contest has ended.
  public let laureate: [Located<String>]

  /// Every field that is named, to be held against the form.
  var all: [Located<String>] { shown + conflict + laureate }

  static let keys = Key<PanelFields>.checkedGroup(
    .defaulted("shown", [], "The fields that jurors read: none but these", names),
    .defaulted("shown_pieces", [], "The pieces that jurors read", names),
    .required("conflict_fields", "The fields that are compared with jurors' names and interests", names),
    .defaulted("laureate_fields", [], "The fields that the public reads of a laureate", names)
  ) { object, shown, pieces, conflict, laureate in
    for (list, about) in [
      (shown, "shown fields"), (pieces, "shown pieces"), (conflict, "fields compared"), (laureate, "public fields"),
    ] {
      object.faults.expectDistinct(list, "\(about) are named")
    }
    return PanelFields(shown: shown, shownPieces: pieces, conflict: conflict, laureate: laureate)
  }

  private static let names = Shape<[Located<String>]>.list(of: Shape<String>.identifier.located)
}
