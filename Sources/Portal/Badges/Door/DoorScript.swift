import HTTPTypes
import Hummingbird

/// The script of a telephone at a door. Where it does not run, badges are typed and the server checks them.
///
/// In the page it enrols the telephone, checks badges (Ed25519, WebCrypto) against what it fetched last, writes passages into
/// IndexedDB, each signed by a key that cannot leave the browser, and sends them when there is a network. As a worker it answers with
/// the page that was kept when the network does not answer.
enum DoorScript {
  static let address = "/semaine/porte.js"

  /// One script: its parts share their names, in this order.
  static let text = [opening, store, badges, passages, network, page].joined(separator: "\n")

  /// The worker; then, for the page, its address and what stands in it. The last part closes the block that begins here.
  private static let opening = #"""
    "use strict";
    const box = "porte-1";
    if (typeof window === "undefined") {
      self.addEventListener("install", () => self.skipWaiting());
      self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
      self.addEventListener("fetch", event => {
        if (event.request.method !== "GET" || event.request.url.endsWith(".json")) return;
        const kept = () => caches.open(box).then(all => all.match(event.request.url, {ignoreVary: true, ignoreSearch: true}));
        const slow = new Promise(done => setTimeout(done, 4000)).then(kept).then(page => page || new Promise(() => {}));
        event.respondWith(Promise.race([fetch(event.request), slow])
          .catch(() => kept().then(page => page || Response.error())));
      });
    } else {
      const here = location.pathname;
      const control = here.replace(/\/portes\/.*/, "/controle.json");
      const place = document.getElementById("porte");
      const words = document.getElementById("porte-mots").content;
      const say = (id, values = {}) => Object.entries(values).reduce(
        (text, [name, value]) => text.replace(`{${name}}`, value), words.getElementById(id).textContent.trim());
      const show = id => place.replaceChildren(document.getElementById(id).content.cloneNode(true));
      const find = id => document.getElementById(id);

    """#
}

extension Call {
  /// The script, which may ask this site for pages and nobody else.
  func doorScript() -> Response {
    var response = text(DoorScript.text, mediaType: "text/javascript; charset=utf-8")
    response.headers[.contentSecurityPolicy] = "default-src 'none'; connect-src 'self'"
    return response
  }
}
