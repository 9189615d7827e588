/// That an entry is judged in a stage, and may lack jurors.
struct ReviewNeed: Hashable {
  let entry: EntryID
  let stage: Int
  let round: Int
}
