import HTTPTypes

/// A line of the site's map: a path, what may be done there and by whom, and the route that the path's values make.
struct RouteEntry<Route: Sendable>: Sendable {
  /// What may be done at a path.
  enum Use: Hashable, Sendable {
    /// To be read: GET.
    case page
    /// To be read and filled in: GET and POST.
    case form(FormLimits)
    /// A button: POST.
    case action(FormLimits)
    /// Called by a machine: GET and POST, without a form token.
    case call
  }

  let use: Use
  /// `/mes-demarches/:dossier`
  let template: String
  let admission: Admission
  /// Made of as many segments as the template has places.
  let make: @Sendable ([String]) -> Route?
  /// Some value for each place.
  let sample: @Sendable () -> [String]

  static func page<each Value: PathValue>(
    _ template: String, _ admission: Admission, _ make: @escaping @Sendable (repeat each Value) -> Route
  ) -> RouteEntry { RouteEntry(.page, template, admission, make) }

  static func form<each Value: PathValue>(
    _ template: String, _ admission: Admission, limits: FormLimits = .fields,
    _ make: @escaping @Sendable (repeat each Value) -> Route
  ) -> RouteEntry { RouteEntry(.form(limits), template, admission, make) }

  static func action<each Value: PathValue>(
    _ template: String, _ admission: Admission, limits: FormLimits = .fields,
    _ make: @escaping @Sendable (repeat each Value) -> Route
  ) -> RouteEntry { RouteEntry(.action(limits), template, admission, make) }

  static func call<each Value: PathValue>(
    _ template: String, _ admission: Admission = .machine,
    _ make: @escaping @Sendable (repeat each Value) -> Route
  ) -> RouteEntry { RouteEntry(.call, template, admission, make) }

  private init<each Value: PathValue>(
    _ use: Use, _ template: String, _ admission: Admission,
    _ make: @escaping @Sendable (repeat each Value) -> Route
  ) {
    self.use = use
    self.template = template
    self.admission = admission
    self.make = { segments in
      var rest = SegmentReader(segments)
      return try? make(repeat rest.next((each Value).self))
    }
    sample = {
      var segments: [String] = []
      repeat segments.append((each Value).sample.segment)
      return segments
    }
  }

  var methods: [HTTPRequest.Method] {
    switch use {
    case .page: [.get]
    case .form, .call: [.get, .post]
    case .action: [.post]
    }
  }

  /// How much a POST may send; nil where no form is awaited.
  var limits: FormLimits? {
    switch use {
    case .form(let limits), .action(let limits): limits
    case .page, .call: nil
    }
  }

  /// The template as the server's router reads it.
  var pattern: String {
    let rest = "/:\(Rest.place)"
    return template.hasSuffix(rest) ? template.dropLast(rest.count) + "/**" : template
  }

  /// The names of the template's places, in order.
  var places: [String] {
    template.split(separator: "/").filter { $0.first == ":" }.map { String($0.dropFirst()) }
  }
}

/// Hands out the values of a path, one after the other.
private struct SegmentReader {
  private struct Unreadable: Error {}

  private var segments: ArraySlice<String>

  init(_ segments: [String]) { self.segments = segments[...] }

  mutating func next<Value: PathValue>(_ type: Value.Type) throws -> Value {
    guard let segment = segments.popFirst(), let value = Value(segment: segment) else { throw Unreadable() }
    return value
  }
}
