extension DoorScript {
  /// What is let in: written down under a number of its own, signed, and told.
  static let passages = #"""
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

    """#
}
