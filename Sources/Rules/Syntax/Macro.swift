/// A macro that runs over a list, or over the keys of a map.
enum Macro: String, Sendable, CaseIterable {
  case all
  case exists
  case existsOne = "exists_one"
  case map
  case filter
}
