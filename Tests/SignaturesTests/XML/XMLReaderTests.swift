import Foundation
import TestSupport
import Testing

@testable import Signatures

@Suite("Reading XML")
struct XMLReaderTests {
  private func root(_ text: String) throws -> XMLElement { try XMLReader.root(of: Array(text.utf8)) }

  @Test("names get their namespaces, texts and attributes their characters")
  func reads() throws {
    let element = try root(
      """
      \u{FEFF}<?xml version="1.0" encoding="utf-8" standalone='yes'?>
      <!-- a list --><a:r xmlns:a="urn:a" xmlns="urn:d" k = '1&#x9;2
      3' a:k="&quot;&lt;"><s/>x&amp;<!-- - -->y<![CDATA[<z>]]>\r\n&#233;</a:r>
      """)
    #expect(element.name == XMLName(prefix: "a", local: "r", namespace: "urn:a"))
    #expect(element.attribute("k") == "1\t2 3")
    #expect(element.attributes.last?.value == "\"<" && element.attributes.last?.name.namespace == "urn:a")
    #expect(element.elements.map(\.name) == [XMLName(local: "s", namespace: "urn:d")])
    #expect(element.children.last == .text("x&y<z>\n\u{E9}"))
  }

  @Test(
    "what is not well-formed is refused",
    arguments: [
      "", " ", "a", "<", "<a", "<a>", "<a/><b/>", "<a/>x", "<a></b>", "<a b='1' b='2'/>", "<a b=1/>", "<a b='<'/>",
      "<a>&x;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#99999999;</a>", "<a>&#;</a>",
      "<a>]]></a>", "<a b='1'c='2'/>", "<p:a/>", "<a p:b='1'/>", "<a xmlns:p=''/>", "<a xmlns:xml='urn:x'/>",
      "<a xmlns:xmlns='urn:x'/>", "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>", "<a:b:c xmlns:a='u'/>",
      "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "<a xmlns='u' xmlns='u'/>", "<!-- a -- b --><a/>", "<!--><a/>",
      "<a>\u{1}</a>", "<a>\u{FFFF}</a>", "<?xml version='1.1'?><a/>", "<?xml version='1.0' encoding='latin1'?><a/>",
      "<1a/>", "<a />\u{0}", "<a/ >", "<à/>", "<a><![CDATA[</a>", "<a b='", "<a>&#1114112;</a>",
    ])
  func malformed(_ text: String) {
    #expect(throws: XMLFault.self) { try root(text) }
  }

  @Test(
    "document types, entities and processing instructions are not read",
    arguments: [
      "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<?php?><a/>", "<a><?x y?></a>", "<a/><?x?>",
      "<a><!ELEMENT a ANY></a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
    ])
  func forbidden(_ text: String) throws {
    #expect { try root(text) } throws: { if case XMLFault.forbidden = $0 { true } else { false } }
  }

  @Test("processing instructions are passed over for who asks for it, and document types stay forbidden")
  func instructions() throws {
    func read(_ text: String) throws -> XMLElement {
      try XMLReader.root(of: Array(text.utf8), skipsInstructions: true)
    }
    let text = "<?xml version='1.0'?><?xml-stylesheet href='a.xsl'?><a>x<?y <b/>?>z</a><?end?>"
    #expect(try read(text).children == [.text("xz")])
    for text in ["<?x", "<a><?x</a>", "<a/><?x?", "<?x?>"] { #expect(throws: XMLFault.self) { try read(text) } }
    #expect { try read("<?x?><!DOCTYPE a><a/>") } throws: { $0 as? XMLFault == .forbidden(at: 5) }
  }

  @Test("bytes that are not UTF-8 are refused")
  func encoding() {
    for bytes: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFE, 0xFF, 0, 0x3C], [0xF5, 0x80, 0x80, 0x80],
    ] {
      #expect(throws: XMLFault.self) { try XMLReader.root(of: Array("<a>".utf8) + bytes + Array("</a>".utf8)) }
    }
  }

  @Test("depth, elements, attributes and size are bounded")
  func bounds() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(throws: Never.self) { try root(nested(48)) }
    for depth in [49, 100_000] { #expect(throws: XMLFault.tooDeep(at: 48 * 3)) { try root(nested(depth)) } }
    let limits = XMLLimits(bytes: 100, depth: 8, elements: 5, attributes: 2)
    func read(_ text: String) throws { _ = try XMLReader.root(of: Array(text.utf8), limits: limits) }
    #expect(throws: Never.self) { try read("<a b='1' c='2'><b/><b/><b/><b/></a>") }
    for text in ["<a><b/><b/><b/><b/><b/></a>", "<a b='1' c='2' d='3'/>", "<a>" + nested(30) + "</a>"] {
      #expect(throws: XMLFault.tooLarge) { try read(text) }
    }
  }

  @Test("no mutated document breaks the reader, and what is read is written so that it reads the same")
  func mutations() throws {
    var random = SeededGenerator(seed: 612)
    let text = """
      <?xml version="1.0"?><l:a xmlns:l="urn:l" xmlns="urn:d" l:x="1&amp;2" y='é'><b>un &#233; <!-- c --> deux</b>
      <c xmlns=""><![CDATA[<&>]]></c><l:d xmlns:l="urn:m" xml:lang="fr"/></l:a>
      """
    var count = 0
    for _ in 0..<4_000 {
      guard let element = try? XMLReader.root(of: random.mutated(Array(text.utf8))) else { continue }
      let canonical = element.canonical
      #expect(try XMLReader.root(of: canonical).canonical == canonical)
      count += 1
    }
    #expect(count > 100, "\(count)")
  }
}

@Suite("Exclusive canonical XML")
struct CanonicalXMLTests {
  @Test(
    "it is what libxml2 writes", .enabled(if: Peer.has("xmllint")),
    arguments: [
      "<a/>", "<a b='2' a='1'>x</a>", "<a xmlns='urn:d'><b xmlns=''><c xmlns='urn:d'/></b></a>",
      "<p:a xmlns:p='urn:p' xmlns:q='urn:q'><q:b p:x='1' q:x='2' x='3'/><p:c xmlns:p='urn:r'/><p:d/></p:a>",
      "<a xmlns:z='urn:a' xmlns:y='urn:b' z:l='1' y:l='2' l='3'/>",
      "<a b=\"&#9;&#10;&#13;&lt;&gt;&amp;&quot;'\">&#13;&gt;&lt;&amp;\"'</a>",
      "<?xml version='1.0'?><!-- c --><a>x<!-- c -->y<![CDATA[<]]></a><!-- d -->",
      "<a xml:lang='fr'><b xml:lang='en' xmlns='urn:d'/>é 𞤀</a>", "<a\n  b='1\n2'\n>\r\n</a\n>",
      "<a xmlns='urn:d' xmlns:p='urn:d'><p:b><c/></p:b></a>",
    ])
  func peer(_ text: String) throws {
    let peer = try Peer()
    try peer.write(text, as: "in.xml")
    let done = try peer.run("sh", "-c", "xmllint --nonet --exc-c14n in.xml > out.xml")
    #expect(done.status == 0, "\(done.output)")
    // The peer keeps comments, and puts those around the root on lines of their own.
    let kept = String(decoding: try peer.read("out.xml"), as: UTF8.self)
    let bare = kept.replacing(/<!--.*?-->\n?/, with: "").trimmingCharacters(in: .newlines)
    #expect(String(decoding: try XMLReader.root(of: Array(text.utf8)).canonical, as: UTF8.self) == bare)
  }
}
