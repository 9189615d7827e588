import Authority
import Foundation
import Signatures
import Validation

extension TrustListFault: Worded {
  var words: String {
    switch self {
    case .xml(.tooLarge): "the list is larger than what is read"
    case .xml(.tooDeep(let place)): "the list has elements deeper than is read (byte \(place))"
    case .xml(.malformed(let place)): "the list is not XML that is read (byte \(place))"
    case .xml(.forbidden(let place)): "the list has a document type or a processing instruction (byte \(place))"
    case .signature(let fault): "the list's signature does not count (\(fault.name))"
    case .unknownSigner(let fingerprint):
      "the list is signed by a certificate that nobody has named: \(fingerprint.fingerprintText). If the other State "
        + "prints this very fingerprint elsewhere, give it with --fingerprint"
    case .signerOutOfBounds: "the certificate that signed the list has ended or not begun"
    case .malformed(let element): "the list's \(element) is missing or not of its form"
    case .version(let version): "the list is of version \(version) of its format, which is not read"
    case .criticalExtension: "the list has a critical extension that is not known"
    case .stale(let date): "the list ended on \(date.formatted(.iso8601))"
    case .closed: "the list is the last of its operator: nothing in it counts any more"
    case .fromTheFuture(let date): "the list was issued on \(date.formatted(.iso8601)): correct the machine's clock"
    case .livesTooLong: "the list says to hold for more than six months, and none may"
    case .older(let number): "a newer list, number \(number), was accepted before this one"
    case .otherOfSameNumber(let number): "another list of the number \(number) was accepted before this one"
    }
  }
}

extension XMLSignatureFault {
  fileprivate var name: String {
    switch self {
    case .form(let part): "its \(part.rawValue) are not of the form of the baseline"
    case .algorithm(let uri): "the algorithm \(uri.prefix(120))"
    case .notOneSignature: "there is not one signature"
    case .repeatedIdentifier: "two elements bear one identifier"
    case .otherContent: "what was signed was changed"
    case .otherCertificate: "another certificate stands beside it than the one it names"
    case .badSignature: "it was not made with the key of its certificate"
    }
  }
}

extension TrustListRefusal: Worded {
  var words: String {
    switch self {
    case .own: "the list is this State's own"
    case .older(let number): TrustListFault.older(known: number).words
    case .otherOfSameNumber(let number): TrustListFault.otherOfSameNumber(number).words
    case .incomplete: "the list does not say when it ends or where it stands"
    }
  }
}
