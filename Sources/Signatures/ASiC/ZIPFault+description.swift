extension ZIPFault: CustomStringConvertible {
  /// For people who know the format.
  public var description: String {
    switch self {
    case .noDirectory: "it is no ZIP archive"
    case .malformed(let offset): "its parts contradict one another near byte \(offset)"
    case .unsupported: "it is encrypted, in several parts, or of the form for more than 4 GiB"
    case .method(let method): "an entry is packed in a way that is not read (\(method))"
    case .badName: "an entry has a name that leads out of the archive, or is not the same for every reader"
    case .duplicateName(let name): "two entries are called \(name), or one stands inside of the other"
    case .tooLarge: "it has more entries, or unpacks to more bytes, than is read"
    case .damaged(let name): "\(name) is not what its size and checksum say"
    case .inputOutput: "it cannot be read to its end"
    }
  }
}
