// A hall for one file of journeys: a demo, a browser, an organiser who is signed in,
// and what they and voters do by plain posts where a journey is about something else.

import assert from 'node:assert/strict';
import { person, signIn, startBrowser, startDemo } from './harness.mjs';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** As long as titles and questions may be, with letters that are wide. */
export const TITLES = [
  'Damp and mould in Alder flats WWW', 'Buses that come late or never MW', 'Warm rooms for winter evenings W',
  'Empty shops on the High Street M', 'Dark streets behind the station W', 'Playground that floods each rain',
  'Litter along the whole canal WMW', 'Speeding cars near Brook School ',
].map((title) => title.trim().slice(0, 32));
export const QUESTION = 'Which one of these shall our whole ward and its councillors put right first?'.padEnd(80, '?');

/** Starts a hall; `options` are those of the organiser's window. */
export async function startHall(options = {}, ...flags) {
  const [browser, demo] = await Promise.all([startBrowser(), startDemo(...flags)]);
  const chair = await person(browser, demo, options);
  await signIn(chair.page, demo);
  return {
    browser,
    demo,
    chair,
    /** An organiser's act; a field may be sent several times. Gives where it leads. */
    async act(to, form = {}) {
      const fields = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
      const answer = await chair.page.request.post(`${demo.base}/organise/${to}`, {
        headers: { origin: demo.base, ...FORM },
        data: new URLSearchParams(fields).toString(),
        maxRedirects: 0,
      });
      assert.equal(answer.status(), 303, `${to}: ${await answer.text()}`);
      return answer.headers().location;
    },
    async stop() {
      await browser.close();
      await demo.stop();
    },
  };
}

/** The options on the ballot at an address, in the order of that slip. */
export async function optionsAt(address) {
  const page = await (await fetch(address)).text();
  const taps = page.matchAll(/name="tap" value="([^"]+)"[^]*?<bdi>([^<]+)<\/bdi>/g);
  return [...taps].map(([, id, title]) => ({ id, title }));
}

/** Casts a ballot of these options at an address; of none, a blank one. */
export async function castByPost(address, contest, order) {
  const form = { contest, cast: '1', order: order.join(',') };
  if (order.length === 0) form.blank = '1';
  const answer = await fetch(address, {
    method: 'POST', redirect: 'manual', headers: FORM, body: new URLSearchParams(form),
  });
  assert.equal(answer.status, 303, await answer.text());
}

/** The link of another `desk` or `kiosk`, made by an organiser in their window. */
export async function makeLink(page, demo, kind, label) {
  await page.goto(`${demo.base}/organise/links`);
  await page.locator(`#${kind}-label`).fill(label);
  await page.locator(`form:has(#${kind}-label) button`).click();
  return page.locator('a.address').getAttribute('href');
}

/** Holds the first vote of an evening and publishes it; gives the vote and the id of what it chose. */
export async function chooseSomething({ demo, act }) {
  const [contest] = demo.contests;
  const slips = demo.slips.filter((slip) => slip.contests[0] === contest.id);
  const [{ id }] = await optionsAt(slips[0].url);
  for (const slip of slips.slice(0, 3)) await castByPost(slip.url, contest.id, [id]);
  await act(`contests/${contest.id}/close`);
  await act(`contests/${contest.id}/publish`);
  return { contest, id };
}
