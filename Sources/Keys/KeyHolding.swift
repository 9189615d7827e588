/// What the folder of a ``SoftwareKeyStore`` held when it was last read.
struct KeyHolding: Sendable {
  /// The keys that were not retired and whose files are there.
  var keys: [KeyName: PrivateKey]
  var register: KeyRegister
  /// Of the register's file; nil when there is none.
  var stamp: PrivateFolder.Stamp?
  /// Those among ``keys`` whose files do not miss a register yet.
  private var older: Set<KeyName>

  /// Reads the folder whole. Keys from before there was a register are taken into it in memory, and written by the next
  /// change.
  init(_ files: KeyFiles, _ registerFile: RegisterFile) throws(KeyError) {
    // Before the file itself: what is written in between is then read again.
    stamp = try registerFile.stamp()
    let written = try registerFile.read()
    register = written ?? KeyRegister()
    keys = [:]
    older = []
    for (name, found) in try files.readAll() {
      if let record = register.record(of: name) {
        guard record.publicKey == found.key.publicKey else { throw .damaged(path: files.path(of: name)) }
        guard record.retirement == nil else { continue }
      } else if found.isRegistered {
        guard written != nil else { throw .registerMissing(path: registerFile.path) }
        // A creation that was cut short: nobody has seen its public key.
        continue
      } else {
        register.adopt(name, found.key.publicKey)
      }
      keys[name] = found.key
      if !found.isRegistered { older.insert(name) }
    }
  }

  /// Lets the key files follow the register: the register is written first, so that a crash between the two leaves a
  /// file that it overrules and that the next change takes up.
  mutating func settle(_ files: KeyFiles) throws(KeyError) {
    for record in register.records where record.retirement != nil {
      keys[record.name] = nil
      older.remove(record.name)
      try files.destroy(record.name)
    }
    for name in older {
      if let key = keys[name] { try files.register(key, as: name) }
      older.remove(name)
    }
  }
}
