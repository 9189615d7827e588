/// Which offices may handle one matter (the criminal record, the register of births), as a country pack states it.
public struct CompetenceRule: Sendable, Hashable {
  /// The matter's name, which procedures refer to: `criminal-record`.
  public let matter: String
  public let kind: OfficeKind
  /// The place that decides.
  public let basis: Basis
  /// Whether every office of the kind may handle it, the one of the place being only the first choice.
  public let anyOffice: Bool
  /// The office for people whose place lies abroad.
  public let abroad: OfficeCode?
  /// Exceptions to the nearest office.
  public let exceptions: [Exception]
  public let provenance: Provenance

  public init(
    matter: String, kind: OfficeKind, basis: Basis, anyOffice: Bool = false, abroad: OfficeCode? = nil,
    exceptions: [Exception] = [], provenance: Provenance
  ) {
    self.matter = matter
    self.kind = kind
    self.basis = basis
    self.anyOffice = anyOffice
    self.abroad = abroad
    self.exceptions = exceptions
    self.provenance = provenance
  }

  public enum Basis: String, Sendable, CaseIterable {
    case birthPlace = "birth-place"
    case residence
  }

  /// All of a place goes to one office during a period, whatever stands nearer.
  public struct Exception: Sendable, Hashable {
    public let place: PlaceCode
    public let office: OfficeCode
    public let period: Period
    public let provenance: Provenance

    public init(place: PlaceCode, office: OfficeCode, period: Period = .always, provenance: Provenance) {
      self.place = place
      self.office = office
      self.period = period
      self.provenance = provenance
    }
  }
}
