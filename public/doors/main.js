// The canvasser's page with code: a door is saved on the phone first, and sent when it can be.
//
// The page is whole without this: its form posts to the server. Here the very same form is
// kept on the phone as it would have been posted, and the server reads it by the same rules.

import { openOutbox } from "./outbox.js";
import { sealer } from "./seal.js";
import { makeSender, written } from "./sender.js";
import { makeView } from "./view.js";
import { makeForm } from "./form.js";
import { makeWards } from "./wards.js";

/** Whoever waits for longer has no signal. */
const ANSWER_MS = 20_000;
/** How often to try without any reason to. */
const EVERY_MS = 60_000;

const page = JSON.parse(document.getElementById("phone-data").textContent);

/** An id as the server makes them; `randomUUID` is for pages that came by HTTPS only. */
function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function post(parcel, to) {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), ANSWER_MS);
  try {
    const body = new URLSearchParams({ doors: JSON.stringify(parcel) });
    const answer = await fetch(to, { method: "POST", body, signal: stop.signal });
    const { doors } = answer.ok ? await answer.json() : {};
    return { status: answer.status, doors };
  } finally {
    clearTimeout(late);
  }
}

/** What other tabs of this phone are told. Where there is no such thing, each looks for itself
 *  when somebody comes back to it. */
function openOthers() {
  return "BroadcastChannel" in globalThis ? new BroadcastChannel("wardmote-doors") : null;
}

/** Does something while no other tab does it. */
function alone(act) {
  return navigator.locks ? navigator.locks.request("wardmote-doors", act) : act();
}

async function start() {
  const form = document.getElementById("door");
  const others = openOthers();
  const outbox = await openOutbox();
  const seal = await sealer(page.key);
  let timer = null;

  const view = makeView({ words: page.words, acts: { undo, again, sure, drop }, clock: Date.now });
  const sender = makeSender({
    outbox,
    post,
    mine: page.send,
    alone,
    tell: view.tell,
    ended: view.ended,
    clock: Date.now,
    random: Math.random,
    later(ms) {
      clearTimeout(timer);
      timer = setTimeout(send, ms);
    },
  });

  const show = async () => {
    const doors = await outbox.all();
    unsent = doors.length;
    view.total(doors);
  };
  let unsent = 0;

  async function send() {
    await sender.send();
    await show();
    others?.postMessage({});
  }

  others?.addEventListener("message", ({ data }) => {
    if (data.gone) view.remove(data.gone);
    show();
  });

  /** A door as it lies on the phone. */
  async function kept(id, saved_at, text) {
    const door = { id, saved_at, to: page.send };
    return seal ? { ...door, sealed: await seal(id, text) } : { ...door, form: text };
  }

  /** Saves a door. Resolves when nothing but the end of the phone can lose it. */
  async function save(fields, outcome) {
    const [id, saved_at] = [uuid(), Date.now()];
    performance.mark("door");
    const door = await kept(id, saved_at, new URLSearchParams(fields).toString());
    try {
      await outbox.put(door);
    } catch (cause) {
      throw new Error("no room on this phone", { cause });
    }
    performance.measure("door-saved", "door");
    unsent += 1;
    view.add(door, outcome);
    view.said(id, outcome);
    // From here on nothing is lost, whatever becomes of the page.
    show().then(send);
  }

  async function undo(id) {
    const row = view.row(id);
    if (row?.state === "sent") await outbox.takeBackSent(row.door, Date.now());
    else await outbox.takeBack(id, Date.now());
    view.remove(id);
    view.undone();
    others?.postMessage({ gone: id });
    await show();
    send();
  }

  async function again(id) {
    view.tell(id, "saved");
    await sender.retry(id);
    await show();
  }

  /** Saves a door as it is, which may tell who somebody is. */
  async function sure(id) {
    await outbox.sure(id);
    await again(id);
  }

  async function drop(id) {
    await outbox.drop(id);
    others?.postMessage({ gone: id });
    view.remove(id);
    await show();
  }

  /** A file of what is unsent: the last resort. */
  async function write() {
    const doors = (await outbox.all()).map(written);
    const file = new Blob([JSON.stringify({ doors }, null, 1)], { type: "application/json" });
    const link = Object.assign(document.createElement("a"), {
      href: URL.createObjectURL(file),
      download: "doors.json",
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), EVERY_MS);
  }

  document.querySelector("#phone-export button").addEventListener("click", write);
  const wards = makeWards({ page, outbox });
  if (form) makeForm({ form, page, wards, save, uuid });
  await wards.recall();

  addEventListener("online", send);
  addEventListener("pageshow", send);
  addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
  setInterval(send, EVERY_MS);
  addEventListener("beforeunload", (event) => unsent > 0 && event.preventDefault());
  await show();
  send();
  document.documentElement.dataset.doors = "awake";
  await Promise.all([navigator.storage?.persist?.(), keepPage(show)]);
}

/** Has this page kept, so that it opens without a signal. */
async function keepPage(show) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  serviceWorker.addEventListener("message", async ({ data }) => {
    if (data !== "kept") return;
    document.getElementById("phone-ready").hidden = false;
    await show();
  });
  await serviceWorker.register("/sw.js", { scope: "/c/", updateViaCache: "none" });
  const { active } = await serviceWorker.ready;
  active.postMessage({ keep: location.pathname });
}

start().catch((error) => {
  // The page stays plain, and works as it does without code. It may be a kept one, whose id
  // another door has already.
  const { contact } = document.getElementById("door")?.elements ?? {};
  if (contact) contact.value = uuid();
  console.warn("Doors are not kept on this phone.", error);
});
