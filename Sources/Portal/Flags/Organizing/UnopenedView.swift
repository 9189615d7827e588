import Procedures
import Week

/// For a contest that nobody has opened.
struct UnopenedView: Component {
  let asked: FlagCall
  let official: Official

  var body: some HTML {
    OfficialFrame(FlagText.organizing, official, way: .flags(asked.id)) {
      h1 { FlagText.organizing }
      Notice(FlagText.notOpened)
      p { FlagText.openByCommand(["edition": asked.id.rawValue]) }
    }
  }
}
