import Procedures
import Vocabulary

/// What the jury looks at: each criterion with its weight and what its marks mean.
struct RubricView: Component {
  let rubric: Rubric

  var body: some HTML {
    for criterion in rubric.criteria {
      h3 {
        criterion.title
        if let doubt = DoubtTag(criterion.source) {
          " "
          doubt
        }
      }
      p(.class("quiet")) { ContestText.weight(["share": "\(rubric.share(of: criterion))"]) }
      SummaryList(
        criterion.anchors.sorted { $0.key < $1.key }.map { mark, text in
          SummaryRow(ContestText.anchor(["mark": "\(mark)"]), text)
        })
    }
  }
}
