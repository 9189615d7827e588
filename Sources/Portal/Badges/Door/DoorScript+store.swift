extension DoorScript {
  /// What the telephone is and what it wrote down, in IndexedDB.
  static let store = #"""
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

    """#
}
