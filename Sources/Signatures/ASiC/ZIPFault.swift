/// Why a file is not a container that can be read, or one of its entries is not what it says.
public enum ZIPFault: Error, Sendable, Hashable {
  /// Not an archive (PKWARE APPNOTE), or one that does not end with its directory.
  case noDirectory
  /// Parts contradict one another, or bytes belong to none of them, near this offset.
  case malformed(offset: Int)
  /// In several parts, encrypted, or of the form for more than 4 GiB.
  case unsupported
  /// An entry is packed in another way than deflate.
  case method(Int)
  /// A name leads out of the container, is no text, or is not the same for every reader.
  case badName
  /// Two entries have this name, or two that some systems take for one.
  case duplicateName(String)
  /// More entries or bytes than a container may have.
  case tooLarge
  /// An entry is not what its size and checksum say.
  case damaged(String)
  /// The file could not be read.
  case inputOutput
}
