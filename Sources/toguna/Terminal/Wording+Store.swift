import Foundation
import Store

extension StoreError: Worded {
  var words: String {
    switch self {
    case .foreign(.notADatabase): "the database's file is no database of toguna"
    case .foreign(.unknownTables): "the database holds tables that are not of toguna: give an empty one"
    case .foreign(.otherIdentity(let identity)):
      "the database is that of another State or instance (\(identity.state), \(identity.instance))"
    case .notInitialised: "the database is empty: it was never made, or it is not the one of this data folder"
    case .newerSchema(let room, let number, let known):
      "a newer toguna has written this database (\(room) \(number); this one knows \(known)): use that version"
    case .changedMigration(let room, let number):
      "the database was made by another build of migration \(room) \(number)"
    case .unreachable(let reason):
      "the database cannot be reached: \(reason.trimmingCharacters(in: .whitespacesAndNewlines))"
    case .outcomeUnknown: "the connection broke while the work was kept: look whether it was done before trying again"
    case .cannotOpen(let path, let code):
      "the database \(path) cannot be opened (\(code)): it must stand there, and this user must be able to write it"
    case .diskFull: "the disk is full; nothing was written"
    case .damaged: "the database's file is damaged: restore a backup"
    case .busy: "the database is too busy; nothing was written: try again"
    case .readOnly: "the database may not be written by this user: correct the owner or the mode of its file"
    case .wrongEncoding(let found): "the database is encoded in \(found): make it with UTF8"
    case .engine(let code): "the database refused (code \(code))"
    case .backup(let fault): fault.words
    default: "the database refused (\(Wording.caseName(of: self))): please report it"
    }
  }
}

extension BackupFault {
  var words: String {
    switch self {
    case .cannotOpen(let path, let code): "\(path) cannot be opened: \(Wording.system(code))"
    case .cannotRead(let code): "the backup cannot be read: \(Wording.system(code))"
    case .cannotWrite(let code): "the backup cannot be written: \(Wording.system(code))"
    case .notABackup: "the file is no backup of toguna"
    case .unknownVersion(let version): "a newer toguna has written the backup (format \(version)): use that version"
    case .damaged: "the backup is incomplete or was altered: use another copy of it"
    case .malformed(let offset): "the backup does not follow its format at byte \(offset): use another copy of it"
    case .unknownTable(let name): "the backup holds a table \(name) that its version of toguna does not have"
    case .notEmpty: "the database is not empty: a backup is read into an empty one"
    case .otherIdentity(let identity):
      "the backup is that of another State or instance (\(identity.state), \(identity.instance)), and nothing was read: "
        + "put the folder's own deployment.json and keys back with it"
    }
  }
}
