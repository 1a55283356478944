// A result to take along: the largest vote there can be, on two pages of A4 without a
// colour, in every language; and the page that offers it.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import path from 'node:path';
import { PNG } from 'pngjs';
import {
  SMALL, axe, keep, leave, person, pictures, sideways, signIn, smallTargets, startBrowser, startDemo,
} from './harness.mjs';

/** As long as titles and questions may be, with letters that are wide. */
const TITLES = [
  'Damp and mould in Alder flats WWW', 'Buses that come late or never MW', 'Warm rooms for winter evenings W',
  'Empty shops on the High Street M', 'Dark streets behind the station W', 'Playground that floods each rain',
  'Litter along the whole canal WMW', 'Speeding cars near Brook School ',
].map((title) => title.trim().slice(0, 32));
const QUESTION = 'Which one of these shall our whole ward and its councillors put right first?'.padEnd(80, '?');

let browser;
let demo;
let chair;
before(async () => {
  [browser, demo] = await Promise.all([startBrowser(), startDemo()]);
  chair = await person(browser, demo, { viewport: { width: 1280, height: 900 } });
  await signIn(chair.page, demo);
});
after(async () => {
  await leave(chair);
  await demo?.stop();
  await browser?.close();
});

/** Sends a form as the chair. */
async function post(address, fields) {
  const form = new URLSearchParams(fields);
  const answer = await chair.context.request.post(`${demo.base}${address}`, {
    data: form.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: demo.base },
    maxRedirects: 0,
  });
  assert.equal(answer.status(), 303, `${address}: ${await answer.text()}`);
  return answer.headers().location;
}

/** Ids of contests on the meeting's page. */
async function contests() {
  const page = await (await chair.context.request.get(demo.conference.url)).text();
  return new Set([...page.matchAll(/\/organise\/contests\/([0-9a-f-]{36})/g)].map((found) => found[1]));
}

/** A vote of eight options, cast, closed and published; its id. */
async function vote(seats) {
  const known = await contests();
  const draft = [['question', QUESTION], ['ward', ''], ['ties', 'look_back'], ['minutes', '10'],
    ['seats', `${seats}`], ['publication', 'all'], ...TITLES.flatMap((title) => [['title', title], ['details', '']])];
  await post(`/organise/conferences/${demo.conference.id}/contests`, draft);
  const id = [...await contests()].find((one) => !known.has(one));
  await post(`/organise/contests/${id}/open`, {});
  for (const [n, slip] of demo.slips.entries()) {
    const page = await (await fetch(`${slip.url}/${id}`)).text();
    const ids = [...new Set([...page.matchAll(/name="tap"[^>]*value="([0-9a-f-]{36})"/g)].map((found) => found[1]))].sort();
    assert.equal(ids.length, TITLES.length, page);
    // Nobody has a majority for long, and everybody goes on to somebody else.
    const first = Math.floor(Math.sqrt(n * 1.7)) % ids.length;
    const order = ids.map((_, at) => ids[(first + at * (n % 2 ? 3 : 5)) % ids.length]);
    const cast = await fetch(`${slip.url}/${id}`, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams({ order: order.join(','), cast: '1' }),
    });
    assert.equal(cast.status, 303, await cast.text());
  }
  await post(`/organise/contests/${id}/close`, {});
  await post(`/organise/contests/${id}/publish`, {});
  return id;
}

/** How many pages a PDF of Chromium's has. */
const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

/** Whether a picture has a pixel that is not grey. */
function hasColour(png) {
  const { data } = PNG.sync.read(png);
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = data.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) return true;
  }
  return false;
}

for (const [seats, name] of [[1, 'one'], [3, 'several']]) {
  test(`the largest result fits on two pages and needs no colour: ${name} chosen`, async () => {
    const id = await vote(seats);
    const reader = await person(browser, demo, { viewport: { width: 794, height: 1123 }, bypassCSP: true });
    const { page } = reader;
    for (const lang of ['en', 'cy', 'ur']) {
      await page.goto(`${demo.base}/r/${id}/print?lang=${lang}`);
      assert.deepEqual(await page.locator('.all-rounds tbody th bdi').count(), TITLES.length);
      assert.ok(await page.locator('.all-rounds thead th.n').count() >= (seats === 1 ? 7 : 4), 'many rounds');
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const pdf = await page.pdf({
        path: path.join(pictures, `report-${name}-${lang}.pdf`), preferCSSPageSize: true, printBackground: false,
      });
      assert.ok(pagesOf(pdf) <= 2, `${lang}: ${pagesOf(pdf)} pages`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      assert.ok(!wide, `${lang}: wider than the paper`);
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      assert.ok(!hasColour(await page.screenshot({ fullPage: true, path: path.join(pictures, `report-${name}-${lang}.png`) })));
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.setViewportSize(SMALL);
      assert.equal(await sideways(page), 0, lang);
      assert.deepEqual(await axe(page), []);
      await page.setViewportSize({ width: 794, height: 1123 });
    }
    await leave(reader);
  });
}

test('what can be taken along is offered in words, and reached by a finger', async () => {
  const id = await vote(1);
  for (const [lang, colorScheme] of [['en', 'light'], ['cy', 'dark'], ['ur', 'light']]) {
    const reader = await person(browser, demo, { viewport: SMALL, colorScheme, bypassCSP: true });
    const { page } = reader;
    await page.goto(`${demo.base}/r/${id}?lang=${lang}`);
    assert.equal(await page.locator('#share .files a').count(), 6);
    assert.equal(await sideways(page), 0, lang);
    assert.deepEqual(await smallTargets(page), []);
    const picture = page.locator('img.share');
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('img.share').naturalWidth === 1200);
    assert.ok((await picture.getAttribute('alt')).length > 20);
    assert.deepEqual(await axe(page), []);
    await page.goto(`${demo.base}/r/${id}/picture.png?lang=${lang}`);
    await page.setViewportSize({ width: 1200, height: 630 });
    await keep(page, `share-${lang}`);
    await leave(reader);
  }
});
