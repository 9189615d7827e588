public import Documents
public import Procedures
public import Registers
public import Territory
public import Validation
public import Vocabulary
public import Week

/// A State as its pack describes it, loaded whole and cross-checked: one immutable value.
public struct Country: Sendable {
  public let description: CountryDescription
  public let competence: Competence
  public let calendar: WorkCalendar
  public let languages: Languages
  public let sources: SourceList
  public let texts: Texts
  public let registers: [RegisterDefinition]
  public let procedures: [Procedure]
  /// Names for generated people; nil in a pack without people.yaml.
  public let people: PeopleLists?
  /// Of the Semaine du Numérique; none in a pack without the folder `week`.
  public let editions: [Edition]
  /// Of acts, by name.
  public let layouts: [String: Layout]
  /// The day of today, for the expressions.
  let today: @Sendable () -> Day
  /// What the verification of signatures accepts; that of the program itself in a pack without validation.yaml.
  public let validation: ValidationPolicy

  public var state: StateCode { description.state }
  public var gazetteer: Gazetteer { competence.gazetteer }

  public func agency(_ id: String) -> CountryDescription.Agency? { description.agencies.first { $0.id == id } }

  public func role(_ id: String) -> CountryDescription.Role? { description.roles.first { $0.id == id } }

  public var deskTerritory: DeskTerritory {
    DeskTerritory(state: state, competence: competence, calendar: calendar)
  }
}
