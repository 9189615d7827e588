import Foundation
import Vocabulary

/// A person who stands in the register of births, and the day on which the tests take place.
enum Examples {
  static let now = Date(timeIntervalSince1970: 1_795_262_400)  // 2026-11-21T12:00:00Z
  static let today = Day(now, utcOffsetSeconds: 0)

  /// The values of a birth, with what a test changes in them.
  static func birth(_ changes: [String: String] = [:]) -> [String: String] {
    [
      "centre": "etat-civil-segou", "register_year": "1962", "act_number": "118", "given_names": "Awa",
      "surname": "Traoré", "sex": "F", "birth_date": "1962-03-05", "birth_place": "ML-04-01-01",
      "father_name": "Seydou Traoré", "mother_name": "Djénéba Coulibaly", "declared_on": "1962-03-20",
      "registrar": "Oumar Diarra",
    ].merging(changes) { _, change in change }
  }
}
