public import Foundation
import Vocabulary

/// A request that is not sent yet.
public struct Draft: Sendable {
  public let id: String
  public let procedure: Procedure
  public let answers: Answers
  public let attachments: [Attachment]
  public let savedAt: Date

  /// The first page that still has a fault, or nil when the form is whole.
  public func firstIncompletePage() -> FormPage? {
    procedure.definition.pages.first { page in
      !procedure.faults(in: page.fields, given: answers, language: .french).isEmpty
    }
  }

  /// Pieces that the request cannot go without and that are not attached.
  public var missingPieces: [Piece] {
    let attached = Set(attachments.map(\.piece))
    return procedure.pieces(given: answers).filter { $0.isRequired && !attached.contains($0.id) }
  }
}
