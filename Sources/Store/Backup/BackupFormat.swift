/// The file that `backup` writes and `restore` reads, on either engine.
///
///     magic      8 bytes "TOGUNABK"
///     version    number, 1
///     identity   text state, text instance
///     migrations number n, then n × (text room, number, text hash)
///     tables     each: 1, text name, number c, c × text column;
///                then rows, each: 2, c × value;
///     end        0
///     SHA-256    32 bytes, of all that precedes
///
/// A number is unsigned LEB128. A text is the number of its bytes, then UTF-8. A value is a byte for its kind, then its
/// content: 0 null; 1 integer and 2 real, 8 bytes with the highest first; 3 text and 4 blob, as a number of bytes and
/// the bytes.
enum BackupFormat {
  static let magic = Array("TOGUNABK".utf8)
  static let version = 1
  static let hashLength = 32

  enum Part: UInt8 {
    case end = 0
    case table = 1
    case row = 2
  }

  enum Kind: UInt8 {
    case null = 0
    case integer = 1
    case real = 2
    case text = 3
    case blob = 4
  }
}
