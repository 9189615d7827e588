/// What a place is in the administration of its State, from the widest to the narrowest.
public enum PlaceKind: String, Sendable, CaseIterable {
  case country
  case region
  /// The District of Bamako, outside every region.
  case district
  /// Burkina Faso.
  case province
  /// Mali.
  case cercle
  /// Niger, and Burkina Faso between province and commune.
  case department
  case arrondissement
  case commune
  case quarter
  case village
  /// A nomads' community.
  case fraction
}
