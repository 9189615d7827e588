import Country
import Pack
import Procedures
import Territory
import Vocabulary

extension Site {
  /// The site of a State, from its country pack.
  init(_ services: Services) {
    let country = services.country
    self.init(
      isSecure: services.address.hasPrefix("https://"),
      isDemonstration: services.phones != nil,
      masthead: Masthead(
        state: country.description.name, devise: country.description.motto, service: SiteText.service),
      languages: country.description.languages.map {
        LanguageChoice($0.value, in: country.languages, texts: country.texts)
      },
      wording: PackWording(texts: country.texts))
    warnings = country.description.notices.map { Notice($0.text, .warning) }
    if isDemonstration { notices = [Notice(PortalText.demonstration)] }
    footer = [
      MenuItem(text: SiteText.verify(), link: PublicRoute.verify.link),
      MenuItem(text: SiteText.trust(), link: PublicRoute.trust.link),
      MenuItem(text: SiteText.privacy(), link: PublicRoute.privacy.link),
      MenuItem(text: SiteText.accessibility(), link: PublicRoute.accessibility.link),
      MenuItem(text: SiteText.developers(), link: DeveloperRoute.home.link),
      MenuItem(text: SiteText.agents(), link: AgentRoute.logIn.link),
    ]
    if !country.editions.isEmpty { footer.insert(MenuItem(text: SiteText.week(), link: WeekRoute.home.link), at: 0) }
    menu = Self.menu(hasSignatures: services.credentials != nil)
  }

  /// The links of the header: an agent's, a citizen's, or a stranger's.
  private static func menu(hasSignatures: Bool) -> @Sendable (PortalContext) -> [MenuItem] {
    { context in menu(context, hasSignatures: hasSignatures) }
  }

  private static func menu(_ context: PortalContext, hasSignatures: Bool) -> [MenuItem] {
    if context.standing.contains(.agent) {
      var items = [MenuItem(text: SiteText.inbox(), link: AgentRoute.inbox.link)]
      if hasSignatures {
        items.append(MenuItem(text: SiteText.identification(), link: IdentificationRoute.find.link))
      }
      if context.standing.contains(.jury) {
        items.append(MenuItem(text: SiteText.juries(), link: ContestRoute.juries.link))
      }
      if context.standing.contains(.operator) {
        items.append(MenuItem(text: SiteText.jobs(), link: OperatorRoute.jobs.link))
      }
      return items
    }
    var items = [MenuItem(text: SiteText.catalogue(), link: PublicRoute.catalogue.link)]
    if context.standing.contains(.citizen) {
      items.append(MenuItem(text: SiteText.dossiers(), link: CitizenRoute.dossiers.link))
    } else {
      items.append(MenuItem(text: SiteText.logIn(), link: CitizenRoute.logIn.link))
    }
    if context.standing.contains(.demonstration) {
      items.append(MenuItem(text: SiteText.phone(), link: DemoRoute.phone.link))
    }
    return items
  }
}

extension LanguageChoice {
  /// A language of the pack, by its own name; reviewed once none of its texts waits for a speaker.
  fileprivate init(_ tag: LanguageTag, in languages: Languages, texts: Texts) {
    self.init(
      tag: tag, name: languages[tag]?.autonym ?? languages[tag]?.name ?? tag.rawValue,
      isReviewed: tag == .french || texts.unapproved(in: tag).isEmpty)
  }
}
