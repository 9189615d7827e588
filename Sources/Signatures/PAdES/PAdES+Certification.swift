extension PAdES {
  /// What may change in a certified file (`/P`, ISO 32000-1 table 254). Time stamps and what validation needs may always
  /// be added (ISO 32000-2 §12.8.2.2).
  public enum Certification: Int, Sendable, Hashable, CaseIterable {
    case nothing = 1
    case formsAndSignatures = 2
    case annotationsToo = 3
  }
}
