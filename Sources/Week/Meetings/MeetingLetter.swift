import Foundation
import Identity
import Vocabulary

/// What somebody writes who asks for a meeting: sealed with their own key.
public struct MeetingLetter: Sendable, Hashable, CustomReflectable {
  /// The organisation, or a pseudonym.
  public let name: String
  /// What is to be talked about.
  public let message: String
  public let contact: Contact

  /// - Throws: `MeetingError.badFields`.
  public init(name: String, message: String, contact: String) throws(MeetingError) {
    var check = FieldCheck()
    self.name = check.line(name, .name, isPublic: false)
    self.message = check.lines(message, .message, isPublic: false)
    let contact = check.contact(contact)
    guard check.faults.isEmpty, let contact else { throw .badFields(check.faults) }
    self.contact = contact
  }

  private struct Content: Codable {
    let name: String
    let message: String
    let contact: String
  }

  func sealed(with key: PersonKey, _ context: [UInt8]) throws -> [UInt8] {
    let content = Content(name: name, message: message, contact: contact.text)
    return key.seal([UInt8](try JSONEncoder().encode(content)), context: context)
  }

  init(opening sealed: [UInt8], with key: PersonKey, _ context: [UInt8]) throws {
    let content = try JSONDecoder().decode(Content.self, from: Data(try key.open(sealed, context: context)))
    name = content.name
    message = content.message
    contact = Contact(stored: content.contact)
  }

  public var customMirror: Mirror { Mirror(self, children: []) }
}
