// Doors on this phone, in IndexedDB until the server has them.
//
// A door: { id, saved_at, form or sealed, sure, tried, undone_at }. `tried` says that it may have
// reached the server; `undone_at` that somebody took it back since.

const NAME = "wardmote-doors";

/** A request of IndexedDB as a promise. */
function done(request) {
  return new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
}

/** A transaction's end as a promise: what it wrote is on the disk then. */
function ended(transaction) {
  return new Promise((yes, no) => {
    transaction.oncomplete = () => yes();
    transaction.onabort = () => no(transaction.error);
    transaction.onerror = () => no(transaction.error);
  });
}

/** Opens the outbox; rejects where the browser keeps nothing for pages. */
export async function openOutbox() {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("doors", { keyPath: "id" });
    opening.result.createObjectStore("settings");
  };
  const db = await done(opening);

  /** Writes, and is done when a crash of the phone cannot undo it any more. */
  async function write(store, act) {
    const transaction = db.transaction(store, "readwrite", { durability: "strict" });
    const end = ended(transaction);
    await act(transaction.objectStore(store));
    await end;
  }

  return {
    /** Keeps a door. */
    put: (door) => write("doors", (doors) => done(doors.put(door))),

    /** All doors, the oldest first. */
    async all() {
      const doors = await done(db.transaction("doors").objectStore("doors").getAll());
      return doors.sort((one, other) => one.saved_at - other.saved_at);
    },

    /** Remembers that these may reach the server from now on; gives them as they are now. */
    async trying(ids) {
      const found = [];
      await write("doors", async (doors) => {
        for (const id of ids) {
          const door = await done(doors.get(id));
          if (!door) continue;
          door.tried = true;
          found.push(door);
          doors.put(door);
        }
      });
      return found;
    },

    /** Forgets a door that the server has, unless somebody took it back meanwhile. */
    settle: (sent) =>
      write("doors", async (doors) => {
        const now = await done(doors.get(sent.id));
        if (now && now.undone_at === sent.undone_at) doors.delete(sent.id);
      }),

    /** Takes a door back: one that never left is forgotten, one that may have is to be undone. */
    takeBack: (id, undone_at) =>
      write("doors", async (doors) => {
        const door = await done(doors.get(id));
        if (door?.tried) doors.put({ ...door, undone_at });
        else if (door) doors.delete(id);
      }),

    /** Takes a door back that the server has already said it has. What stood in it goes along:
     *  it says what else there is to take back. */
    takeBackSent: (door, undone_at) =>
      write("doors", (doors) => done(doors.put({ ...door, tried: true, undone_at }))),

    /** Remembers that a door is to be taken as it is. */
    sure: (id) =>
      write("doors", async (doors) => {
        const door = await done(doors.get(id));
        if (door) doors.put({ ...door, sure: true });
      }),

    /** Throws a door away that the server refused. */
    drop: (id) => write("doors", (doors) => done(doors.delete(id))),

    /** The ward this phone was in. */
    ward: () => done(db.transaction("settings").objectStore("settings").get("ward")),
    setWard: (ward) => write("settings", (settings) => done(settings.put(ward, "ward"))),
  };
}
