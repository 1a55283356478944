// Sends what is on the phone until the server has said of every door what became of it.
//
// Nothing here knows of the page or of the network: both come from outside, so that tests can
// lose, delay and repeat what they like.

import { letters } from "./seal.js";

/** Doors in one parcel: few enough for one bar of signal, enough for few parcels. */
export const PARCEL = 20;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** How long to wait after so many failures in a row: somewhere up to twice as long each time, so
 *  that a street full of phones does not come back all at once. */
export function wait(failures, random) {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
  return Math.ceil(most * (0.1 + 0.9 * random()));
}

/** Whether a link opens nothing any more. */
const isOver = ({ status }) => [401, 403, 404, 410].includes(status);

/** A door as the server reads it; a file holds the same. */
export function written({ id, saved_at, undone_at, form, sealed, sure }) {
  return { id, saved_at, undone_at, sure, form, sealed: sealed && letters(sealed) };
}

/**
 * What sends.
 *
 * - `outbox`: where doors are kept
 * - `post(parcel, to)`: resolves to { status, doors }; rejects when there was no answer
 * - `mine`: where this page's link takes doors; each goes to the link it was saved under while
 *   that one lives, and to this one afterwards
 * - `tell(id, state, more)`: what became of a door: "sending", "saved", "sent" or "refused"
 * - `ended(is)`: whether the link has ended
 * - `alone(act)`: does something while no other tab of this phone does it
 * - `clock()`, `random()`, `later(ms)`: time and chance; `later` calls `send` again
 */
export function makeSender({ outbox, post, mine, tell, ended, alone, clock, random, later }) {
  // Refused doors are shown and stay; sending them again by itself would change nothing.
  const refused = new Set();
  // How often the server answered and did not take a door. Those go last, and few at a time, or
  // they would hold up the others for ever.
  const stuck = new Map();
  const tries = ({ id }) => stuck.get(id) ?? 0;
  let running = null;
  let again = false;
  let failures = 0;

  /** Puts the answer about one door into practice. */
  async function settle(door, fate) {
    if (fate?.state === "taken") {
      await outbox.settle(door);
      tell(door.id, door.undone_at ? "undone" : "sent");
    } else if (fate?.state === "refused" && door.undone_at) {
      // Too late to take back: it stays where it is, at the server.
      await outbox.settle(door);
      tell(door.id, "sent", fate);
    } else if (fate?.state === "refused") {
      refused.add(door.id);
      tell(door.id, "refused", fate);
    } else {
      tell(door.id, "saved");
      return false;
    }
    stuck.delete(door.id);
    return true;
  }

  /** Sends one parcel. True when all of it is settled. */
  async function sendSome(some) {
    const doors = await outbox.trying(some.map((door) => door.id));
    doors.forEach((door) => tell(door.id, "sending"));
    const parcel = { clock: clock(), doors: doors.map(written) };
    const ask = (to) => post(parcel, to).catch(() => ({ status: 0 }));
    let to = some[0].to ?? mine;
    let answer = await ask(to);
    if (to !== mine && isOver(answer)) {
      to = mine;
      answer = await ask(to);
    }
    if (answer.status && to === mine) ended([404, 410].includes(answer.status));
    return settleAll(doors, answer);
  }

  /** Puts an answer into practice. True when all of it is settled. */
  async function settleAll(doors, answer) {
    const fates = new Map((answer.doors ?? []).map((fate) => [fate.id, fate]));
    let all = true;
    for (const door of doors) {
      const is = await settle(door, fates.get(door.id));
      if (!is && answer.status) stuck.set(door.id, tries(door) + 1);
      all &&= is;
    }
    return all;
  }

  async function run() {
    do {
      again = false;
      for (;;) {
        const waiting = (await outbox.all())
          .filter((door) => !refused.has(door.id))
          .sort((one, other) => tries(one) - tries(other));
        if (waiting.length === 0) break;
        const to = waiting[0].to ?? mine;
        const together = waiting.filter((door) => (door.to ?? mine) === to);
        const most = Math.max(1, PARCEL >> tries(waiting[0]));
        if (!(await sendSome(together.slice(0, most)))) {
          again = false;
          later(wait(failures, random));
          failures += 1;
          return;
        }
        failures = 0;
      }
    } while (again);
  }

  return {
    /** Sends what waits. Called while it sends, it looks once more when it is done. */
    send() {
      again = true;
      running ??= alone(run).finally(() => {
        running = null;
        // Asked for in the moment in which it ended.
        if (again) later(0);
      });
      return running;
    },
    /** Lets a refused door be sent again. */
    retry(id) {
      refused.delete(id);
      return this.send();
    },
    /** Whether that door was refused. */
    isRefused: (id) => refused.has(id),
  };
}
