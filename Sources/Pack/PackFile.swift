/// Loads the YAML files of a country pack into typed values.
///
/// Every fault goes to the collector, with its line and column; a file never stops the check of a pack.
public enum PackFile {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 4 << 20

  /// The value in a file, or nil if none could be made.
  ///
  /// A value may come together with faults (an unknown key, a duplicate), so that what refers to it can be checked too: a
  /// pack is sound when `faults` is empty, not when all values are there. `name` stands in positions in place of the path.
  public static func load<Value: PackDecodable>(
    _ type: Value.Type, path: String, named name: String? = nil, faults: Faults
  ) -> Value? {
    let name = name ?? path
    guard let bytes = bytes(path: path, named: name, limit: sizeLimit, faults: faults) else { return nil }
    return load(type, bytes: bytes, named: name, faults: faults)
  }

  /// The value in a text.
  public static func load<Value: PackDecodable>(
    _ type: Value.Type, text: String, named name: String, faults: Faults
  ) -> Value? {
    load(type, bytes: Array(text.utf8), named: name, faults: faults)
  }

  /// The value in the bytes of a file.
  public static func load<Value: PackDecodable>(
    _ type: Value.Type, bytes: [UInt8], named name: String, faults: Faults
  ) -> Value? {
    guard let node = node(bytes: bytes, named: name, faults: faults) else { return nil }
    return type.shape.decode(node, faults)
  }

  /// The tree of a file, for those who choose a shape by what it holds.
  public static func node(bytes: [UInt8], named name: String, faults: Faults) -> Node? {
    guard bytes.count <= sizeLimit else {
      reportSize(named: name, limit: sizeLimit, faults: faults)
      return nil
    }
    guard let source = Source.checked(bytes, file: name, faults: faults) else { return nil }
    return YAMLReader(source: source, faults: faults).read()
  }

  /// The bytes of a file, or nil with the reason why it cannot be read.
  static func bytes(path: String, named name: String, limit: Int, faults: Faults) -> [UInt8]? {
    let start = Position(file: name, line: 1, column: 1)
    do {
      return try FileBytes.read(path, limit: limit)
    } catch {
      switch error {
      case .missing:
        faults.add("this file does not exist", fix: "create it", at: start)
      case .notAFile:
        faults.add("this is not a file", fix: "put a file in its place", at: start)
      case .unreadable(let reason):
        faults.add("this file cannot be read: \(reason)", fix: "let the user who runs toguna read it", at: start)
      case .tooLarge(let limit):
        reportSize(named: name, limit: limit, faults: faults)
      }
      return nil
    }
  }

  private static func reportSize(named name: String, limit: Int, faults: Faults) {
    faults.add(
      "this file has more than \(limit) bytes", fix: "split it", at: Position(file: name, line: 1, column: 1))
  }
}
