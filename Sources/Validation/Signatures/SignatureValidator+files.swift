public import Foundation
public import Signatures

extension SignatureValidator {
  /// Judges a signed thing of any form, which its first bytes tell: a PDF, a CMS signature in DER, a signature of JSON, or
  /// a container. Nil for anything else.
  ///
  /// Never throws: whatever is wrong is in the report.
  ///
  /// - Parameter content: the file beside the signature, for one that has not its content in itself.
  public func validate(_ signed: FileContent, beside content: FileContent? = nil, at now: Date) -> DocumentReport? {
    guard let form = SignedForm(of: signed) else { return nil }
    return switch form {
    case .pades: validate(signed.source, at: now)
    case .cades: validate(cades: signed, beside: content, at: now)
    case .jades: validate(jades: signed, beside: content, at: now)
    case .asic: validate(container: signed, at: now)
    }
  }

  private func validate(cades signed: FileContent, beside content: FileContent?, at now: Date) -> DocumentReport {
    guard let bytes = try? signed.bytes(atMost: CMSMessage.longest) else {
      return DocumentReport(form: .cades, signatures: [], faults: [.unreadable("it has more than 4 MiB")])
    }
    return DocumentReport(form: .cades, signatures: [report(CMSSignature(bytes, over: content), at: now)])
  }

  private func validate(jades signed: FileContent, beside content: FileContent?, at now: Date) -> DocumentReport {
    guard let bytes = try? signed.bytes(atMost: JWS.longest) else {
      return DocumentReport(form: .jades, signatures: [], faults: [.unreadable("it has more than 32 MiB")])
    }
    let message: JWS
    do { message = try JWS.parse(bytes) } catch {
      return DocumentReport(form: .jades, signatures: [], faults: [.unreadable("it is no signature of JSON: \(error)")])
    }
    let reports = message.signatures.map { report(JSONSignature($0, of: message, beside: content), at: now) }
    return DocumentReport(form: .jades, signatures: reports)
  }

  private func validate(container signed: FileContent, at now: Date) -> DocumentReport {
    do throws(ContainerFault) {
      var validation = ContainerValidation(of: try Container(signed), by: self, at: now)
      return validation.report()
    } catch {
      return DocumentReport(form: .asic, signatures: [], faults: [error])
    }
  }
}
