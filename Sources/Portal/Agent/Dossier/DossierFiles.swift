import Hummingbird
import Procedures
import Vocabulary

/// The files of a dossier, for an agent of its office.
struct DossierFiles: Sendable {
  let asked: OfficialCall
  let number: DossierNumber

  /// A piece that the citizen attached, shown where nothing in it can act; what is of no known kind is only saved.
  func attachment(_ id: Handle) async throws -> Response {
    let (attachment, content) = try await asked.services.desk.attachment(
      id.segment, of: number, for: asked.reader, at: asked.now)
    guard let kind = FileKind(sniffing: content), kind.mediaType == attachment.mediaType else {
      return asked.call.file(content, mediaType: "application/octet-stream", name: attachment.name)
    }
    return asked.call.file(content, mediaType: kind.mediaType, name: attachment.name, isShown: true)
  }

  /// The signed act, to be saved.
  func document() async throws -> Response {
    do {
      let pdf = try await asked.services.desk.document(of: number, for: asked.reader, at: asked.now)
      return asked.call.file(pdf, mediaType: FileKind.pdf.mediaType, name: "\(number.rawValue).pdf")
    } catch let error as DossierError where error != .notFound {
      return try await AgentDossierPage(asked: asked, number: number).answer(refusal: error)
    }
  }
}
