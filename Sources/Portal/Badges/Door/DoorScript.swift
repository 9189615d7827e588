import HTTPTypes
import Hummingbird

/// The script of a telephone at a door. Where it does not run, badges are typed and the server checks them.
///
/// In the page it enrols the telephone, checks badges (Ed25519, WebCrypto) against what it fetched last, writes passages into
/// IndexedDB, each signed by a key that cannot leave the browser, and sends them when there is a network. As a worker it answers with
/// the page that was kept when the network does not answer.
enum DoorScript {
  static let address = "/semaine/porte.js"

  static let text = #"""
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

      // The store: what this telephone is, and what it wrote down.
      const opened = new Promise((done, fail) => {
        const asked = indexedDB.open("toguna-portes", 1);
        asked.onupgradeneeded = () => {
          asked.result.createObjectStore("doors", {keyPath: "path"});
          asked.result.createObjectStore("passages", {keyPath: ["path", "number"]});
        };
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
      const store = async (mode, body) => {
        const base = await opened;
        return new Promise((done, fail) => {
          const deed = base.transaction(["doors", "passages"], mode);
          let result;
          deed.oncomplete = () => done(result);
          deed.onerror = deed.onabort = () => fail(deed.error);
          body(deed.objectStore("doors"), deed.objectStore("passages"), value => { result = value; });
        });
      };
      const mine = IDBKeyRange.bound([here, 0], [here, Infinity]);
      const readDoor = () => store("readonly", (doors, _, give) => {
        doors.get(here).onsuccess = event => give(event.target.result);
      });
      const readPassages = () => store("readonly", (_, passages, give) => {
        passages.getAll(mine).onsuccess = event => give(event.target.result);
      });
      const isWaiting = one => !one.sent && !one.refused;
      const keepDoor = change => store("readwrite", doors => {
        doors.get(here).onsuccess = event => doors.put({...event.target.result, ...change, path: here});
      });

      // Texts and bytes.
      const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
      const base45 = text => {
        const bytes = [];
        for (let at = 0; at < text.length; at += 3) {
          const part = [...text.slice(at, at + 3)].map(sign => alphabet.indexOf(sign));
          if (part.length === 1 || part.includes(-1)) return null;
          const value = part.reduceRight((sum, figure) => sum * 45 + figure, 0);
          if (value > (part.length === 3 ? 65535 : 255)) return null;
          if (part.length === 3) bytes.push(value >> 8);
          bytes.push(value & 255);
        }
        return Uint8Array.from(bytes);
      };
      const plain = text => new TextEncoder().encode(text);
      const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
      const unbase64 = text => Uint8Array.from(
        atob(text.replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0));
      const hexadecimal = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
      const clock = seconds => new Date(seconds * 1000).toLocaleTimeString(
        document.documentElement.lang || "fr", {hour: "2-digit", minute: "2-digit"});

      // The badge.
      const canCheck = async () => {
        try {
          await crypto.subtle.generateKey({name: "Ed25519"}, false, ["sign", "verify"]);
          return true;
        } catch {
          return false;
        }
      };
      const dayOf = (rules, seconds) => {
        const date = new Date((seconds + rules.offset) * 1000).toISOString().slice(0, 10);
        const found = rules.days.indexOf(date);
        return found >= 0 ? found + 1 : date < rules.days[0] ? 0 : rules.days.length + 1;
      };
      const check = async (text, rules, seconds) => {
        const bytes = text.startsWith("TB1:") && text.length <= 120 ? base45(text.slice(4)) : null;
        if (!bytes || bytes.length !== 75 || bytes[0] !== 1) return {fault: "illisible"};
        const body = bytes.slice(0, 11);
        const signed = Uint8Array.from([...plain("Toguna badge 1\n"), ...body]);
        let isGenuine = false;
        for (const raw of rules.keys) {
          const key = await crypto.subtle.importKey("raw", unbase64(raw), {name: "Ed25519"}, false, ["verify"]);
          if (await crypto.subtle.verify({name: "Ed25519"}, key, bytes.slice(11), signed)) isGenuine = true;
        }
        const year = body[1] << 8 | body[2];
        if (!isGenuine) return {fault: year === rules.edition ? "faux" : "autre-edition", year};
        if (year !== rules.edition) return {fault: "autre-edition", year};
        const today = dayOf(rules, seconds);
        const days = [1, 2, 3, 4, 5, 6, 7, 8].filter(day => body[10] >> (day - 1) & 1);
        if (!days.includes(today)) return {fault: days.every(day => day < today) ? "expire" : "pas-aujourdhui"};
        const serial = hexadecimal(body.slice(3, 9));
        if (rules.revoked.includes(serial)) return {fault: "revoque"};
        const label = words.getElementById(`categorie-${body[9]}`);
        return {serial, day: today, category: label ? label.textContent.trim() : ""};
      };

      // The passage: a number of its own, then the signature over all of it.
      const line = (door, one) => plain(["Toguna passage 1", String(door.control.edition).padStart(4, "0"),
        `${door.scanner} ${one.number}`, one.serial, String(one.day), String(one.time)].join("\n"));
      const sign = async (door, one) => ({...one, signature: base64(
        await crypto.subtle.sign({name: "Ed25519"}, door.keys.privateKey, line(door, one)))});
      const write = async (door, serial, day, time) => {
        const one = await store("readwrite", (doors, passages, give) => {
          doors.get(here).onsuccess = event => {
            const number = (event.target.result.number || 0) + 1;
            doors.put({...event.target.result, number});
            const one = {path: here, number, serial, day, time};
            passages.put(one);
            give(one);
          };
        });
        const signed = await sign(door, one);
        await store("readwrite", (_, passages) => passages.put(signed));
      };

      const verdict = (tone, text) => {
        const mark = document.createElement("div");
        mark.className = `note ${tone}`;
        const line = document.createElement("strong");
        line.textContent = text;
        mark.append(line);
        find("porte-verdict").replaceChildren(mark);
        find("porte-verdict").dataset.ton = tone;
      };
      const look = async text => {
        const door = await readDoor();
        const time = Math.floor(Date.now() / 1000);
        const found = await check(text, door.control, time);
        if (found.fault) return verdict("note-warning", say(found.fault, {year: found.year}));
        const before = (await readPassages()).find(one => one.serial === found.serial && one.day === found.day);
        await write(door, found.serial, found.day, time);
        if (before) {
          verdict("note-warning", say("encore", {category: found.category, time: clock(before.time)}));
        } else {
          verdict("note-good", say("bon", {category: found.category}));
        }
        await tell();
        send();
      };

      // The network, when there is one.
      let isSending = false;
      const send = async () => {
        if (isSending) return;
        isSending = true;
        try {
          await refresh();
          const door = await readDoor();
          for (;;) {
            const waiting = (await readPassages()).filter(isWaiting).slice(0, 100);
            if (!waiting.length) break;
            const whole = await Promise.all(waiting.map(one => one.signature ? one : sign(door, one)));
            const answer = await fetch(`${here}/passages`, {
              method: "POST", headers: {"Content-Type": "application/json"},
              body: JSON.stringify({scanner: door.scanner, passages: whole.map(
                ({number, serial, day, time, signature}) => ({number, serial, day, time, signature}))})});
            if (answer.status >= 500) break;
            if (!answer.ok) {
              const {error, number} = await answer.json().catch(() => ({}));
              const wrong = error === "future" ? undefined : whole.find(one => one.number === number);
              if (!wrong) {
                find("porte-file").dataset.refus = "oui";
                break;
              }
              // One is set aside, so that the others are not lost with it.
              await store("readwrite", (_, passages) => passages.put({...wrong, refused: true}));
              continue;
            }
            delete find("porte-file").dataset.refus;
            await store("readwrite", (_, passages) => whole.forEach(one => passages.put({...one, sent: true})));
          }
        } catch {
          // No network: what is written down waits.
        } finally {
          isSending = false;
          await tell();
        }
      };
      const refresh = async () => {
        const answer = await fetch(control, {cache: "no-store"});
        if (answer.ok) await keepDoor({control: await answer.json(), at: Math.floor(Date.now() / 1000)});
      };
      const tell = async () => {
        const passages = await readPassages();
        const waiting = passages.filter(isWaiting).length;
        const line = find("porte-file");
        if (!line) return;
        const parts = waiting ? [say("en-attente", {number: waiting})] : [];
        if (line.dataset.refus || passages.some(one => one.refused)) parts.push(say("file-refusee"));
        line.textContent = parts.join(". ") || say("tout-envoye");
        const door = await readDoor();
        find("porte-liste").textContent = say("liste-du", {time: new Date(door.at * 1000).toLocaleString(
          document.documentElement.lang || "fr", {dateStyle: "short", timeStyle: "short"})});
      };

      const watch = async () => {
        if (!("BarcodeDetector" in window) || !navigator.mediaDevices) return;
        const formats = await BarcodeDetector.getSupportedFormats();
        if (!formats.includes("qr_code")) return;
        find("porte-sans-camera").replaceWith(find("porte-oeil").content.cloneNode(true));
        const start = find("porte-camera");
        start.addEventListener("click", async () => {
          const image = document.createElement("video");
          image.playsInline = image.muted = true;
          image.width = Math.min(place.clientWidth, 480);
          image.srcObject = await navigator.mediaDevices.getUserMedia({video: {facingMode: "environment"}});
          start.replaceWith(image);
          await image.play();
          const eye = new BarcodeDetector({formats: ["qr_code"]});
          let last = "";
          let since = 0;
          setInterval(async () => {
            const [found] = await eye.detect(image).catch(() => []);
            if (!found || found.rawValue === last && Date.now() - since < 5000) return;
            last = found.rawValue;
            since = Date.now();
            look(last);
          }, 250);
        });
      };

      const stand = async () => {
        show("porte-lecture");
        find("porte-saisie").addEventListener("submit", event => {
          event.preventDefault();
          const field = event.target.elements.jeton;
          const text = field.value.replace(/[\r\n\t]/g, "");
          field.value = "";
          field.focus();
          if (text) look(text);
        });
        find("porte-saisie").elements.jeton.focus();
        await tell();
        watch();
        addEventListener("online", send);
        setInterval(send, 30000);
        send();
      };
      const keep = async () => {
        if (!("serviceWorker" in navigator)) return;
        await navigator.serviceWorker.register("/semaine/porte.js", {scope: here});
        const parts = [...document.querySelectorAll("link[rel=stylesheet],link[rel=icon]")].map(one => one.href);
        await caches.open(box).then(all => all.addAll([here, "/semaine/porte.js", ...parts]));
        await navigator.serviceWorker.ready;
        place.dataset.garde = "oui";
      };
      const enrol = async code => {
        const keys = await crypto.subtle.generateKey({name: "Ed25519"}, false, ["sign", "verify"]);
        const spki = await crypto.subtle.exportKey("spki", keys.publicKey);
        const answer = await fetch(`${here}/telephone`, {
          method: "POST", headers: {"Content-Type": "application/json"},
          body: JSON.stringify({code, key: base64(spki)})});
        if (!answer.ok) {
          const {error} = await answer.json().catch(() => ({}));
          throw error === "wrong-code" ? "code-faux" : "echec";
        }
        const {scanner} = await answer.json();
        const rules = await (await fetch(control, {cache: "no-store"})).json();
        await keepDoor({scanner, keys, control: rules, at: Math.floor(Date.now() / 1000), number: 0});
        navigator.storage?.persist?.();
      };
      const begin = async () => {
        const door = await readDoor();
        if (door) return stand();
        if (!await canCheck()) {
          const line = document.createElement("p");
          line.textContent = say("sans-controle");
          return place.prepend(line);
        }
        show("porte-inscription");
        const form = find("porte-code");
        form.elements.code.value = decodeURIComponent(location.hash.slice(1));
        history.replaceState(null, "", here);
        form.addEventListener("submit", async event => {
          event.preventDefault();
          try {
            await enrol(form.elements.code.value);
            await stand();
          } catch (fault) {
            const line = document.createElement("p");
            line.className = "note note-warning";
            line.setAttribute("role", "alert");
            line.textContent = say(typeof fault === "string" ? fault : "sans-reseau");
            form.previousElementSibling.replaceWith(line);
          }
        });
      };
      begin().then(keep).catch(() => {});
    }

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
