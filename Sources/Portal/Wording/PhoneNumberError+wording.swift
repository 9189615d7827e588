import Vocabulary

extension PhoneNumberError {
  /// What is wrong with the number and what to write instead.
  var words: Words {
    switch self {
    case .empty: FaultText.phoneMissing.words
    case .notANumber: FaultText.phoneCharacters.words
    case .tooShort(_, let expected), .tooLong(_, let expected): FaultText.phoneLength(["expected": "\(expected)"]).words
    case .notMobile: FaultText.phoneNotMobile.words
    case .unassigned: FaultText.phoneUnassigned.words
    case .foreign: FaultText.phoneForeign.words
    }
  }
}
