public import Pack

/// Which office a request goes to: the one that handles a matter for a place.
public struct Routing: Sendable, PackDecodable {
  /// The matter, of competence.yaml.
  public let matter: Located<String>
  /// CEL, string: the code of the place that decides.
  public let place: Scalar

  public static let shape = Shape<Routing>.object(
    "Which office a request goes to",
    .required("matter", "The matter, of competence.yaml"),
    .required("place", "CEL: code of the place that decides, such as answers.birth_place")
  ) { matter, place in Routing(matter: matter, place: place) }
}
