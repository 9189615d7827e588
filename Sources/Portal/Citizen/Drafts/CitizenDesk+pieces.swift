import HTTPTypes
import Hummingbird
import Identity
import Procedures
import Vocabulary

extension CitizenDesk {
  /// The pieces of a draft. Each is attached as it comes: a wrong file beside it takes nothing back.
  func pieces(of id: Handle, _ call: Call) async throws -> Response {
    let person = try call.person()
    var draft = try await services.desk.draft(id.segment, of: person)
    let way = way(id, draft.procedure.definition)
    let pieces = draft.procedure.pieces(given: draft.answers)
    guard way.asksPieces else { return call.redirect(to: way.check) }
    guard case .send(let form) = call.deed else {
      return call.page(PiecesPage(way: way, pieces: pieces, attachments: draft.attachments))
    }
    var answers = FormAnswers()
    for piece in pieces {
      switch Self.file(for: piece, in: form) {
      case .success(nil): break
      case .success(let file?): try await attach(file, as: piece, to: draft, of: person)
      case .failure(let fault): answers.fault(piece.id, fault.words)
      }
    }
    draft = try await services.desk.draft(id.segment, of: person)
    if form.pressed(StepPage.later), answers.faults.isEmpty { return call.redirect(to: CitizenRoute.dossiers.link) }
    for piece in draft.missingPieces where answers.fault(piece.id) == nil {
      answers.fault(piece.id, FaultText.pieceMissing(["label": piece.title[call.context.language]]))
    }
    guard answers.faults.isEmpty else {
      let page = PiecesPage(way: way, pieces: pieces, attachments: draft.attachments, answers: answers)
      return call.page(page, status: .unprocessableContent)
    }
    return call.redirect(to: way.check)
  }

  /// A file that stands for a piece of a draft.
  func attachment(for piece: Handle, of draft: Handle, _ call: Call) async throws -> Response {
    let found = try await services.desk.attachment(for: piece.segment, ofDraft: draft.segment, of: call.person())
    return call.file(found.content, of: found.0)
  }

  func remove(_ piece: Handle, from draft: Handle, _ call: Call) async throws -> Response {
    try await services.desk.detach(piece.segment, from: draft.segment, of: call.person())
    return call.redirect(to: CitizenRoute.pieces(draft).link)
  }

  private func attach(_ file: CheckedFile, as piece: Piece, to draft: Draft, of person: PersonID) async throws {
    try await services.desk.attach(
      file.content, named: file.filename, mediaType: file.kind.mediaType, as: piece.id, to: draft.id, of: person,
      at: services.now())
  }

  /// The file that was sent for a piece, of a kind and a size that the piece allows; nil when none was chosen.
  private static func file(for piece: Piece, in form: Submission) -> Result<CheckedFile?, FileFault> {
    let limit = PiecesPage.limit(of: piece)
    return Result { () throws(FileFault) in
      let file = try form.file(piece.id)
      if let file, file.content.count > limit { throw .tooLarge(limit: limit) }
      return file
    }.mapError { fault in
      // What the form itself refused went over the limit of all pieces, which this one's may be below.
      if case .tooLarge = fault { .tooLarge(limit: limit) } else { fault }
    }
  }
}

extension Call {
  /// A file that a citizen attached. A picture is shown; a PDF is saved, since its reader would not work in the frame in
  /// which a file is shown.
  func file(_ content: [UInt8], of attachment: Attachment) -> Response {
    file(
      content, mediaType: attachment.mediaType, name: attachment.name,
      isShown: FileKind(mediaType: attachment.mediaType).map { $0 != .pdf } ?? false)
  }
}
