import Procedures
import Vocabulary

/// The pieces of a draft: those that were received, and those that can be attached.
struct PiecesPage: Component {
  let way: DraftWay
  /// Those that the answers call for.
  let pieces: [Piece]
  let attachments: [Attachment]
  var answers = FormAnswers()

  var body: some HTML {
    Frame(DraftText.piecesTitle, way: .back(way.beforePieces), answers) {
      ClosingNotice(way: way)
      StepCounter(step: way.count - 1, steps: way.count)
      h1 {
        span(.class("over")) { way.definition.title }
        DraftText.piecesTitle
      }
      received
      PostForm(to: way.pieces, answers, sendsFiles: true) {
        for piece in awaited {
          FileField(
            piece.id, piece.title, hint: piece.hint, limit: Self.limit(of: piece), isOptional: !piece.isRequired)
        }
        DraftButtons()
      }
      DiscardLink(draft: way.draft)
    }
  }

  /// The largest file for a piece, in bytes.
  static func limit(of piece: Piece) -> Int { min(piece.maximumKilobytes * 1_000, CitizenRoute.largestPiece) }

  private var awaited: [Piece] {
    pieces.filter { piece in !attachments.contains { $0.piece == piece.id } }
  }

  @HTMLBuilder private var received: some HTML {
    for piece in way.definition.pieces {
      if let attachment = attachments.first(where: { $0.piece == piece.id }) {
        h2 { piece.title }
        p {
          PortalText.fileKept
          " "
          AttachmentLink(attachment: attachment, link: CitizenRoute.draftAttachment(way.draft, handle(piece)).link)
        }
        ActionButton(DraftText.remove, to: CitizenRoute.removeAttachment(way.draft, handle(piece)).link)
      }
    }
  }

  private func handle(_ piece: Piece) -> Handle { Handle(unchecked: piece.id) }
}

/// The name of a file, leading to it, and its size.
struct AttachmentLink: Component {
  let attachment: Attachment
  let link: Link

  var body: some HTML {
    a(.href(link)) { bdi { attachment.name } }
    span(.class("quiet")) { " (\(ByteCount.french(attachment.size)))" }
  }
}
