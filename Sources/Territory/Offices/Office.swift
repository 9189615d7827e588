/// A counter with a place: a civil-status centre, a court.
public struct Office: Sendable, Hashable {
  public let code: OfficeCode
  /// The ministry or service that it belongs to, by the pack's own name.
  public let agency: String
  public let kind: OfficeKind
  /// Its name in French, as acts print it.
  public let name: String
  /// Where it stands.
  public let place: PlaceCode
  /// The places whose people it serves, with all that lies in them; empty for an office that only a rule names.
  public let serves: [PlaceCode]
  public let period: Period
  public let provenance: Provenance

  public init(
    code: OfficeCode, agency: String, kind: OfficeKind, name: String, place: PlaceCode, serves: [PlaceCode],
    period: Period = .always, provenance: Provenance
  ) {
    self.code = code
    self.agency = agency
    self.kind = kind
    self.name = name
    self.place = place
    self.serves = serves
    self.period = period
    self.provenance = provenance
  }
}
