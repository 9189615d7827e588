public import Vocabulary

/// A note in the margin of an act: a marriage, a death, a correction, a judgment.
public struct MarginalNote: Sendable, Hashable {
  /// When what it says took place, or was noted.
  public let date: PartialDate
  public let text: String

  public init(date: PartialDate, text: String) {
    self.date = date
    self.text = Folding.normalised(text)
  }

  /// Nil unless `line` is a date, in EDTF or as people write it, a bar and a text without a bar.
  public init?(line: some StringProtocol) {
    let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].contains("|") else { return nil }
    let written = Folding.normalised(String(parts[0]))
    guard let date = PartialDate(edtf: written) ?? PartialDate(written: written) else { return nil }
    self.init(date: date, text: String(parts[1]))
    guard !text.isEmpty else { return nil }
  }

  /// As a record keeps it: `1999-05-12|Mariage avec …`.
  public var line: String { "\(date.edtf)|\(text)" }

  /// The notes of a field of kind `notes`, in their order; lines that are none are left out.
  public static func notes(in value: String) -> [MarginalNote] {
    value.split(whereSeparator: \.isNewline).compactMap { MarginalNote(line: $0) }
  }
}
