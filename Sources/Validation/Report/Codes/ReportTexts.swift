/// The texts that the report for people asks of a country pack.
public enum ReportTexts {
  /// Every key with the names of its places.
  public static let required: [String: Set<String>] = lists.map { $0.required }.reduce([:]) { all, list in
    all.merging(list) { first, _ in first }
  }

  /// A new list is added here.
  static let lists: [any ReportTerm.Type] = [
    ReportHeadline.self, ReportAdvice.self, ReportLabel.self, Indication.self, SubIndication.self,
    SignatureReason.Code.self, CertificateDefect.Code.self, PDFThreat.Code.self, PDFAttack.self,
    PDFChange.Kind.Code.self, SignatureLevel.self, TimeSource.self, StatusFinding.State.self,
    SignatureCoverage.Code.self, ContainerFault.Code.self,
  ]
}
