// Wakes the islands of a page: the few places that are quicker with code than without.
//
// Every page is whole without this file. It loads the code only where an island waits for it,
// and whatever fails here, the plain page stays as it was. The tag that loads it carries the
// addresses, because their names change with their content:
//   <script type="module" src="/pkg/islands.….js" data-app="/pkg/app.….js" data-wasm="/pkg/app.….wasm">

const tag = document.querySelector("script[data-app]");

// The code, once it runs, and how many times it had to be started afresh.
let app = null;
let spent = 0;

// The callbacks by which an island makes its own context known to the islands inside it.
const contexts = [];

async function code() {
  if (app) return app;
  // To the browser another fragment is another module with a memory of its own, not another file.
  const fresh = await import(spent ? `${tag.dataset.app}#${spent}` : tag.dataset.app);
  await fresh.default({ module_or_path: tag.dataset.wasm });
  fresh.hydrate();
  return (app = fresh);
}

async function wake(island) {
  const name = island.dataset.component;
  const start = (await code())[name];
  if (!start) return console.warn(`No code for the island ${name}.`);
  try {
    contexts.at(-1)?.();
    await start(island);
    // Style and tests can tell an island that is awake from a plain one.
    island.dataset.awake = "";
  } catch (error) {
    // One island that fails must not keep the others asleep. It leaves the code in no state to
    // go on, so the next island gets a fresh one.
    console.error(`The island ${name} stays plain.`, error);
    app = null;
    spent += 1;
  }
}

// Outer islands wake before inner ones, in the order of the page.
async function walk(element) {
  const inner = element.localName === "leptos-children";
  if (element.localName === "leptos-island") await wake(element);
  if (inner) contexts.push(element.$$on_hydrate);
  for (const child of element.children) await walk(child);
  if (inner) contexts.pop();
}

async function start() {
  try {
    await walk(document.body);
  } catch (error) {
    console.error("The page stays plain.", error);
  }
}

// People who asked their phone to save data get the plain page: it does everything.
if (tag && document.querySelector("leptos-island") && !navigator.connection?.saveData) {
  if ("requestIdleCallback" in window) window.requestIdleCallback(start, { timeout: 2000 });
  else setTimeout(start);
}
