// Keeps the canvasser's page so that it opens without a signal. It is registered for /c/ alone:
// browsers do not ask it about any other page of the site, a ballot or the screen least of all.
//
// A page is kept together with every file it names, and replaced only when all files of the new
// one are there: page and code are always of one build. Files have their content in their name,
// so one that is kept is right for ever.

const PAGES = "doors-pages-1";
const FILES = "doors-files-1";
/** A page of a canvasser's link, and the list of postcodes beside it. */
const PAGE = /^\/c\/[^/]+$/;
const LIST = /^\/c\/[^/]+\/postcodes$/;
/** What makes a page the one with the doors, and not one that says why it is not there. */
const DOORS = 'id="phone-data"';
/** What a page of ours names of our files. */
const NAMED = /\/pkg\/[\w./-]+/g;
/** How long a page may take before the kept one is shown instead, in milliseconds. */
const PATIENCE = 4_000;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("doors-") && ![PAGES, FILES].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && PAGE.test(pathname)) event.respondWith(open(event, pathname));
  else if (LIST.test(pathname)) event.respondWith(open(event, pathname));
  else if (pathname.startsWith("/pkg/")) event.respondWith(file(request));
});

// A page that was there before this worker asks to be kept, and is told when it is.
self.addEventListener("message", (event) => {
  const { pathname } = new URL(event.data.keep, location.origin);
  if (!PAGE.test(pathname)) return;
  const have = async (path) => (await find(path)) ?? (await keep(path, await fetch(path)));
  const answer = async () => {
    const kept = await have(pathname);
    await have(`${pathname}/postcodes`);
    if (kept) event.source.postMessage("kept");
  };
  event.waitUntil(answer().catch(() => {}));
});

const find = async (pathname) => (await caches.open(PAGES)).match(pathname);

/** A page or list: fresh where the network is quick, or else as it was kept. */
async function open(event, pathname) {
  const kept = await find(pathname);
  const fresh = fetch(event.request);
  const keeping = fresh.then((answer) => notice(event.request, pathname, answer.clone()));
  event.waitUntil(keeping.catch(() => {}));
  if (!kept) return fresh;
  const late = new Promise((yes) => setTimeout(yes, PATIENCE, null));
  const answer = await Promise.race([fresh.catch(() => null), late]);
  if (!answer || answer.status >= 500) return kept;
  // The link has ended; doors that are still here must be seen by whoever opens it.
  if (answer.status >= 400 && (await hasDoors())) return kept;
  return answer;
}

/** Keeps a good answer, and forgets the page of a link that has ended. */
async function notice(request, pathname, answer) {
  // A page that tells what was done just now would tell it again for ever.
  const isPlain = !/[?&](saved|undone)=/.test(request.url);
  if (answer.ok && isPlain) await keep(pathname, answer);
  else if ([404, 410].includes(answer.status) && !(await hasDoors())) {
    await (await caches.open(PAGES)).delete(pathname);
  }
}

/** Keeps a page with its files; says whether it did. */
async function keep(pathname, answer) {
  if (!answer.ok || answer.redirected) return false;
  const pages = await caches.open(PAGES);
  if (PAGE.test(pathname)) {
    const files = await caches.open(FILES);
    const text = await answer.clone().text();
    if (!text.includes(DOORS)) return false;
    const named = new Set(text.match(NAMED));
    const missing = [];
    for (const name of named) if (!(await files.match(name))) missing.push(name);
    await files.addAll(missing);
  }
  await pages.put(pathname, answer);
  await sweep(pages);
  return true;
}

/** Forgets files that no kept page names any more. */
async function sweep(pages) {
  const files = await caches.open(FILES);
  const named = new Set();
  for (const request of await pages.keys()) {
    const page = await pages.match(request);
    for (const name of (await page.text()).match(NAMED) ?? []) named.add(name);
  }
  for (const request of await files.keys()) {
    if (!named.has(new URL(request.url).pathname)) await files.delete(request);
  }
}

/** A file: as it was kept, or from the network. */
async function file(request) {
  const kept = await (await caches.open(FILES)).match(request);
  return kept ?? fetch(request);
}

/** Whether doors wait on this phone. */
function hasDoors() {
  return new Promise((yes) => {
    const opening = indexedDB.open("wardmote-doors");
    opening.onerror = () => yes(false);
    // No page of ours has been here yet: leave nothing behind.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onsuccess = () => {
      const count = opening.result.transaction("doors").objectStore("doors").count();
      count.onsuccess = () => {
        opening.result.close();
        yes(count.result > 0);
      };
      count.onerror = () => yes(false);
    };
  });
}
