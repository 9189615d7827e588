/// What an agent knows a device by in the list of sessions: "Firefox, Android". Nothing finer is kept.
enum DeviceLabel {
  /// - Parameter header: The `User-Agent` header.
  static func of(_ header: String?) -> String {
    guard let header, header.utf8.count <= 1_024 else { return "" }
    return [name(in: header, browsers), name(in: header, systems)].compactMap { $0 }.joined(separator: ", ")
  }

  private static func name(in header: String, _ known: KeyValuePairs<String, String>) -> String? {
    known.first { header.contains($0.key) }?.value
  }

  /// Each names itself after those that it wants to be taken for, so the order counts.
  private static let browsers: KeyValuePairs = [
    "Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox", "Chrome": "Chrome",
    "Safari": "Safari",
  ]
  private static let systems: KeyValuePairs = [
    "Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows", "Mac OS": "macOS",
    "Linux": "Linux", "KAIOS": "KaiOS",
  ]
}
