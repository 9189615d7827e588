/// An operator between two operands that are both evaluated.
enum BinaryOperator: String, Sendable, CaseIterable {
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  case membership = "in"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"

  /// A higher one binds tighter; all associate to the left.
  var precedence: Int {
    switch self {
    case .equal, .unequal, .less, .atMost, .greater, .atLeast, .membership: 1
    case .add, .subtract: 2
    case .multiply, .divide, .remainder: 3
    }
  }
}
