import Territory
import Vocabulary

/// Places to choose from, each told from its namesakes by what it is and what lies around it.
struct PlaceChoices: Sendable {
  /// The most places that a search shows: as many as `FieldReader` weighs.
  static let most = 12

  private let gazetteer: Gazetteer
  private let today: Day

  init(gazetteer: Gazetteer, today: Day) {
    self.gazetteer = gazetteer
    self.today = today
  }

  func search(_ text: String) -> [Choice] {
    gazetteer.search(text, limit: Self.most).map { choice($0.place) }
  }

  /// The choices of these codes; a code that the gazetteer does not know is left out.
  func choices(_ codes: [String]) -> [Choice] {
    codes.compactMap { PlaceCode(rawValue: $0).flatMap { gazetteer[$0] } }.map(choice)
  }

  private func choice(_ place: Place) -> Choice {
    let around = place.parent.map { gazetteer.path(of: $0, on: today) }
    return Choice(place.code.rawValue, place.name, hint: PlaceText(place.kind)(["around": around ?? ""]))
  }
}
