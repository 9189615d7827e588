/// A column of one table.
public struct CSVColumn: Sendable, Hashable {
  let index: Int
}
