import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Signatures
import Week

extension BadgeCall {
  private static let longestMessage = 256 * 1_024

  func control() async throws -> Response {
    try call.json(DoorMessages.Control(try await desk.control(of: edition.id)))
  }

  /// A telephone is taken up: 201 with its name; 403 for another code than the door's.
  func enrol(_ door: DoorID) async -> Response {
    await answer { message in
      let enrolment = try message.read(DoorMessages.Enrolment.self)
      guard let code = DoorCode(typed: enrolment.code), let key = Base64.url.bytes(enrolment.key) else {
        throw RegistrationError.door(.wrongCode)
      }
      let scanner = try await desk.enrol(at: door.segment, of: edition.id, code: code, key: key, at: now)
      return try call.json(DoorMessages.Enrolled(scanner: scanner), status: .created)
    }
  }

  /// What a telephone wrote down is taken whole, or refused whole with the first entry that is wrong.
  func queue(_ door: DoorID) async -> Response {
    await answer { message in
      let queue = try message.read(DoorMessages.Queue.self)
      guard let passages = queue.signed else { throw RegistrationError.door(.unknownScanner) }
      let taken = try await desk.take(passages, from: queue.scanner, at: door.segment, of: edition.id, at: now)
      return try call.json(DoorMessages.Taken(taken: taken))
    }
  }

  /// What is not shown to be a telephone's of this door gets no page and tells nothing.
  private func answer(_ body: (TelephoneMessage) async throws -> Response) async -> Response {
    do {
      guard call.request.method == .post else { throw RegistrationError.door(.unknownScanner) }
      let bytes = try await call.body(upTo: Self.longestMessage)
      guard bytes.count <= Self.longestMessage else { throw RegistrationError.door(.tooMany(limit: 0)) }
      return try await body(TelephoneMessage(content: bytes))
    } catch RegistrationError.door(let fault) {
      return call.refusal(fault)
    } catch is DecodingError {
      return call.refusal(.unknownScanner)
    } catch {
      // Ours: the telephone keeps what it has and sends it again.
      call.context.logger.error("a door's message failed", metadata: ["error": "\(type(of: error))"])
      return call.text("{}", mediaType: "application/json", status: .internalServerError)
    }
  }
}

/// What a telephone sent.
private struct TelephoneMessage {
  let content: [UInt8]

  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(content))
  }
}

extension Call {
  fileprivate func refusal(_ fault: DoorFault) -> Response {
    (try? json(fault.message, status: fault.status)) ?? Response(status: fault.status)
  }
}

extension DoorFault {
  /// 403 for what is not genuine, 409 for what contradicts what is there.
  fileprivate var status: HTTPResponse.Status {
    switch self {
    case .unknownDoor, .unknownScanner: .unauthorized
    case .wrongCode, .closed, .forged, .badKey, .unknownBadge: .forbidden
    case .replayed, .badDay, .afterClosing, .future, .tooManyScanners: .conflict
    case .tooMany: .contentTooLarge
    }
  }
}
