/// Jurors and entries, joined where one judges the other.
struct ReviewGraph {
  /// Sorted by their smallest entry.
  let components: [(entries: Set<EntryID>, jurors: Set<JurorID>)]

  init(_ reviews: some Collection<JuryReview>) {
    let ofEntry = Dictionary(grouping: reviews, by: \.entry)
    let ofJuror = Dictionary(grouping: reviews, by: \.juror)
    var components: [(entries: Set<EntryID>, jurors: Set<JurorID>)] = []
    var seen: Set<EntryID> = []
    for start in ofEntry.keys.sorted() where !seen.contains(start) {
      var entries: Set<EntryID> = [start]
      var jurors: Set<JurorID> = []
      var open = [start]
      while let entry = open.popLast() {
        for review in ofEntry[entry] ?? [] where jurors.insert(review.juror).inserted {
          for other in ofJuror[review.juror] ?? [] where entries.insert(other.entry).inserted {
            open.append(other.entry)
          }
        }
      }
      seen.formUnion(entries)
      components.append((entries, jurors))
    }
    self.components = components
  }
}
