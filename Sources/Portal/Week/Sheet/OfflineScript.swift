/// The one script of the site: it keeps the programme for when there is no network. Nothing waits for it.
enum OfflineScript {
  static let element: StaticString = "<script src=\"/semaine/hors-ligne.js\" defer></script>"

  /// In the page it registers itself as a worker and keeps the page that is open; as a worker it answers with what was kept
  /// when the network does not answer. What may be kept nowhere is not kept here either.
  static let text = """
    "use strict";
    const box = "semaine-1";
    const isKept = answer => answer.ok && !/no-store/.test(answer.headers.get("Cache-Control") || "");
    if (typeof window === "undefined") {
      self.addEventListener("install", () => self.skipWaiting());
      self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
      self.addEventListener("fetch", event => {
        const request = event.request;
        if (request.method !== "GET" || request.mode !== "navigate") return;
        event.respondWith(fetch(request).then(answer => {
          if (isKept(answer) && /\\/programme$/.test(new URL(request.url).pathname)) {
            const copy = answer.clone();
            event.waitUntil(caches.open(box).then(kept => kept.put(request.url, copy)));
          }
          return answer;
        }, () => caches.open(box).then(kept => kept.match(request.url, {ignoreVary: true}))
          .then(kept => kept || Response.error())));
      });
    } else if ("serviceWorker" in navigator) {
      navigator.serviceWorker.register("/semaine/hors-ligne.js")
        .then(() => navigator.serviceWorker.ready)
        .then(() => Promise.all([caches.open(box), fetch(location.href)]))
        .then(([kept, answer]) => isKept(answer) && kept.put(location.href, answer));
    }

    """
}
