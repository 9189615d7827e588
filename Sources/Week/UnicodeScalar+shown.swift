extension Unicode.Scalar {
  /// Whether it is seen, or parts words: for names, and for what a terminal shows.
  var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// Whether a published text may hold it: all but controls, and what turns the text around it about (Unicode UAX #9 §2).
  var isPlain: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: false
    default: properties.generalCategory != .control
    }
  }
}

extension String {
  /// A stranger's text as a line of a message: what a terminal would obey is left out.
  func shown(atMost count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.filter(\.isShown).prefix(count)))
  }
}
