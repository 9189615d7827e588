/// A rank: « 1er », « 2e ».
enum Rank {
  static func french(_ rank: Int) -> String { rank == 1 ? "1er" : "\(rank)e" }
}
