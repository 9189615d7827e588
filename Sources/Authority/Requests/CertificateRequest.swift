import Signatures
import SwiftASN1
import X509

/// What somebody asks to have certified: a key, which they have shown to hold, and names (PKCS#10, RFC 2986).
///
/// A request is evidence, not an order. The certificate's names come from the ``Holder`` that agents approved; of the
/// request it has the key, and ``check(for:)`` says whether the two agree.
public struct CertificateRequest: Sendable, Hashable {
  /// The key, strong enough to be certified.
  public let key: CertifiedKey
  /// The subject as it stands in the request, for the agents who decide; may be empty.
  public var subject: String { name.description }
  /// The servers that the request names, sorted.
  public let serverNames: [ServerName]
  let name: DistinguishedName
  /// As it came.
  public let der: [UInt8]

  /// More bytes than this are not read.
  public static let longest = 16_384

  /// Reads a request and checks that its key signed it.
  ///
  /// Throws ``AuthorityError/tooLarge(_:)``, ``AuthorityError/malformed(_:)``, ``AuthorityError/weakAlgorithm``,
  /// ``AuthorityError/weakKey`` or ``AuthorityError/possessionNotProven``. Alternative names of other kinds than servers
  /// are refused as ``AuthorityError/namesDiffer(_:)``, and so are server names that break their grammar.
  public init(der: [UInt8]) throws(AuthorityError) {
    guard der.count <= Self.longest else { throw .tooLarge(.request) }
    let request: CertificateSigningRequest
    do { request = try CertificateSigningRequest(derEncoded: der) } catch { throw .malformed(.request) }
    guard request.version == .v1 else { throw .malformed(.request) }
    guard request.signatureAlgorithm.isStrong else { throw .weakAlgorithm }
    key = try CertifiedKey(request.publicKey)
    guard request.publicKey.isValidSignature(request.signature, for: request) else { throw .possessionNotProven }
    name = request.subject
    self.der = der
    serverNames = try request.serverNames
  }

  /// Reads the one request of a PEM text, `CERTIFICATE REQUEST` or as old programs write it `NEW CERTIFICATE REQUEST`.
  public init(pem: String) throws(AuthorityError) {
    guard pem.utf8.count <= Self.longest * 2 else { throw .tooLarge(.request) }
    guard let document = try? PEMDocument(pemString: pem),
      ["CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"].contains(document.discriminator)
    else { throw .malformed(.request) }
    try self.init(der: document.derBytes)
  }
}

extension CertificateSigningRequest {
  /// The servers among the alternative names that are asked for. All other extensions are the profile's to decide.
  fileprivate var serverNames: [ServerName] {
    get throws(AuthorityError) {
      let alternatives: SubjectAlternativeNames?
      do {
        alternatives = try attributes.extensionRequest?.extensions.subjectAlternativeNames
      } catch {
        throw .malformed(.request)
      }
      var names: Set<ServerName> = []
      for alternative in alternatives ?? SubjectAlternativeNames() {
        guard case .dnsName(let text) = alternative, let name = ServerName(rawValue: text) else {
          throw .namesDiffer(CertificateRequest.alternativeNames)
        }
        names.insert(name)
      }
      return names.sorted()
    }
  }
}
