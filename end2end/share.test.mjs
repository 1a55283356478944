// A result to take along: the largest vote there can be, on two pages of A4 without a
// colour, in every language; and the page that offers it.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import path from 'node:path';
import { PNG } from 'pngjs';
import {
  SMALL, axe, keep, leave, person, pictures, sideways, smallTargets,
} from './harness.mjs';
import { QUESTION, TITLES, castByPost, optionsAt, startHall } from './hall.mjs';

let hall;
let browser;
let demo;
let chair;
let act;
before(async () => {
  hall = await startHall({ viewport: { width: 1280, height: 900 } });
  ({ browser, demo, chair, act } = hall);
});
after(async () => {
  assert.deepEqual(hall?.chair.complaints, []);
  await hall?.stop();
});

/** A vote of eight options, cast, closed and published; its id. */
async function vote(seats) {
  const draft = await act(`conferences/${demo.conference.id}/contests`, {
    question: QUESTION, ward: '', ties: 'look_back', minutes: '10', seats: `${seats}`,
    publication: 'all', title: TITLES, details: TITLES.map(() => ''),
  });
  const id = draft.split('/').at(-1);
  await act(`contests/${id}/open`);
  for (const [n, slip] of demo.slips.entries()) {
    const at = `${slip.url}/${id}`;
    const ids = (await optionsAt(at)).map((option) => option.id).sort();
    assert.equal(ids.length, TITLES.length);
    // Nobody has a majority for long, and everybody goes on to somebody else.
    const first = Math.floor(Math.sqrt(n * 1.7)) % ids.length;
    await castByPost(at, id, ids.map((_, place) => ids[(first + place * (n % 2 ? 3 : 5)) % ids.length]));
  }
  await act(`contests/${id}/close`);
  await act(`contests/${id}/publish`);
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
