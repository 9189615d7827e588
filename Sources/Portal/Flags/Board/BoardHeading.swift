import Vocabulary
import Week

/// The name of the contest and what it is.
struct BoardHeading: Component {
  let asked: FlagCall
  let planned: FlagContest

  var body: some HTML {
    h1 {
      span(.class("over")) { "\(asked.edition.title.french) \(asked.id.rawValue)" }
      planned.title
    }
    for paragraph in planned.text.french.split(separator: "\n") { p { paragraph } }
  }
}
