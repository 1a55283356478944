// The ward this phone is in: remembered, and changed without a signal by list or postcode.

/** A postcode as lists write it: without gaps, in capitals. */
export const plain = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** The ward of a postcode; `lists` holds the postcodes of each, parted by spaces. */
export function wardOf(postcode, lists) {
  const wanted = ` ${plain(postcode)} `;
  return Object.keys(lists).find((ward) => ` ${lists[ward]} `.includes(wanted));
}

/** The wards of the page. */
export function makeWards({ page, outbox }) {
  const all = new Map(page.wards.map((ward) => [ward.id, ward]));
  const form = document.getElementById("door");
  const place = document.querySelector(".elsewhere");
  let here = page.ward;

  function chip(issue) {
    const item = document.getElementById("phone-chip").content.firstElementChild.cloneNode(true);
    item.querySelector("button").value = issue.id;
    item.querySelector("bdi").textContent = issue.title;
    item.querySelector("small").textContent = issue.said;
    return item;
  }

  /** Goes to a ward without asking the server. False when only the server can. */
  function go(id) {
    const ward = all.get(id);
    if (!ward?.question || !form) return false;
    here = id;
    form.elements.ward.value = id;
    document.querySelector(".ward-line strong bdi").textContent = ward.name;
    document.querySelector("h1 bdi").textContent = ward.question;
    const chips = form.querySelector(".chips");
    chips.querySelector("ul").replaceChildren(...ward.issues.slice(0, page.chips).map(chip));
    chips.hidden = ward.issues.length === 0;
    if (place) place.open = false;
    return true;
  }

  async function postcodes() {
    const answer = await fetch(page.postcodes);
    return answer.ok ? answer.json() : {};
  }

  place?.addEventListener("submit", async (event) => {
    const select = event.target.elements.ward;
    const postcode = event.target.elements.postcode;
    const note = document.getElementById("phone-postcode");
    event.preventDefault();
    let id = select?.value;
    if (postcode) {
      id = wardOf(postcode.value, await postcodes().catch(() => ({})));
      note.textContent = id ? "" : page.words.postcode;
      if (!id) return;
    }
    if (go(id)) await outbox.setWard(id);
    else event.target.submit();
  });

  return {
    /** The issues that are known in the ward. */
    issues: () => all.get(here)?.issues ?? [],
    /** Goes to where this phone was, unless the address says where. */
    async recall() {
      const asked = new URLSearchParams(location.search).get("ward");
      const wanted = all.has(asked) ? asked : await outbox.ward();
      if (wanted && wanted !== here) go(wanted);
      if (wanted && wanted === asked) await outbox.setWard(asked);
      // The worker keeps the list beside the page, for when there is no signal.
      if (place) postcodes().catch(() => {});
    },
  };
}
