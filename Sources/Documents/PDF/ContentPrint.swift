import CPango

/// The fingerprint that a file's identifier is made of (ISO 32000-1 §14.4): it tells files apart and protects nothing.
struct ContentPrint: ~Copyable {
  private let checksum: OpaquePointer?

  init() { checksum = g_checksum_new(G_CHECKSUM_MD5) }

  deinit { g_checksum_free(checksum) }

  func update(_ bytes: [UInt8]) { g_checksum_update(checksum, bytes, bytes.count) }

  func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 16)
    var length = digest.count
    g_checksum_get_digest(checksum, &digest, &length)
    return digest
  }
}
