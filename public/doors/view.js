// Shows the doors on this phone: each with its state in a word and a mark, and the total.

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Older doors are too long on a phone. */
const OLD_MS = DAY_MS;
/** Safari on an iPhone may forget what pages keep after a week; it is said two days before. */
const SAFARI_KEEPS_MS = 7 * DAY_MS;
const SAFARI_WARNING_MS = 5 * DAY_MS;
/** As long as the server lets a door be taken back. */
const UNDO_MS = 10 * 60 * 1_000;
/** How long the way back stands under the thumb. */
const UNDO_NEAR_MS = 10_000;
/** Doors in the list that the server has: the last few, to be sure. */
const SENT_SHOWN = 5;

const MARKS = { saved: "○", sending: "↑", sent: "✓", refused: "!" };
const find = (id) => document.getElementById(id);

/** Safari of an iPhone or iPad, which is the browser that forgets; pages on the home screen are
 *  spared. */
function safariForgets() {
  const { userAgent, maxTouchPoints, standalone } = navigator;
  const isApple = /iPhone|iPad|iPod/.test(userAgent);
  const isTablet = /Macintosh/.test(userAgent) && maxTouchPoints > 1;
  return (isApple || isTablet) && !standalone;
}

/** What there is to say of how old the oldest door is; nothing when it is young. */
export function warning(age_ms, forgets) {
  if (forgets && age_ms >= SAFARI_WARNING_MS) return "safari";
  return age_ms >= OLD_MS ? "old" : null;
}

/** The list, the total and the warnings. `acts`: undo(id), again(id), sure(id), drop(id). */
export function makeView({ words, acts, clock }) {
  const rows = new Map();
  const list = find("phone-doors");
  let near = null;

  // English is that of Britain, as everywhere on the site.
  const lang = document.documentElement.lang.replace(/^en$/, "en-GB");
  const time = new Intl.DateTimeFormat(lang, { hour: "numeric", minute: "2-digit", hour12: lang === "en-GB" });
  const day = new Intl.DateTimeFormat(lang, { dateStyle: "full" });

  function draw(row) {
    const { element, state, more } = row;
    element.dataset.state = state;
    element.querySelector(".mark").textContent = MARKS[state];
    element.querySelector(".word").textContent = words[state];
    const why = element.querySelector(".why");
    why.textContent = more?.why ?? "";
    why.hidden = !more?.why;
    const said = element.querySelector(".said");
    said.textContent = more?.text ?? "";
    said.hidden = !said.textContent;
    const can = {
      undo: state !== "refused" && clock() - row.saved_at < UNDO_MS,
      sure: state === "refused" && more?.asks,
      again: state === "refused" && !more?.asks,
      drop: state === "refused",
    };
    for (const button of element.querySelectorAll("button")) {
      button.hidden = !can[button.name];
    }
  }

  /** Forgets rows of doors that are long sent. */
  function trim() {
    const sent = [...rows.values()].filter((row) => row.state === "sent");
    sent.sort((one, other) => other.saved_at - one.saved_at);
    for (const row of sent.slice(SENT_SHOWN)) remove(row.id);
  }

  function remove(id) {
    rows.get(id)?.element.remove();
    rows.delete(id);
    if (near === id) hush();
  }

  function hush() {
    near = null;
    find("phone-said").hidden = true;
  }

  find("phone-undo").addEventListener("click", () => near && acts.undo(near));

  const view = {
    /** Shows a door. `outcome` is known of those that were saved since the page was opened. */
    add(door, outcome, state = "saved") {
      const { id, saved_at } = door;
      if (rows.has(id)) return;
      const element = find("phone-door").content.firstElementChild.cloneNode(true);
      element.querySelector(".what").textContent = words.outcome[outcome] ?? words.outcome.door;
      element.querySelector("time").textContent = time.format(saved_at);
      element.querySelector("time").dateTime = new Date(saved_at).toISOString();
      for (const button of element.querySelectorAll("button")) {
        button.addEventListener("click", () => acts[button.name](id));
      }
      element.dataset.id = id;
      const row = { id, saved_at, element, state, door };
      rows.set(id, row);
      draw(row);
      list.prepend(element);
    },

    /** What became of a door. */
    tell(id, state, more) {
      const row = rows.get(id);
      if (state === "undone") return remove(id);
      if (!row) return;
      Object.assign(row, { state, more });
      draw(row);
      trim();
    },

    row: (id) => rows.get(id),
    remove,

    /** Says that a door was saved, with the way back near at hand for a moment. */
    said(id, outcome) {
      near = id;
      find("phone-said-words").textContent = words.done[outcome];
      find("phone-undo").hidden = false;
      find("phone-said").hidden = false;
      setTimeout(() => near === id && hush(), UNDO_NEAR_MS);
    },

    /** Says that a door was taken back. */
    undone() {
      near = null;
      find("phone-said-words").textContent = words.undone;
      find("phone-undo").hidden = true;
      find("phone-said").hidden = false;
      setTimeout(() => near === null && hush(), UNDO_NEAR_MS);
    },

    ended: (is) => (find("phone-ended").hidden = !is),

    /** The total and the warnings; `doors` is all that is on the phone, also what is taken back
     *  and not told to the server yet. */
    total(doors) {
      for (const door of doors) if (!door.undone_at) view.add(door);
      const here = new Set(doors.map((door) => door.id));
      // Sent by another tab.
      for (const row of rows.values()) if (!here.has(row.id)) view.tell(row.id, "sent", row.more);
      const total = find("phone-total");
      total.dataset.state = doors.length ? "saved" : "sent";
      find("phone-total-mark").textContent = MARKS[total.dataset.state];
      find("phone-total-word").textContent = doors.length
        ? words.total.replace("#", doors.length)
        : words.all_sent;
      total.hidden = false;
      find("phone-export").hidden = doors.length === 0;
      find("phone").hidden = rows.size === 0 && find("phone-ready").hidden;
      const oldest = Math.min(...doors.map((door) => door.saved_at));
      const what = doors.length ? warning(clock() - oldest, safariForgets()) : null;
      const gone = day.format(new Date(what ? oldest + SAFARI_KEEPS_MS : 0));
      find("phone-old").textContent = what ? words[what].replace("#", gone) : "";
      find("phone-old").hidden = !what;
      rows.forEach(draw);
    },
  };
  return view;
}
