// Lets a teller hold a slip in front of the camera instead of typing its code.
//
// The page is whole without this file: a box to type into, or for a scanner that types. The
// button shows itself only where the browser gives pages a camera (it wants HTTPS for that).
// What is seen is read here, by code that is loaded when it is first wanted; no picture is
// kept or sent. The words stand in the page, so that they are in its language.

const tag = document.querySelector("script[data-reader]");
const part = tag.closest(".camera");
const [open, finder, view, close, told] = ["open", "finder", "view", "close", "told"].map((name) =>
  part.querySelector(`[data-camera=${name}]`),
);
const box = document.getElementById(tag.dataset.into);
const has = (word) => tag.hasAttribute(`data-${word}`);

// That this tab's teller works with the camera: the next page begins with it.
const WORKS_WITH = "wardmote-camera";
// A picture this wide shows a slip's code at arm's length, and is read in a few milliseconds.
const WIDTH_MAX = 640;
// Ten looks a second feel like at once, and leave a tablet cool.
const EVERY_MS = 100;
// So many pictures without a code, and the slip of the page before is out of sight.
const EMPTY_MIN = 5;

const canvas = document.createElement("canvas");
const pen = canvas.getContext("2d", { willReadFrequently: true });
let stream = null;
let reader = null;
// Pictures without a code until one counts: what was just scanned must not be scanned again.
let still = 0;

const say = (word) => {
  told.textContent = word ? told.dataset[word] : "";
};

async function begin(wait) {
  still = wait;
  open.hidden = true;
  say("starting");
  try {
    [stream, reader] = await Promise.all([
      navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false }),
      reader ?? load(),
    ]);
  } catch (error) {
    // Named by the standard of cameras on the web: not allowed, or none there.
    end(error.name === "NotAllowedError" ? "refused" : "failed");
    return;
  }
  if (has("stays")) sessionStorage.setItem(WORKS_WITH, "1");
  view.srcObject = stream;
  finder.hidden = false;
  say("looking");
  await view.play().catch(() => {});
  look();
}

async function load() {
  const code = await import(tag.dataset.reader);
  await code.default({ module_or_path: tag.dataset.wasm });
  return code;
}

function look() {
  if (!stream) return;
  const seen = view.videoWidth > 0 ? read() : undefined;
  if (!seen) still = Math.max(0, still - 1);
  if (!seen || still > 0) {
    setTimeout(look, EVERY_MS);
    return;
  }
  box.value = seen;
  stop();
  say("read");
  if (has("sends")) box.form.requestSubmit();
  else {
    open.hidden = false;
    box.focus();
  }
}

function read() {
  const smaller = Math.min(1, WIDTH_MAX / view.videoWidth);
  canvas.width = Math.round(view.videoWidth * smaller);
  canvas.height = Math.round(view.videoHeight * smaller);
  pen.drawImage(view, 0, 0, canvas.width, canvas.height);
  return reader.read_qr(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width);
}

function stop() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
  view.srcObject = null;
  finder.hidden = true;
}

function end(word) {
  stop();
  sessionStorage.removeItem(WORKS_WITH);
  open.hidden = false;
  say(word);
}

if (navigator.mediaDevices?.getUserMedia) {
  open.addEventListener("click", () => begin(0));
  close.addEventListener("click", () => {
    end();
    open.focus();
  });
  addEventListener("pagehide", stop);
  part.hidden = false;
  if (has("stays") && sessionStorage.getItem(WORKS_WITH)) begin(EMPTY_MIN);
}
