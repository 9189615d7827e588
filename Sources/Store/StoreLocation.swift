/// Where a State's data lives.
public enum StoreLocation: Sendable, Hashable {
  /// One file in a folder that exists. The file is made with mode 0600.
  case sqlite(path: String)
  /// A libpq connection URL (`postgresql://…`, PostgreSQL 15 or later, encoding UTF-8).
  case postgres(url: String)
}
