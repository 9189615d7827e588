import CPKCS11
import Foundation
public import Keys
import Synchronization

/// Tokens without hardware: SoftHSM 2, in a folder that goes with the process.
///
/// There is one for the process: SoftHSM finds its settings by a variable of the environment, and reads them once. All
/// tokens are made at once before any is given away: it has no lock around its slots.
public final class SoftHSM: Sendable {
  public static let module = "/usr/lib/softhsm/libsofthsm2.so"
  public static let pin = "sous le toguna"

  private static let started = Result { try SoftHSM() }
  private static let count = 64
  /// Of one length: pkcs11-tool takes the first token whose label begins so.
  private static let names = (100..<100 + count).map { "token-\($0)" }

  /// The module itself: as p11-kit lends it, it closes the sessions of no one else. Not written after the start.
  private nonisolated(unsafe) let functions: UnsafeMutablePointer<CK_FUNCTION_LIST>
  /// Guards the labels of the tokens that no test has.
  private let labels: Mutex<[String]>

  /// What SoftHSM did not do.
  private struct Refusal: Error {
    let step: String
    let answer: String
  }

  private init() throws {
    let home = FileManager.default.temporaryDirectory.appending(
      path: "softhsm-\(ProcessInfo.processInfo.processIdentifier)"
    ).path
    try FileManager.default.createDirectory(atPath: "\(home)/tokens", withIntermediateDirectories: true)
    try Data("directories.tokendir = \(home)/tokens\nobjectstore.backend = file\nlog.level = ERROR\n".utf8)
      .write(to: URL(filePath: "\(home)/softhsm2.conf"))
    setenv("SOFTHSM2_CONF", "\(home)/softhsm2.conf", 1)
    atexit {
      guard let settings = getenv("SOFTHSM2_CONF") else { return }
      try? FileManager.default.removeItem(at: URL(filePath: String(cString: settings)).deletingLastPathComponent())
    }
    guard let functions = p11_kit_module_load(Self.module, CInt(P11_KIT_MODULE_UNMANAGED)) else {
      throw Refusal(step: "load", answer: Self.module)
    }
    self.functions = functions
    labels = Mutex(Self.names)
    var locking = CK_C_INITIALIZE_ARGS()
    locking.flags = CKF_OS_LOCKING_OK
    try check("C_Initialize", functions.pointee.C_Initialize?(&locking))
    for name in Self.names { try makeToken(name) }
    _ = try slots()
  }

  /// A token that no other test has.
  public static func token(sessions: Int = 8) throws -> PKCS11Token {
    guard let label = try started.get().labels.withLock({ $0.popLast() }) else {
      throw Refusal(step: "token", answer: "\(count) tokens are not enough for these tests")
    }
    return PKCS11Token(module: module, label: label, pin: [UInt8](pin.utf8), sessions: sessions)
  }

  /// Takes from all who have them the sessions with a token, and so the login.
  public static func closeSessions(with token: PKCS11Token) throws {
    let hsm = try started.get()
    try hsm.check("C_CloseAllSessions", hsm.functions.pointee.C_CloseAllSessions?(hsm.slot(of: token)))
  }

  /// Changes the PIN as another program in the reach of the token may.
  public static func changePIN(of token: PKCS11Token, from old: String, to new: String) throws {
    let hsm = try started.get()
    var old = [UInt8](old.utf8)
    var new = [UInt8](new.utf8)
    try hsm.withWritingSession(on: hsm.slot(of: token)) { session in
      try hsm.check(
        "C_SetPIN",
        hsm.functions.pointee.C_SetPIN?(session, &old, CK_ULONG(old.count), &new, CK_ULONG(new.count)))
    }
  }

  /// Runs a program of the path to its end, which finds the same tokens.
  @discardableResult
  public static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    _ = try started.get()
    return try Peer().run(command)
  }

  private func makeToken(_ label: String) throws {
    var label = [UInt8](label.padding(toLength: 32, withPad: " ", startingAt: 0).utf8)
    var officerPIN = [UInt8]("le hogon".utf8)
    var pin = [UInt8](Self.pin.utf8)
    guard let slot = try slots().last, try information(on: slot).flags & CKF_TOKEN_INITIALIZED == 0 else {
      throw Refusal(step: "C_GetSlotList", answer: "the last slot is not free")
    }
    try check(
      "C_InitToken", functions.pointee.C_InitToken?(slot, &officerPIN, CK_ULONG(officerPIN.count), &label))
    try withWritingSession(on: slot) { session in
      try check("C_Login", functions.pointee.C_Login?(session, CKU_SO, &officerPIN, CK_ULONG(officerPIN.count)))
      try check("C_InitPIN", functions.pointee.C_InitPIN?(session, &pin, CK_ULONG(pin.count)))
    }
  }

  private func withWritingSession(
    on slot: CK_SLOT_ID, _ body: (CK_SESSION_HANDLE) throws -> Void
  ) throws {
    var session = CK_SESSION_HANDLE(CK_INVALID_HANDLE)
    try check(
      "C_OpenSession",
      functions.pointee.C_OpenSession?(slot, CKF_SERIAL_SESSION | CKF_RW_SESSION, nil, nil, &session))
    defer { _ = functions.pointee.C_CloseSession?(session) }
    try body(session)
  }

  private func slot(of token: PKCS11Token) throws -> CK_SLOT_ID {
    // A token that a test took away has no label any more.
    guard let slot = try slots().first(where: { (try? information(on: $0))?.text == token.label }) else {
      throw Refusal(step: "C_GetSlotList", answer: "no \(token.label)")
    }
    return slot
  }

  /// Asked for their number, SoftHSM puts a free slot at the end when there is none.
  private func slots() throws -> [CK_SLOT_ID] {
    var count: CK_ULONG = 0
    try check("C_GetSlotList", functions.pointee.C_GetSlotList?(1, nil, &count))
    var slots = [CK_SLOT_ID](repeating: 0, count: Int(count))
    try check("C_GetSlotList", functions.pointee.C_GetSlotList?(1, &slots, &count))
    return slots
  }

  private func information(on slot: CK_SLOT_ID) throws -> CK_TOKEN_INFO {
    var info = CK_TOKEN_INFO()
    try check("C_GetTokenInfo", functions.pointee.C_GetTokenInfo?(slot, &info))
    return info
  }

  private func check(_ function: String, _ code: CK_RV?) throws {
    guard code == CKR_OK else { throw Refusal(step: function, answer: "\(code ?? CKR_FUNCTION_NOT_SUPPORTED)") }
  }
}

extension CK_TOKEN_INFO {
  fileprivate var text: String {
    withUnsafeBytes(of: label) { String(decoding: $0, as: UTF8.self) }.trimmingCharacters(in: .whitespaces)
  }
}
