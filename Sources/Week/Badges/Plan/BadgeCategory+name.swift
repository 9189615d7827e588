import Pack
public import Store

extension BadgeCategory: SQLConvertible {
  /// As packs, addresses and tables have it.
  public var name: String {
    switch self {
    case .official: "official"
    case .press: "press"
    case .exhibitor: "exhibitor"
    case .startup: "startup"
    case .student: "student"
    case .visitor: "public"
    }
  }

  public init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  public var sqlValue: SQLValue { .text(name) }

  public init?(sqlValue: SQLValue) {
    guard case .text(let name) = sqlValue else { return nil }
    self.init(name: name)
  }
}

extension Shape where Value == BadgeCategory {
  static var named: Shape { oneOf(BadgeCategory.allCases.map { ($0.name, $0) }) }
}
