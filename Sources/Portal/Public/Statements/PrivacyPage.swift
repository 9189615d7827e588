/// What is kept of people, how long, who sees it, and what the law lets them ask.
struct PrivacyPage: Component {
  var body: some HTML {
    Frame(PrivacyText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)]), width: .full) {
      h1 { PrivacyText.title }
      p(.class("lead")) { PrivacyText.lead }
      DataTable(PrivacyText.kept, KeptData.allCases) {
        Column(PrivacyText.what) { data in strong { data.answer(to: .what) } }
        Column(PrivacyText.why) { $0.answer(to: .why) }
        Column(PrivacyText.long) { $0.answer(to: .long) }
        Column(PrivacyText.who) { $0.answer(to: .who) }
      }
      p {
        PrivacyText.policy
        " "
        DoubtTag.toConfirm
      }
      h2 { PrivacyText.sealing }
      p { PrivacyText.sealingText }
      h2 { PrivacyText.decision }
      p { PrivacyText.decisionText }
      h2 { PrivacyText.rights }
      p { PrivacyText.rightsText }
      ul { for right in PrivacyText.everyRight { li { right } } }
      p { PrivacyText.authority }
      h2 { PrivacyText.accesses }
      p { PrivacyText.accessesText }
      LinkButton(PrivacyText.accessesLink, to: CitizenRoute.accessLog.link, .second)
      h2 { PrivacyText.cookies }
      p { PrivacyText.cookiesText }
    }
  }
}
