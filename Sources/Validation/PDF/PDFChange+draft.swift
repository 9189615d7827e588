import Signatures

extension PDFChange {
  /// A change before it is known whether a signature allows it.
  struct Draft {
    let kind: Kind
    let object: Int
    let needs: Need

    enum Need {
      /// Nobody's leave: what proves signatures may always be added (ISO 32000-2 §12.8.2.2).
      case nothing
      /// `/P` 2 or 3, and no lock on the field of this name.
      case form(field: String, isVisible: Bool)
      /// `/P` 3.
      case annotations
      /// Never allowed.
      case impossible
    }
  }
}

extension PDFChange.Draft {
  init(_ threat: PDFThreat, object: Int) {
    self.init(kind: .other(threat), object: object, needs: .impossible)
  }

  /// What a signature of this kind says of the change; `number` is that of the revision, from 1.
  func judged(by signature: PDFSignature, revision number: Int) -> (change: PDFChange, threat: PDFThreat?) {
    let threat = threat(under: signature)
    return (PDFChange(kind: kind, object: object, revision: number, isAllowed: threat == nil), threat)
  }

  private func threat(under signature: PDFSignature) -> PDFThreat? {
    // Forms may be filled in after an approval, which says nothing of it; annotations ask for leave.
    let permission = signature.permission ?? 2
    switch needs {
    case .nothing: return nil
    case .form(let field, let isVisible):
      let isLocked = signature.fieldLock?.holds(field) ?? false
      let isSneaky = isVisible && signature.permission != nil
      return permission >= 2 && !isLocked && !isSneaky ? nil : .formNotAllowed(object: object)
    case .annotations: return permission >= 3 ? nil : .annotationNotAllowed(object: object)
    case .impossible:
      if case .other(let threat) = kind { return threat }
      return .replaced(object: object)
    }
  }
}
