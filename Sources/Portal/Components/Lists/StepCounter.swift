/// How far one is in a form of several pages.
struct StepCounter: Component {
  /// From 1.
  let step: Int
  let steps: Int

  var body: some HTML {
    p(.class("quiet")) { PortalText.stepOf(["step": "\(step)", "steps": "\(steps)"]) }
    ol(.class("steps"), .ariaHidden()) {
      for number in 1...max(1, steps) { li(.class("done", if: number <= step)) {} }
    }
  }
}
