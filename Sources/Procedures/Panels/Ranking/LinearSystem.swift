/// As many equations as unknowns, symmetric and positive definite.
struct LinearSystem {
  private(set) var solution: [Double]

  /// Solves by elimination on the diagonal, which needs no exchange of rows when the matrix is positive definite.
  /// An unknown that no equation tells is nothing.
  init(_ matrix: [[Double]], _ right: [Double]) {
    var rows = matrix
    solution = right
    for pivot in rows.indices where rows[pivot][pivot] > 1e-12 {
      for row in rows.indices.dropFirst(pivot + 1) {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        guard factor != 0 else { continue }
        for column in rows.indices.dropFirst(pivot) { rows[row][column] -= factor * rows[pivot][column] }
        solution[row] -= factor * solution[pivot]
      }
    }
    for row in rows.indices.reversed() {
      guard rows[row][row] > 1e-12 else {
        solution[row] = 0
        continue
      }
      for column in rows.indices.dropFirst(row + 1) { solution[row] -= rows[row][column] * solution[column] }
      solution[row] /= rows[row][row]
    }
  }
}
