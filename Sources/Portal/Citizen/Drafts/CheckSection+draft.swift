import Procedures
import Vocabulary

extension CheckSection {
  /// What a draft holds, page by page, then its pieces.
  static func all(of draft: Draft, on way: DraftWay, wording: AnswerWording) -> [CheckSection] {
    var sections = way.definition.pages.map { page in
      let fields = draft.procedure.fields(of: page, given: draft.answers)
      return CheckSection(
        title: page.title.words,
        rows: fields.map { field in
          let answer = draft.answers[field.id].map { wording.words($0, to: field) }
          return SummaryRow(field.label, answer ?? DraftText.noAnswer.words, change: way.link(toChange: field))
        })
    }
    sections.removeAll { $0.rows.isEmpty }
    if way.asksPieces {
      sections.append(CheckSection(title: DraftText.piecesTitle.words, rows: pieces(of: draft, on: way)))
    }
    return sections
  }

  private static func pieces(of draft: Draft, on way: DraftWay) -> [SummaryRow] {
    draft.procedure.pieces(given: draft.answers).map { piece in
      let file = draft.attachments.first { $0.piece == piece.id }
      return SummaryRow(piece.title, file?.name.words ?? DraftText.noFile.words, change: way.pieces)
    }
  }
}
