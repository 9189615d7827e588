import Keys
import Procedures
import Store

/// The errors of the rooms in the operator's words. The rooms carry facts; this is the one place that words them here.
enum Wording {
  /// The error itself, or a refusal that words it.
  static func worded(_ error: any Error) -> any Error {
    switch error {
    case let error as StoreError: Refusal(error.words)
    case let error as DossierError: Refusal(error.words)
    case let error as KeyError: Refusal(error.words)
    default: error
    }
  }
}

extension StoreError {
  fileprivate var words: String {
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
    case .unreachable(let reason): "the database cannot be reached: \(reason)"
    case .cannotOpen(let path, let code): "\(path) cannot be opened (\(code))"
    case .diskFull: "the disk is full; nothing was written"
    case .damaged: "the database's file is damaged: restore a backup"
    case .busy: "the database is too busy; nothing was written: try again"
    case .backup(let fault): "the backup cannot be used: \(fault)"
    case .wrongEncoding(let found): "the database is encoded in \(found): make it with UTF8"
    default: "the database refused (\(caseName(of: self)))"
    }
  }
}

extension DossierError {
  fileprivate var words: String {
    switch self {
    case .notFound: "there is no such dossier for this agent"
    case .notNow(let phase): "the dossier is \(phase): this cannot be done now"
    case .claimedByAnother: "another agent holds the dossier"
    case .notClaimed: "the agent has not taken the dossier"
    case .roleMissing(let role): "the agent has no post as \(role) in the dossier's office"
    case .feeUnpaid: "the receipt of the fee is not recorded"
    case .corrupt(let entry): "entry \(entry) of the dossier cannot be: run `toguna fsck`"
    case .receiptRefused(let francs): "the receipt is recorded already, or is not of \(francs) F"
    case .recordMissing: "the step needs one record of the register"
    case .recordNotExpected: "the records are not those that the step asks for"
    case .notAttested: "the step is not attested"
    case .unknownField(let field): "the form has no field \(field)"
    case .unknownMotive(let motive): "there is no motive \(motive)"
    case .textMissing: "the text is missing"
    case .invalidAnswer(let fault): "the answer to \(fault.field) is not valid"
    }
  }
}

extension KeyError {
  fileprivate var words: String {
    switch self {
    case .wrongPassphrase: "the passphrase does not open the keys"
    case .storeMissing(let path): "there are no keys in \(path): put the folder back from its copy"
    case .storeExists(let path): "\(path) holds keys already"
    case .unknownKey(let name): "the key \(name.rawValue) is missing: put it back from its copy"
    case .laxMode(let path, _, let allowed): "\(path) may be read by others: chmod \(String(allowed, radix: 8)) it"
    case .foreignOwner(let path): "\(path) belongs to another user"
    case .notAKeyFile(let path), .wrongLength(let path), .damaged(let path):
      "\(path) is damaged or another key's file: put it back from its copy"
    case .weakPassphrase(let bytes): "the passphrase has fewer than \(bytes) bytes"
    default: "the keys refused (\(caseName(of: self)))"
    }
  }
}

/// The name of an enum's case, without its values. Not by printing the value: that would ask for its description.
private func caseName(of value: Any) -> String {
  Mirror(reflecting: value).children.first?.label ?? "no further reason"
}
