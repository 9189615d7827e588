import Documents
public import Pack
import Procedures
import Registers
import Territory
import Validation
import Week

extension Country {
  /// The JSON Schemas of the pack's files, by name, generated from the types that decode them.
  public static var schemas: [(name: String, schema: JSONSchema)] {
    [
      ("calendar", JSONSchema(of: WorkCalendar.self, title: "Working days and holidays")),
      ("competence", JSONSchema(of: CompetenceFile.self, title: "Which office handles a matter")),
      ("country", JSONSchema(of: CountryDescription.self, title: "A State")),
      ("document", JSONSchema(of: Layout.self, title: "A document's layout")),
      ("languages", JSONSchema(of: Languages.self, title: "Languages")),
      ("people", JSONSchema(of: PeopleLists.self, title: "Names for generated people")),
      ("procedure", JSONSchema(of: ProcedureDefinition.self, title: "A public service")),
      ("register", JSONSchema(of: RegisterDefinition.self, title: "A register")),
      ("sources", JSONSchema(of: SourceList.self, title: "What the marks of sources stand for")),
      ("texts", JSONSchema(of: TextFile.self, title: "Texts of the public")),
      ("week-contests", JSONSchema(of: EditionContests.self, title: "The contests of an edition")),
      ("week-edition", JSONSchema(of: EditionFile.self, title: "An edition of the Semaine du Numérique")),
      ("week-exhibitors", JSONSchema(of: ExhibitorsFile.self, title: "The exhibitors of an edition")),
      ("week-flag-challenge", JSONSchema(of: PlannedChallenge.self, title: "A challenge of capture the flag")),
      ("week-flag-solution", JSONSchema(of: ChallengeSolution.self, title: "The solution of a challenge")),
      ("week-flags", JSONSchema(of: FlagContestFile.self, title: "A capture-the-flag contest")),
      ("week-programme", JSONSchema(of: ProgrammeFile.self, title: "The programme of an edition")),
      ("week-recommendations", JSONSchema(of: RecommendationsFile.self, title: "The recommendations of an edition")),
      (
        "week-registration",
        JSONSchema(of: RegistrationFile.self, title: "How people register for an edition")
      ),
      ("week-speakers", JSONSchema(of: SpeakersFile.self, title: "The speakers of an edition")),
      ("validation", JSONSchema(of: ValidationPolicy.self, title: "What the verification of signatures accepts")),
    ]
  }

  /// What is known to be missing and is no fault: texts that a language lacks or that nobody has approved.
  public var gaps: [String] {
    description.languages.map(\.value).flatMap { language -> [String] in
      let missing = texts.gaps(in: language).count
      let unapproved = texts.unapproved(in: language).count
      return (missing > 0 ? ["\(language): \(missing) texts are missing and shown in French"] : [])
        + (unapproved > 0 ? ["\(language): \(unapproved) texts await the approval of a speaker"] : [])
    }
  }
}
