import Vocabulary
import Week

/// A fact about the edition, marked where it awaits confirmation.
struct NoteLine: Component {
  let note: EditionNote

  var body: some HTML {
    note.text
    if let doubt = DoubtTag(note.provenance) {
      " "
      doubt
    }
  }
}
