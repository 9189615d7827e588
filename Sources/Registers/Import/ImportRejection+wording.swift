import Pack
import Territory

extension ImportRejection: CustomStringConvertible {
  public var description: String {
    let (message, fix) = words
    return "\(line):\(column): \(message) — \(fix)"
  }

  private var words: (message: String, fix: String) {
    switch reason {
    case .unreadable(let error):
      let fault = error.fault(in: "")
      return (fault.message, fault.fix)
    case .exists(let record):
      return ("the record exists and says otherwise (\(record))", "correct it with a mention, or correct the row")
    case .value(let reason):
      return reason.words(field.map { "`\($0)`" } ?? "a value")
    }
  }
}

extension ValueFault.Reason {
  /// What is wrong with a field and what to write instead, for the operator of an import or a correction; the portal
  /// words faults for agents.
  public func words(_ field: String) -> (message: String, fix: String) {
    switch self {
    case .missing: ("\(field) is empty", "fill it: every record has it")
    case .unknownField: ("there is no field \(field)", "remove it")
    case .tooLong(let limit): ("\(field) has more than \(limit) characters", "shorten it")
    case .badCharacters: ("\(field) holds what is no letter of a name", "write letters, apostrophes and hyphens only")
    case .notADate: ("\(field) is no date", "write 1962-03-05, 05/03/1962, 03/1962, 1962 or vers 1962")
    case .inTheFuture: ("\(field) lies in the future", "correct the year")
    case .before(let other): ("\(field) lies before `\(other)`", "correct one of the two")
    case .unknownPlace: ("\(field) is no place of the gazetteer", "write the code of a place, or its full name")
    case .ambiguousPlace(let codes):
      ("several places bear the name in \(field)", "write one of \(codes.map(\.rawValue).joined(separator: ", "))")
    case .unknownOffice: ("\(field) is no office of the pack", "write the code of an office of offices.csv")
    case .notANumber: ("\(field) is no whole number", "write digits only")
    case .outOfRange(let min, let max):
      ("\(field) is out of range", "write a number \(bounds(min, max))")
    case .notAnOption(let options): ("\(field) is not one of its options", "write \(options.joined(separator: " or "))")
    case .badNote(let line): ("line \(line) of \(field) is no note", "write the date, a bar and the text: 1999-05-12|…")
    case .notANINA: ("\(field) is no NINA", "write 14 digits and a letter")
    }
  }

  private func bounds(_ min: Int64?, _ max: Int64?) -> String {
    switch (min, max) {
    case (let min?, let max?): "from \(min) to \(max)"
    case (let min?, nil): "of at least \(min)"
    case (nil, let max?): "of at most \(max)"
    case (nil, nil): "that fits"
    }
  }
}
