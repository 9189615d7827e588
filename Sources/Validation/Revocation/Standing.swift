import Authority

/// How a certificate stands at a time.
enum Standing {
  case good(StatusStatement)
  case revoked(Revocation)
  case unknown(StatusGap)
}
