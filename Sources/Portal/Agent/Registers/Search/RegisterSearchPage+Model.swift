import Procedures

extension RegisterSearchPage {
  struct Model {
    let official: Official
    let criteria: RegisterCriteria
    /// The page itself.
    let link: Link
    var answers = FormAnswers()
    /// Nil before a search.
    var found: [FoundRecord]?

    init(_ official: Official, _ criteria: RegisterCriteria, _ link: Link) {
      self.official = official
      self.criteria = criteria
      self.link = link
    }
  }
}
