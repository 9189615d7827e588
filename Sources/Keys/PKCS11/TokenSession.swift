import CPKCS11

/// A session with a token, for one call at a time (PKCS#11 2.40 §2.6). Whoever opens it closes it, or lets go of the
/// module.
struct TokenSession: Sendable {
  let module: PKCS11Module
  let handle: CK_SESSION_HANDLE

  func close() {
    // A session that is lost already is closed.
    try? module.call("C_CloseSession") { $0.pointee.C_CloseSession?(handle) }
  }

  /// Logs in, for all sessions with the token that this process has. `user` is the token's user, or who releases one
  /// use of a key that asks for the PIN each time.
  func login(_ pin: TokenPIN, as user: CK_USER_TYPE = CKU_USER) throws(KeyError) {
    try pin.give { (pin) throws(KeyError) in
      try module.call("C_Login") { functions in
        let code = Self.reading(pin) { functions.pointee.C_Login?(handle, user, $0, $1) }
        // Another holder of keys in this process has logged in.
        return code == CKR_USER_ALREADY_LOGGED_IN ? CKR_OK : code
      }
    }
  }

  /// Throws unless the login still stands: without it private objects are not refused but unseen.
  private func checkLogin() throws(KeyError) {
    var info = CK_SESSION_INFO()
    try module.call("C_GetSessionInfo") { functions in
      let code = functions.pointee.C_GetSessionInfo?(handle, &info)
      guard code == CKR_OK else { return code }
      return [CKS_RO_USER_FUNCTIONS, CKS_RW_USER_FUNCTIONS].contains(info.state) ? CKR_OK : CKR_USER_NOT_LOGGED_IN
    }
  }

  /// The objects that have these attributes, at most `limit` of them.
  func objects(_ template: TokenTemplate, limit: Int) throws(KeyError) -> [CK_OBJECT_HANDLE] {
    try module.call("C_FindObjectsInit") { functions in
      template.withAttributes { functions.pointee.C_FindObjectsInit?(handle, $0, $1) }
    }
    var found: [CK_OBJECT_HANDLE] = []
    var part = [CK_OBJECT_HANDLE](repeating: CK_OBJECT_HANDLE(CK_INVALID_HANDLE), count: min(limit, 64))
    repeat {
      var count: CK_ULONG = 0
      try module.call("C_FindObjects") {
        $0.pointee.C_FindObjects?(handle, &part, CK_ULONG(part.count), &count)
      }
      if count == 0 { break }
      found += part.prefix(Int(min(count, CK_ULONG(part.count))))
    } while found.count < limit
    try module.call("C_FindObjectsFinal") { $0.pointee.C_FindObjectsFinal?(handle) }
    if found.isEmpty { try checkLogin() }
    return [CK_OBJECT_HANDLE](found.prefix(limit))
  }

  /// The value of an attribute, at most 4,096 bytes.
  func bytes(_ type: CK_ATTRIBUTE_TYPE, of object: CK_OBJECT_HANDLE) throws(KeyError) -> [UInt8] {
    var value = [UInt8](repeating: 0, count: 4096)
    var length: CK_ULONG = 0
    try module.call("C_GetAttributeValue") { functions in
      value.withUnsafeMutableBytes { buffer in
        var attribute = CK_ATTRIBUTE(type: type, pValue: buffer.baseAddress, ulValueLen: CK_ULONG(buffer.count))
        let code = functions.pointee.C_GetAttributeValue?(handle, object, &attribute, 1)
        length = attribute.ulValueLen
        return code
      }
    }
    return [UInt8](value.prefix(Int(min(length, CK_ULONG(value.count)))))
  }

  /// Whether a flag is set; it is not when the object has no such attribute.
  func flag(_ type: CK_ATTRIBUTE_TYPE, of object: CK_OBJECT_HANDLE) throws(KeyError) -> Bool {
    do {
      return try bytes(type, of: object).contains { $0 != 0 }
    } catch .token(.refused(_, CKR_ATTRIBUTE_TYPE_INVALID)) {
      return false
    }
  }

  func makePair(
    _ mechanism: CK_MECHANISM_TYPE, publicKey: TokenTemplate, privateKey: TokenTemplate
  ) throws(KeyError) -> [CK_OBJECT_HANDLE] {
    var mechanism = CK_MECHANISM(mechanism: mechanism, pParameter: nil, ulParameterLen: 0)
    var pair = (publicKey: CK_OBJECT_HANDLE(), privateKey: CK_OBJECT_HANDLE())
    try module.call("C_GenerateKeyPair") { functions in
      publicKey.withAttributes { publicList, publicCount in
        privateKey.withAttributes { privateList, privateCount in
          functions.pointee.C_GenerateKeyPair?(
            handle, &mechanism, publicList, publicCount, privateList, privateCount, &pair.publicKey,
            &pair.privateKey)
        }
      }
    }
    return [pair.publicKey, pair.privateKey]
  }

  func destroy(_ object: CK_OBJECT_HANDLE) throws(KeyError) {
    try module.call("C_DestroyObject") { $0.pointee.C_DestroyObject?(handle, object) }
  }

  /// The signature over `input` as the mechanism gives it, at most `longest` bytes.
  ///
  /// - Parameter pin: for a key that asks for it at each use.
  func signature(
    over input: [UInt8], with key: CK_OBJECT_HANDLE, _ mechanism: CK_MECHANISM_TYPE, pin: TokenPIN?, longest: Int
  ) throws(KeyError) -> [UInt8] {
    var mechanism = CK_MECHANISM(mechanism: mechanism, pParameter: nil, ulParameterLen: 0)
    try module.call("C_SignInit") { $0.pointee.C_SignInit?(handle, &mechanism, key) }
    if let pin { try login(pin, as: CKU_CONTEXT_SPECIFIC) }
    var signature = [UInt8](repeating: 0, count: longest)
    var length = CK_ULONG(longest)
    try module.call("C_Sign") { functions in
      Self.reading(input) { functions.pointee.C_Sign?(handle, $0, $1, &signature, &length) }
    }
    return [UInt8](signature.prefix(Int(min(length, CK_ULONG(longest)))))
  }

  /// Lends bytes to a function that takes them without `const` and does not write there.
  private static func reading(
    _ bytes: [UInt8], _ body: (UnsafeMutablePointer<UInt8>?, CK_ULONG) -> CK_RV?
  ) -> CK_RV? {
    // No bytes have no address for certain, and modules take null for an error.
    (bytes.isEmpty ? [0] : bytes).withUnsafeBufferPointer {
      body(UnsafeMutablePointer(mutating: $0.baseAddress), CK_ULONG(bytes.count))
    }
  }
}
