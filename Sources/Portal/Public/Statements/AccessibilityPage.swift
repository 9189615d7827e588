/// What was done so that everybody can use the portal, what is lacking, and whom to tell.
struct AccessibilityPage: Component {
  var body: some HTML {
    Frame(AccessibilityText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)])) {
      h1 { AccessibilityText.title }
      p(.class("lead")) { AccessibilityText.lead }
      h2 { AccessibilityText.state }
      p { AccessibilityText.stateText }
      h2 { AccessibilityText.done }
      ul { for text in AccessibilityText.whatIsDone { li { text } } }
      h2 { AccessibilityText.lacking }
      ul { for text in AccessibilityText.whatIsLacking { li { text } } }
      h2 { AccessibilityText.report }
      p { AccessibilityText.reportText }
    }
  }
}
