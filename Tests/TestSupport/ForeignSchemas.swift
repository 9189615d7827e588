import Foundation

/// The schemas of others, by which their programs judge what we write. The project carries none of them.
public enum ForeignSchemas {
  /// The folder that `TOGUNA_SCHEMAS` names, or else the one beside the project; nil where there is none.
  public static let folder: String? = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared/reference/schemas").standardized.path
    let folder = ProcessInfo.processInfo.environment["TOGUNA_SCHEMAS"] ?? beside
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()
}
