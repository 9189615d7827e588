/// What became of the rows of a file.
public struct ImportReport: Sendable, Hashable {
  /// Rows that became records.
  public internal(set) var loaded = 0
  /// Rows whose record was there already, or whose record said the same before it was corrected.
  public internal(set) var skipped = 0
  /// Everything that is wrong in the rows that were left out, in the order of the file: one entry a fault.
  public internal(set) var rejected: [ImportRejection] = []
  /// Rows that were left out.
  public internal(set) var rejectedRows = 0
}
