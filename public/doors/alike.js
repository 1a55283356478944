// "Already said": while somebody types, the issue of the ward that says the same.

/** How long to wait after the last letter, in milliseconds. */
const PAUSE_MS = 150;

/** Shows in `place` the known issue that is most like what stands in `box`. */
export function makeAlike({ box, place, rules, wards }) {
  const button = place.querySelector("button");
  let pausing = null;

  function show(issue) {
    place.hidden = !issue;
    button.value = issue?.id ?? "";
    button.disabled = !issue;
    place.querySelector(".same").textContent = issue?.same ?? "";
    place.querySelector("bdi").textContent = issue?.title ?? "";
  }

  async function look() {
    const [text, issues] = [box.value, wards.issues()];
    const found = (await rules)?.alike(text, issues.map((issue) => issue.title));
    // Somebody may have typed on meanwhile. Where none is alike, none has that place.
    if (text === box.value) show(issues[found]);
  }

  return {
    look() {
      clearTimeout(pausing);
      pausing = setTimeout(look, PAUSE_MS);
    },
    clear() {
      clearTimeout(pausing);
      show();
    },
  };
}
