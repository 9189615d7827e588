import Procedures

/// The records that an agent chose for a step, or the word that there is none.
struct EvidenceChoice {
  /// As many as a person can have compared.
  private static let most = 50

  let records: [String]
  let faults: [FieldFault]

  /// - Parameter needed: How many the step asks for.
  init(_ form: Submission, _ needed: DecisionStep.Records) {
    let sent = Array(form.all(DecisionPage.Model.record).prefix(Self.most))
    let isNone = sent.contains(DecisionPage.Model.none)
    records = Self.unique(sent.filter { $0 != DecisionPage.Model.none })
    let fault: DecisionText? =
      switch needed {
      case .none: nil
      case .one: records.count == 1 ? nil : .chooseOne
      case .any where records.isEmpty && !isNone: .chooseOrNone
      case .any where !records.isEmpty && isNone: .chosenAndNone
      case .any: nil
      }
    faults = fault.map { [FieldFault(field: DecisionPage.Model.record, message: $0.words)] } ?? []
  }

  /// The identifiers of the records that are chosen in a form.
  static func identifiers(_ answers: FormAnswers) -> [String] {
    let chosen = (answers.typed[DecisionPage.Model.record] ?? []).filter { $0 != DecisionPage.Model.none }
    return unique(Array(chosen.prefix(most)).filter { Handle(segment: $0) != nil })
  }

  private static func unique(_ identifiers: [String]) -> [String] {
    var seen: Set<String> = []
    return identifiers.filter { seen.insert($0).inserted }
  }
}
