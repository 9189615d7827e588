import Procedures
import Vocabulary

/// The page of a sheet: the project on one side, the marks on the other.
struct ReviewView: Component {
  let asked: JuryCall
  let judged: JudgedEntry
  let answers: FormAnswers

  private var entry: EntryID { judged.assignment.entry }
  private var isFinal: Bool { judged.assignment.state == .final }

  var body: some HTML {
    OfficialFrame(title, asked.official, way: .back(asked.home), answers) {
      h1 {
        span(.class("over")) { asked.contest.title }
        title
      }
      p { StatusTag(judged.assignment.state) }
      div(.class("beside")) {
        div {
          h2 { JuryText.marks }
          if isFinal {
            p { JuryText.errorFinal }
            SummaryList(given)
          } else {
            p { JuryText.marksLead }
            SheetForm(slug: asked.slug, entry: entry, rubric: judged.rubric, answers: answers)
            p { a(.href(ContestRoute.recusal(asked.slug, entry).link)) { JuryText.recuse } }
          }
        }
        div {
          h2 { JuryText.project }
          SummaryList(
            judged.fields.map { field, answer in
              SummaryRow(field.label, asked.asked.wording.words(answer, to: field))
            })
          if !judged.pieces.isEmpty {
            h2 { JuryText.pieces }
            RowList(judged.pieces.map(row))
          }
        }
      }
    }
  }

  private var title: Phrase { JuryText.entry(["entry": entry.text]) }

  /// The marks of a sheet that was handed in.
  private var given: [SummaryRow] {
    let marks = judged.rubric.criteria.map { criterion in
      SummaryRow(criterion.title, judged.sheet?.marks[criterion.key].map(String.init) ?? "–")
    }
    guard let remark = judged.sheet?.remark, !remark.isEmpty else { return marks }
    return marks + [SummaryRow(JuryText.remark, remark)]
  }

  private func row(_ shown: ShownPiece) -> LinkRow {
    LinkRow(
      shown.piece.title, ContestRoute.piece(asked.slug, entry, Handle(unchecked: shown.piece.id)).link,
      facts: [FileKind(mediaType: shown.mediaType)?.name ?? shown.mediaType, ByteCount.french(shown.size)])
  }
}

private struct SheetForm: Component {
  let slug: Slug
  let entry: EntryID
  let rubric: Rubric
  let answers: FormAnswers

  var body: some HTML {
    PostForm(to: ContestRoute.sheet(slug, entry).link, answers) {
      for criterion in rubric.criteria { MarkField(criterion: criterion, rubric: rubric) }
      TextAreaField(
        ReviewPage.remark, JuryText.remark, hint: JuryText.remarkHint, maxLength: 2_000, isOptional: true)
      p(.class("hint")) { JuryText.finalHint }
      div(.class("btns")) {
        Button(JuryText.send, action: ReviewPage.send)
        Button(JuryText.save, .second, action: ReviewPage.save)
      }
    }
  }
}

/// One criterion: what its marks mean, and the mark.
private struct MarkField: Component {
  let criterion: Criterion
  let rubric: Rubric

  var body: some HTML {
    FieldFrame(
      name: ReviewPage.mark(criterion), caption: criterion.title.words,
      hint: JuryText.weight(["share": "\(rubric.share(of: criterion))"]).words
    ) { state in
      ul(.id(state.id.part("reperes"))) {
        for (mark, text) in criterion.anchors.sorted(by: { $0.key < $1.key }) {
          li {
            strong { "\(mark)" }
            " – "
            text
          }
        }
      }
      select(
        .id(state.id.control), .name(ReviewPage.mark(criterion)),
        .ariaDescribedBy(state.described + [state.id.part("reperes")]), .ariaInvalid(state.fault != nil)
      ) {
        option(.value("")) { PortalText.choose }
        for mark in rubric.marks {
          option(.value("\(mark)"), .selected(state.holds("\(mark)"))) { "\(mark)" }
        }
      }
    }
  }
}
