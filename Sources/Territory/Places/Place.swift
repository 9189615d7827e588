public import Vocabulary

/// A place as it was during a period: a change of name, kind or parent makes a new version with the same code.
public struct Place: Sendable, Hashable {
  public let code: PlaceCode
  public let name: String
  public let kind: PlaceKind
  /// The place that holds it; nil for a country.
  public let parent: PlaceCode?
  public let period: Period
  /// What stands for it after its last day, the main one first.
  public let successors: [PlaceCode]
  /// Other spellings by which people look for it.
  public let otherNames: [String]
  /// Its code in ISO 3166-2, which lags behind the law, and the day on which the standard was read.
  public let iso: ISOAlias?
  public let provenance: Provenance

  public init(
    code: PlaceCode, name: String, kind: PlaceKind, parent: PlaceCode?, period: Period = .always,
    successors: [PlaceCode] = [], otherNames: [String] = [], iso: ISOAlias? = nil, provenance: Provenance
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.parent = parent
    self.period = period
    self.successors = successors
    self.otherNames = otherNames
    self.iso = iso
    self.provenance = provenance
  }

  /// A code of ISO 3166-2 as it stood on a day.
  public struct ISOAlias: Sendable, Hashable {
    public let code: String
    public let readOn: Day

    public init(code: String, readOn: Day) {
      self.code = code
      self.readOn = readOn
    }
  }
}
