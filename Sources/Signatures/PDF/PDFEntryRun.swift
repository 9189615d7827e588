/// Entries of a cross-reference section for objects of consecutive numbers.
struct PDFEntryRun: Sendable {
  let first: Int
  let count: Int
  /// Where the first entry stands: an offset in the file, or in what the stream inflates to.
  let offset: Int

  func contains(_ number: Int) -> Bool { number >= first && number - first < count }
}
