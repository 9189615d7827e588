extension DoorScript {
  /// The camera, the field, the enrolment, and what is kept for a start without a network.
  static let page = #"""
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
