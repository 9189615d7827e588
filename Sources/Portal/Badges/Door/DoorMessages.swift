import Foundation
import Signatures
import Week

/// What telephones at doors and the server say to each other, in JSON.
enum DoorMessages {
  /// A telephone shows the door's code, and the public key with which it will sign.
  struct Enrolment: Decodable {
    let code: String
    /// SubjectPublicKeyInfo in base64url.
    let key: String
  }

  struct Enrolled: Encodable {
    let scanner: String
  }

  /// What a telephone wrote down.
  struct Queue: Decodable {
    struct Entry: Decodable {
      let number: Int
      /// Hexadecimal.
      let serial: String
      let day: Int
      /// Seconds since 1970.
      let time: Int
      /// In base64url.
      let signature: String
    }

    let scanner: String
    let passages: [Entry]

    /// Nil where an entry is not of the form that the page's own script writes.
    var signed: [SignedPassage]? {
      let read = passages.compactMap { entry -> SignedPassage? in
        guard let serial = BadgeSerial(text: entry.serial), let signature = Base64.url.bytes(entry.signature),
          (0...4_102_444_800).contains(entry.time), (1...1_000_000_000).contains(entry.number),
          (1...RegistrationPlan.mostDays).contains(entry.day)
        else { return nil }
        return SignedPassage(
          Passage(serial: serial, day: entry.day, door: scanner, number: entry.number, time: entry.time),
          signature: signature)
      }
      return read.count == passages.count ? read : nil
    }
  }

  struct Taken: Encodable {
    let taken: Int
  }

  struct Refusal: Encodable {
    let error: String
    var number: Int?
  }

  /// All that a door needs to check badges.
  struct Control: Encodable {
    let edition: Int
    let days: [String]
    let offset: Int
    let keys: [String]
    let revoked: [String]

    init(_ control: DoorControl) {
      edition = control.edition
      days = control.days
      offset = control.utcOffset
      keys = control.keys.map { Base64.url.text($0) }
      revoked = control.revoked.map(\.text)
    }
  }
}

extension DoorFault {
  /// As the telephone's script reads it.
  var message: DoorMessages.Refusal {
    switch self {
    case .unknownDoor: DoorMessages.Refusal(error: "unknown-door")
    case .wrongCode: DoorMessages.Refusal(error: "wrong-code")
    case .closed: DoorMessages.Refusal(error: "closed")
    case .unknownScanner: DoorMessages.Refusal(error: "unknown-scanner")
    case .badKey: DoorMessages.Refusal(error: "bad-key")
    case .tooManyScanners: DoorMessages.Refusal(error: "too-many-scanners")
    case .tooMany: DoorMessages.Refusal(error: "too-many")
    case .forged(let number): DoorMessages.Refusal(error: "forged", number: number)
    case .replayed(let number): DoorMessages.Refusal(error: "replayed", number: number)
    case .badDay(let number): DoorMessages.Refusal(error: "bad-day", number: number)
    case .afterClosing(let number): DoorMessages.Refusal(error: "after-closing", number: number)
    case .future(let number): DoorMessages.Refusal(error: "future", number: number)
    case .unknownBadge(let number): DoorMessages.Refusal(error: "unknown-badge", number: number)
    }
  }
}
