extension DoorScript {
  /// Sends what waits and fetches the rules, whenever there is a network.
  static let network = #"""
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

    """#
}
