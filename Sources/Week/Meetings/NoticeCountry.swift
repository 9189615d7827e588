public import Store

/// Where the author of a notice works.
public enum NoticeCountry: String, Sendable, CaseIterable, SQLConvertible {
  case mali = "ML"
  case burkina = "BF"
  case niger = "NE"
  case other
}
