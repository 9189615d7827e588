import Procedures
import Vocabulary

/// What an applicant must fulfil, said before anything is asked.
struct Eligibility: Component {
  let rules: [EligibilityRule]

  var body: some HTML {
    if !rules.isEmpty {
      h2 { DraftText.eligibility }
      ul {
        for rule in rules {
          li {
            rule.reason
            if let doubt = DoubtTag(rule.source) {
              " "
              doubt
            }
          }
        }
      }
    }
  }
}
