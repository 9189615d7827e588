import Hummingbird

extension Call {
  /// Certificates in PEM, one after the other (RFC 8555 §9.1).
  func certificates(_ pems: [String]) -> Response {
    text(pems.joined(), mediaType: "application/pem-certificate-chain")
  }
}
