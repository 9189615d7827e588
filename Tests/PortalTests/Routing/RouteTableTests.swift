import Testing

@testable import Portal

@Suite("The map of the site")
struct RouteTableTests {
  private func check<Table: RouteTable>(_ table: Table.Type) {
    for (index, name) in Table.Name.allCases.enumerated() {
      #expect(name.rawValue == index)
      let entry = Table.map.entry(name)
      let sample = entry.sample()
      #expect(entry.places.count == sample.count, "\(entry.template)")
      let route = entry.make(sample)
      #expect(route?.place.name == name, "\(entry.template)")
      #expect(route?.place.segments == sample, "\(entry.template)")
      let listing = Table.map.listings[index]
      let path = listing.path(Dictionary(uniqueKeysWithValues: zip(entry.places, sample)))
      #expect(route?.link.target == path)
      #expect(entry.make([]) == nil || sample.isEmpty)
    }
  }

  @Test("a route's link leads back to the route, for every route")
  func links() {
    check(PublicRoute.self)
    check(CitizenRoute.self)
    check(AgentRoute.self)
    check(OperatorRoute.self)
    check(DemoRoute.self)
    check(AuthorityRoute.self)
    check(WeekRoute.self)
    check(BadgeRoute.self)
    check(MeetingRoute.self)
    check(DeveloperRoute.self)
    check(ProgramRoute.self)
    check(SignatureRoute.self)
    check(IdentificationRoute.self)
    check(CSCRoute.self)
  }

  @Test("no two routes answer at the same place")
  func unique() {
    let places = SiteMap.listings.flatMap { listing in listing.methods.map { "\($0) \(listing.template)" } }
    #expect(Set(places).count == places.count)
  }

  @Test("paths are plain: lower-case letters, no accent, no slash at the end, but those of an API that others named")
  func plain() {
    for listing in SiteMap.listings where !listing.template.hasPrefix(CSCRoute.base) {
      // The version of an API has a figure.
      let path = listing.template.replacing(ProgramRoute.base, with: "")
      let literals = path.split(separator: "/").filter { $0.first != ":" }
      #expect(literals.allSatisfy { $0.allSatisfy { "abcdefghijklmnopqrstuvwxyz-.".contains($0) } }, "\(listing)")
      #expect(listing.template == "/" || !listing.template.hasSuffix("/"))
    }
  }

  /// The pages for agents that one sees before the log-in.
  private static let doors = ["/agents/connexion", "/agents/inscription"]

  @Test("agents', operators' and citizens' own pages are closed to others")
  func closed() {
    for listing in SiteMap.listings where listing.admission == .everyone {
      #expect(!listing.places.contains("dossier") && !listing.places.contains("brouillon"), "\(listing)")
      #expect(!listing.template.hasPrefix("/exploitation"), "\(listing)")
      #expect(!listing.template.hasPrefix("/agents") || Self.doors.contains(listing.template), "\(listing)")
    }
  }

  @Test("who may enter where")
  func admissions() {
    #expect(Admission.everyone.verdict(on: []) == .enter)
    #expect(Admission.citizen.verdict(on: [.agent]) == .logIn)
    #expect(Admission.agent.verdict(on: [.citizen, .agentHalfway]) == .logIn)
    #expect(Admission.operator.verdict(on: [.agent]) == .refuse)
    #expect(Admission.operator.verdict(on: [.agent, .operator]) == .enter)
    #expect(Admission.demonstration.verdict(on: [.agent, .operator]) == .hide)
  }

  @Test(
    "a value of another form is no page",
    arguments: ["", "A", "a b", "-a", "é", "a/b", String(repeating: "a", count: 65)])
  func slugs(_ segment: String) {
    #expect(Slug(segment: segment) == nil)
  }
}
