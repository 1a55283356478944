// The form of a door: reads it when a button is pressed, and says at once what is the matter.

import { makeAlike } from "./alike.js";

/** Letters as people count them; the server counts for itself. */
const count = (text) => [...text.normalize("NFC").trim()].length;

/** Waits for the form. `save(fields, outcome)` keeps a door; where the phone cannot, it rejects
 *  before anything is kept. */
export function makeForm({ form, page, wards, save, uuid }) {
  const { words, max } = page;
  const box = form.elements.text;
  const letters = form.querySelector(".letters");
  const trouble = document.getElementById("phone-trouble");
  const rules = loadRules();
  const alike = makeAlike({ box, place: document.getElementById("phone-alike"), rules, wards });

  function complain(why, asks, at) {
    // Beside what is to be set right: on a phone all else is out of sight.
    (at?.closest(".tick, .field") ?? box.closest(".field"))?.before(trouble);
    trouble.hidden = !why;
    trouble.querySelector(".why").textContent = why ?? "";
    trouble.querySelectorAll(".asks").forEach((part) => (part.hidden = !asks));
    box.toggleAttribute("aria-invalid", Boolean(why));
    if (why) (asks ? trouble.querySelector("button") : (at ?? box)).focus();
  }

  /** What is missing of what somebody agrees to have kept: nothing, where they are not asked. */
  function lack(fields) {
    const names = ["consent", "name", "reach"];
    const missing = names.filter((name) => !fields.get(name)?.trim());
    return missing.length < names.length ? missing[0] : undefined;
  }

  /** What is the matter with an issue in words. */
  async function matter(fields) {
    const text = fields.get("text") ?? "";
    const over = count(text) - max;
    if (count(text) === 0) return [words.missing];
    if (over > 0) return [words.over.replace("#", over)];
    if (fields.get("sure")) return [];
    // Rules that are not here yet must not keep anybody waiting: the server asks, too.
    const hint = (await Promise.race([rules, null]))?.hint(text);
    return hint ? [words.personal[hint], true] : [];
  }

  async function press(pressed) {
    const fields = new FormData(form);
    if (pressed?.name) fields.append(pressed.name, pressed.value);
    // The page may be an old one: the phone makes ids of its own.
    fields.delete("contact");
    const outcome = fields.get("outcome") ?? "issue";
    const lacking = lack(fields);
    if (lacking) return complain(words.need[lacking], false, form.elements[lacking]);
    if (outcome === "issue" && !fields.get("chip")) {
      const [why, asks] = await matter(fields);
      complain(why, asks);
      if (why) return;
    }
    await save(fields, outcome);
    form.reset();
    complain();
    alike.clear();
    letters.textContent = "";
    form.querySelectorAll("details").forEach((fold) => (fold.open = false));
  }

  /** No room on the phone: what the page does without code is better than nothing. Without a
   *  signal either, everything stays where it was typed. */
  async function postInstead(pressed) {
    const fields = new FormData(form);
    if (pressed?.name) fields.append(pressed.name, pressed.value);
    const contact = uuid();
    fields.set("contact", contact);
    let answer;
    try {
      answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields) });
    } catch {
      return complain(words.no_room);
    }
    // A server that fails says nothing of the door, and would only take away what was typed.
    if (answer.status >= 500) return complain(words.no_room);
    if (answer.ok) return location.assign(answer.url);
    showAnswer(pressed, contact);
  }

  /** What the server has to say of a door stands on its page, with everything that was typed. */
  function showAnswer(pressed, contact) {
    form.elements.contact.value = contact;
    const button = document.createElement("input");
    if (pressed?.name) {
      Object.assign(button, { type: "hidden", name: pressed.name, value: pressed.value });
      form.append(button);
    }
    form.submit();
    // Whoever comes back to this page presses anew.
    button.remove();
  }

  form.addEventListener("submit", async (event) => {
    const pressed = event.submitter;
    // The language switch takes what is written along to the server.
    if (pressed?.name === "again" && navigator.onLine) return;
    event.preventDefault();
    if (pressed?.name === "again") return;
    // Two taps of one thumb are one door.
    if (form.ariaBusy === "true") return;
    form.ariaBusy = "true";
    try {
      await press(pressed);
    } catch (error) {
      console.warn("Posted instead.", error);
      await postInstead(pressed);
    } finally {
      form.ariaBusy = "false";
    }
  });

  box.addEventListener("input", () => {
    const left = max - count(box.value);
    letters.classList.toggle("over", left < 0);
    letters.textContent = (left < 0 ? words.over : words.left).replace("#", Math.abs(left));
    alike.look();
  });
}

/** The rules of the server, in this browser; null where they cannot be had. */
async function loadRules() {
  const { rules, rulesWasm } = document.querySelector("script[data-rules]").dataset;
  try {
    const code = await import(rules);
    await code.default({ module_or_path: rulesWasm });
    return code;
  } catch (error) {
    console.warn("The server looks for what may tell who somebody is.", error);
    return null;
  }
}
