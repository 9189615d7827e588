import CPKCS11
import Foundation
import Synchronization

/// A module that is loaded and started.
///
/// It goes through p11-kit and not through `dlopen`, because the state of a module belongs to the whole process:
/// p11-kit counts who has started it, so that the first to leave does not stop it for the others, tells their sessions
/// apart, and starts it with locking by the system (PKCS#11 2.40 §5.4), so that its functions may be called from any
/// thread at once.
final class PKCS11Module: @unchecked Sendable {
  typealias Functions = UnsafeMutablePointer<CK_FUNCTION_LIST>

  /// Not written after the start: hence `@unchecked Sendable`.
  private let functions: Functions
  /// Of the token that is asked for, to word what it refuses.
  private let label: String

  init(of token: PKCS11Token) throws(KeyError) {
    let path = token.module
    guard path.hasPrefix("/"), FileManager.default.fileExists(atPath: path) else {
      throw .token(.moduleMissing(path: path))
    }
    guard let functions = p11_kit_module_load(path, 0) else { throw .token(.notAModule(path: path)) }
    let code = p11_kit_module_initialize(functions)
    guard code == CKR_OK else {
      p11_kit_module_release(functions)
      throw .token(.moduleFailed(path: path, code: code))
    }
    self.functions = functions
    label = token.label
  }

  /// Closes the sessions that were opened through this object, and no others.
  deinit {
    p11_kit_module_finalize(functions)
    p11_kit_module_release(functions)
  }

  /// Calls one function of the module; `body` gives nil when the module does not have it.
  func call(_ function: String, _ body: (Functions) -> CK_RV?) throws(KeyError) {
    let code = body(functions) ?? CKR_FUNCTION_NOT_SUPPORTED
    guard code == CKR_OK else { throw KeyError(code, from: function, of: label) }
  }

  /// The slot that the token is in now. Looked for three times: while another program writes on it, a token may not say its
  /// name for a moment.
  func slot() throws(KeyError) -> CK_SLOT_ID {
    for attempt in 0..<3 {
      if attempt > 0 { usleep(50_000) }
      let found = try matchingSlots()
      guard found.count <= 1 else { throw .token(.ambiguousToken(label: label)) }
      if let slot = found.first { return slot }
    }
    throw .token(.noSuchToken(label: label))
  }

  private func matchingSlots() throws(KeyError) -> [CK_SLOT_ID] {
    let slots = try Self.listing.withLock { _ throws(KeyError) in
      try list("C_GetSlotList") { $0.pointee.C_GetSlotList?(CK_BBOOL(CK_TRUE), $1, $2) }
    }
    return slots.filter { slot in
      // A slot whose token was pulled out since is no fault of the others.
      guard let info = try? information(on: slot), info.flags & CKF_TOKEN_INITIALIZED != 0 else { return false }
      return Self.text(info.label) == [UInt8](label.utf8)
    }
  }

  func information(on slot: CK_SLOT_ID) throws(KeyError) -> CK_TOKEN_INFO {
    var info = CK_TOKEN_INFO()
    try call("C_GetTokenInfo") { $0.pointee.C_GetTokenInfo?(slot, &info) }
    return info
  }

  func mechanisms(of slot: CK_SLOT_ID) throws(KeyError) -> Set<CK_MECHANISM_TYPE> {
    Set(try list("C_GetMechanismList") { $0.pointee.C_GetMechanismList?(slot, $1, $2) })
  }

  func openSession(on slot: CK_SLOT_ID, writing: Bool) throws(KeyError) -> TokenSession {
    var handle = CK_SESSION_HANDLE(CK_INVALID_HANDLE)
    let flags = CKF_SERIAL_SESSION | (writing ? CKF_RW_SESSION : 0)
    try call("C_OpenSession") { $0.pointee.C_OpenSession?(slot, flags, nil, nil, &handle) }
    return TokenSession(module: self, handle: handle)
  }

  /// A list that the module gives in two calls, its length and then its content, and that may grow in between.
  private func list(
    _ function: String, _ body: (Functions, UnsafeMutablePointer<CK_ULONG>?, UnsafeMutablePointer<CK_ULONG>) -> CK_RV?
  ) throws(KeyError) -> [CK_ULONG] {
    var count: CK_ULONG = 0
    try call(function) { body($0, nil, &count) }
    let room = min(count, Self.longestList) + 8
    var items = [CK_ULONG](repeating: 0, count: Int(room))
    count = room
    try call(function) { body($0, &items, &count) }
    return [CK_ULONG](items.prefix(Int(min(count, room))))
  }

  private static let longestList: CK_ULONG = 4096

  /// Held while slots are listed: a module may renew the list on that call, and SoftHSM does so without a lock.
  private static let listing = Mutex<Void>(())

  /// A text of fixed length, without the blanks at its end (PKCS#11 2.40 §3.2).
  private static func text<Field: BitwiseCopyable>(_ field: Field) -> [UInt8] {
    let bytes = withUnsafeBytes(of: field) { [UInt8]($0) }
    let blanks = bytes.reversed().prefix { $0 == UInt8(ascii: " ") || $0 == 0 }.count
    return [UInt8](bytes.dropLast(blanks))
  }
}
