extension HomePage: Component {
  var body: some HTML {
    Frame(HomeText.title, width: .full) {
      h1 {
        span(.class("over")) { HomeText.greeting }
        HomeText.title
      }
      p(.class("lead")) { HomeText.lead }
      div(.class("ways")) {
        section(.class("way-main")) {
          h2 { HomeText.find }
          SearchForm(to: PublicRoute.catalogue.link, CataloguePage.query, HomeText.findLabel, asked: nil)
          ul(.class("doors")) {
            for procedure in procedures { li { a(.href(procedure.link)) { procedure.title } } }
            li { a(.href(PublicRoute.catalogue.link)) { HomeText.findAll } }
          }
        }
        section {
          h2 { HomeText.follow }
          p { HomeText.followText }
          LinkButton(HomeText.followLink, to: CitizenRoute.dossiers.link, .second)
        }
        section {
          h2 { HomeText.verify }
          p { HomeText.verifyText }
          LinkButton(HomeText.verifyLink, to: PublicRoute.verify.link, .second)
        }
      }
    }
  }
}
