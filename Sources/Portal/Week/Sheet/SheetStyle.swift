import Crypto
import Foundation

/// The style of the programme in one file: for paper first, so it has no colour but those of ink and rule.
enum SheetStyle {
  /// Between the tags stands ``rules``, to the letter: the policy names its digest.
  static let element: StaticString =
    "<style>body{max-width:52rem;margin:0 auto;padding:1rem;font:1.05rem/1.45 system-ui,sans-serif;color:#21170f;background:#fff}h1,h2{font-family:Georgia,serif;line-height:1.2}h1{font-size:1.7rem;margin:.3rem 0}h2{font-size:1.25rem;margin:1.6rem 0 .3rem;border-top:3px double #80300f;padding-top:.5rem}header p,footer p{margin:.2rem 0}table{width:100%;border-collapse:collapse}td{padding:.45rem .6rem .45rem 0;border-top:1px solid #cdb896;vertical-align:top}td:first-child{width:8.5rem}td:last-child{width:11rem}td span{color:#55463a}.off strong:first-child{text-decoration:line-through}footer{margin-top:2rem;border-top:3px double #80300f;font-size:.95rem}@media(max-width:40rem){td,td:first-child,td:last-child{display:block;width:auto;padding:.1rem 0;border:0}td:first-child{border-top:1px solid #cdb896;padding-top:.5rem}td:last-child{padding-bottom:.5rem}}@media print{body{font-size:10.5pt;padding:0}tr,h2{break-inside:avoid}h2{break-after:avoid}@page{margin:15mm}}</style>"

  private static let tags = (open: "<style>", close: "</style>")

  /// Its digest, as a Content-Security-Policy names it (CSP3 §6.7.2.3).
  static let source: String = {
    let text = element.description.dropFirst(tags.open.count).dropLast(tags.close.count)
    return "'sha256-\(Data(SHA256.hash(data: Array(text.utf8))).base64EncodedString())'"
  }()
}
