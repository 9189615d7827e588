public import Foundation
public import Signatures

/// Why a trust list does not count.
public enum TrustListFault: Error, Sendable, Hashable {
  /// Not XML that is read.
  case xml(XMLFault)
  /// Its signature does not count.
  case signature(XMLSignatureFault)
  /// Signed by a certificate that nobody has named (its SHA-256, 32 bytes).
  case unknownSigner([UInt8])
  /// The signer's certificate had ended or not begun.
  case signerOutOfBounds
  /// Not what TS 119 612 says of this element.
  case malformed(element: String)
  /// A version of the standard that is not read.
  case version(Int)
  /// An extension that is not known forbids to read the list without it (TS 119 612 annex B).
  case criticalExtension
  /// Another list was to be issued by this time.
  case stale(since: Date)
  /// The last list of all: its operator has ended its work, and nothing in it counts any more.
  case closed
  /// Issued at this time, which is yet to come.
  case fromTheFuture(Date)
  /// It says to hold for longer than lists may.
  case livesTooLong
  /// A newer one is known, of this number: who shows an older one may want to hide what the newer one takes back.
  case older(known: Int)
  /// Another list of this number is known.
  case otherOfSameNumber(Int)
}
