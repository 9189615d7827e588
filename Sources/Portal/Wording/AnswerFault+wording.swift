import Procedures
import Vocabulary

extension AnswerFault {
  /// What is wrong with the answer and what to write instead.
  /// - Parameter field: The question, which the message names: the list on top of the page stands far from it.
  func words(about field: FormField, in language: LanguageTag) -> Words {
    switch self {
    case .date(let fault): fault.words
    case .field(let reason): reason.words(about: field, in: language)
    }
  }
}

extension Procedures.FieldFault.Reason {
  /// What is wrong with the answer and what to write instead.
  func words(about field: FormField, in language: LanguageTag) -> Words {
    let label = field.label[language]
    return switch self {
    case .missing: FaultText.missing(["label": label]).words
    case .tooLong(let limit): FaultText.tooLong(["label": label, "limit": "\(limit)"]).words
    case .notAnOption: FaultText.notAnOption(["label": label]).words
    case .notADate: FaultText.date.words
    case .unknownPlace: FaultText.placeUnknown.words
    case .ambiguousPlace: FaultText.placeSeveral.words
    case .notANumber: FaultText.number(["label": label]).words
    case .outOfRange(let least, let most): Self.range(least, most, label)
    case .notAPhone: FaultText.phone.words
    case .badNINA: FaultText.nina.words
    case .badCharacters: (field.kind == .name ? FaultText.letters : .characters)(["label": label]).words
    case .check(let message): message.words
    }
  }

  private static func range(_ least: Int64?, _ most: Int64?, _ label: String) -> Words {
    switch (least, most) {
    case (let least?, let most?):
      FaultText.numberBetween(["label": label, "min": "\(least)", "max": "\(most)"]).words
    case (let least?, nil): FaultText.numberAtLeast(["label": label, "min": "\(least)"]).words
    case (nil, let most?): FaultText.numberAtMost(["label": label, "max": "\(most)"]).words
    case (nil, nil): FaultText.number(["label": label]).words
    }
  }
}
