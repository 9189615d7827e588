/// A sign that a signed PDF was made or changed to deceive. No honest program writes so.
///
/// The names of the attacks are those of the literature: universal signature forgery, incremental saving, signature
/// wrapping (Mladenov and others, 2019), shadow documents, evil annotations and sneaky signatures (Mainka, Rohlmann and
/// others, 2021). Offsets are in bytes from the start of the file.
public enum PDFThreat: Error, Sendable, Hashable, Codable {
  /// No one here can read it, so no one can say what it shows.
  case encrypted
  /// The structure is not as the standard has it, near this offset if it is known.
  case unreadable(offset: Int?)
  /// Sections, pages or fields lead back to themselves.
  case loop
  /// A dictionary has two entries of this key: readers differ in which they believe.
  case duplicateKey(String)
  /// No attack: more than is looked at, so that what is left cannot be vouched for.
  case beyondBounds(ValidationBounds.Bound)

  /// Universal forgery: no `/ByteRange` of four numbers.
  case noByteRange
  /// Universal forgery: no string in `/Contents`.
  case noContents
  /// Universal forgery: a string of nothing but zeros.
  case emptyContents
  /// Something other than zeros follows the signature in `/Contents`.
  case filledContents
  /// The first range does not begin with the file.
  case notFromStart
  /// The ranges are not in order, negative, or lie over one another.
  case overlap
  /// A range goes beyond the file.
  case beyondFile
  /// What the ranges leave out begins elsewhere than `/Contents`, or `/Contents` is not in the file as such.
  case otherHole
  /// Signature wrapping: more is left out than `/Contents`, so that something else fits in.
  case wrapped(bytes: Int)
  /// What is covered does not end with the revision that the signature is in.
  case otherEnd

  /// Bytes after the last revision.
  case trailingBytes(offset: Int)
  /// Incremental saving: objects after the last revision that no cross-reference names.
  case updateWithoutCrossReference(offset: Int)
  /// A revision without its end where it must be.
  case brokenRevision(number: Int)

  /// An entry of the cross-references of a revision leads to an object that an earlier or a later one has written.
  case crossReferenceElsewhere(object: Int, revision: Int)
  /// In a hybrid file, a table and a stream of cross-references lead to different objects: readers differ in which of
  /// them they follow.
  case crossReferencesDiffer(object: Int)
  /// An entry leads into what a signature leaves out.
  case crossReferenceIntoHole(object: Int)

  /// Incremental saving: a page or what is written on it was changed.
  case rewritten(object: Int)
  /// Shadow document, replacing: an object was changed that pages use, such as a font or a picture.
  case replaced(object: Int)
  /// Shadow document, hiding: an object was taken out, or pages and form no longer have what they had.
  case hidden(object: Int)
  /// Shadow document, hiding and replacing: the file was turned to another catalog, or to other pages.
  case redirected(object: Int)
  /// Shadow document, hiding and replacing: an object was added that what was signed may already point to.
  case injected(object: Int)
  /// A signature that an earlier revision has is gone.
  case signatureRemoved(field: String)
  /// Evil annotation: one was added, changed or removed that the signer did not allow.
  case annotationNotAllowed(object: Int)
  /// Sneaky signature: a form was changed, or a visible signature added, where the signer did not allow it.
  case formNotAllowed(object: Int)
}
