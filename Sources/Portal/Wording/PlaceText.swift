import Territory

/// What a place is, said with what lies around it: « Commune – Kati, Koulikoro ».
enum PlaceText: String, AreaText {
  case country = "place.country"
  case region = "place.region"
  case district = "place.district"
  case province = "place.province"
  case cercle = "place.cercle"
  case department = "place.department"
  case arrondissement = "place.arrondissement"
  case commune = "place.commune"
  case quarter = "place.quarter"
  case village = "place.village"
  case fraction = "place.fraction"

  init(_ kind: PlaceKind) {
    self =
      switch kind {
      case .country: .country
      case .region: .region
      case .district: .district
      case .province: .province
      case .cercle: .cercle
      case .department: .department
      case .arrondissement: .arrondissement
      case .commune: .commune
      case .quarter: .quarter
      case .village: .village
      case .fraction: .fraction
      }
  }

  var places: Set<String> { self == .country ? [] : ["around"] }
}
