extension CSVTable {
  /// The table in a file, or nil with the fault that prevents it. `name` stands in positions in place of the path.
  public static func load(
    path: String, named name: String? = nil, limit: Int = 1 << 30, faults: Faults
  ) -> CSVTable? {
    let name = name ?? path
    guard let bytes = PackFile.bytes(path: path, named: name, limit: limit, faults: faults) else { return nil }
    do {
      return try CSVTable(bytes)
    } catch {
      faults.add(error.fault(in: name))
      return nil
    }
  }

  /// Reads all rows; those that cannot be read become faults of the file, and the others are passed on.
  public func eachRow(named name: String, faults: Faults, _ body: (CSVRow) -> Void) {
    var rows = rows
    while !faults.isFull {
      do {
        guard let row = try rows.next() else { return }
        body(row)
      } catch {
        faults.add(error.fault(in: name))
      }
    }
  }

  /// The columns of these names, with a fault for each that is missing; nil if any is.
  public func columns(_ names: [String], named file: String, faults: Faults) -> [CSVColumn]? {
    var found: [CSVColumn] = []
    for name in names {
      do {
        found.append(try column(name))
      } catch {
        faults.add(error.fault(in: file))
      }
    }
    return found.count == names.count ? found : nil
  }
}
