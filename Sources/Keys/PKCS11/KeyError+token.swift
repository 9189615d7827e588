import CPKCS11

extension KeyError {
  /// What it means that a function of the module gave `code` and not `CKR_OK`.
  init(_ code: CK_RV, from function: String, of label: String) {
    switch code {
    case CKR_PIN_INCORRECT, CKR_PIN_INVALID, CKR_PIN_LEN_RANGE: self = .token(.wrongPIN(label: label))
    case CKR_PIN_LOCKED: self = .token(.pinLocked(label: label))
    case CKR_PIN_EXPIRED: self = .token(.pinExpired(label: label))
    case CKR_USER_PIN_NOT_INITIALIZED: self = .token(.pinNotSet(label: label))
    case CKR_TOKEN_WRITE_PROTECTED: self = .token(.writeProtected(label: label))
    default: self = .token(.refused(function: function, code: code))
    }
  }

  /// Whether the token may answer once it is opened anew: it was away, it forgot the session or the login, or a handle
  /// names nothing any more.
  var isLossOfToken: Bool {
    guard case .token(.refused(_, let code)) = self else { return false }
    return switch code {
    case CKR_SESSION_HANDLE_INVALID, CKR_SESSION_CLOSED, CKR_USER_NOT_LOGGED_IN, CKR_OBJECT_HANDLE_INVALID,
      CKR_KEY_HANDLE_INVALID, CKR_DEVICE_REMOVED, CKR_DEVICE_ERROR, CKR_TOKEN_NOT_PRESENT, CKR_TOKEN_NOT_RECOGNIZED,
      CKR_SLOT_ID_INVALID, CKR_CRYPTOKI_NOT_INITIALIZED, CKR_GENERAL_ERROR, CKR_FUNCTION_FAILED:
      true
    default: false
    }
  }

  /// Whether the token turned the PIN down. To give it once more may lock the token.
  var isRefusalOfPIN: Bool {
    switch self {
    case .token(.wrongPIN), .token(.pinLocked), .token(.pinExpired), .token(.pinNotSet): true
    default: false
    }
  }
}
