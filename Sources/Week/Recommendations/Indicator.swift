public import Pack
public import Territory
public import Vocabulary

/// What shows how far a recommendation is: a figure that goes from a baseline to a target.
public struct Indicator: Sendable, Hashable {
  public enum Direction: String, Sendable, CaseIterable, PackDecodable {
    /// More is better.
    case up
    case down
  }

  /// A value that was read somewhere on a day.
  public struct Reading: Sendable, Hashable {
    public let day: Day
    public let value: Double
    /// Nil for one that an organiser wrote, whose reason stands in the history.
    public let provenance: Provenance?
  }

  public let id: String
  public let name: LocalizedText
  public let unit: LocalizedText
  public let direction: Direction
  /// Of any size above 0: weights are normalised over those that have data.
  public let weight: Double
  /// The platform's own figure, which goes before readings.
  public let feed: PlatformFigure?
  /// Nil until they are published.
  public internal(set) var baseline: Double?
  public internal(set) var target: Double?
  public internal(set) var readings: [Reading]

  /// The latest reading; of two of one day the one that was written last, which corrects the other.
  public var latest: Reading? { readings.reversed().max { $0.day < $1.day } }

  /// How much of the way from the baseline to the target a value has come: 0…1, or nil while one of the three is missing.
  public func progress(at value: Double?) -> Double? {
    guard let value, let baseline, let target, value.isFinite else { return nil }
    let way = direction == .up ? target - baseline : baseline - target
    let gone = direction == .up ? value - baseline : baseline - value
    guard way > 0 else { return gone >= way ? 1 : 0 }
    return min(max(gone / way, 0), 1)
  }
}

extension Indicator.Reading: PackDecodable {
  public static let shape = Shape<Indicator.Reading>.object(
    "a value that was read", .required("on", "the day", .day), .required("value", "the figure", .figure), .provenance
  ) { Indicator.Reading(day: $0, value: $1, provenance: $2) }
}

extension Indicator: PackDecodable {
  private struct Naming {
    let id: String
    let name: LocalizedText
    let unit: LocalizedText
  }

  private struct Scale {
    let direction: Direction
    let weight: Double
    let feed: PlatformFigure?
  }

  private struct Figures {
    let baseline: Double?
    let target: Double?
    let readings: [Reading]
  }

  public static let shape = Shape<Indicator>.checkedObject(
    "an indicator", naming, scale, figures
  ) { object, naming, scale, figures in
    if let baseline = figures.baseline, let target = figures.target,
      scale.direction == .up ? target <= baseline : target >= baseline
    {
      object.fault("the target lies behind the baseline", fix: "correct it, or the direction", at: "target")
      return nil
    }
    return Indicator(
      id: naming.id, name: naming.name, unit: naming.unit, direction: scale.direction, weight: scale.weight,
      feed: scale.feed, baseline: figures.baseline, target: figures.target, readings: figures.readings)
  }

  private static let naming = Key<Naming>.group(
    .required("id", "its name in the recommendation", .name), .required("name", "what is counted"),
    .required("unit", "in what")
  ) { Naming(id: $0, name: $1, unit: $2) }

  private static let scale = Key<Scale>.group(
    .required("direction", "up when more is better, down when less is"),
    .defaulted("weight", 1, "how much it counts beside the others", .decimal(in: 0.001...1_000)),
    .optional("feed", "the platform's own figure")
  ) { Scale(direction: $0, weight: $1, feed: $2) }

  private static let figures = Key<Figures>.group(
    .optional("baseline", "where it stood; absent until it is published", .figure),
    .optional("target", "where it is to come; absent until it is published", .figure),
    .defaulted("readings", [], "values that were read")
  ) { Figures(baseline: $0, target: $1, readings: $2) }
}

extension Shape where Value == Double {
  /// A figure that a page can show.
  static var figure: Shape { .decimal(in: -1e15...1e15) }
}
