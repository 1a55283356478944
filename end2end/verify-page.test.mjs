// The page that checks a record, opened as a file, as from a memory stick.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PHONE, SMALL, axe, keep, leave, person, sideways, smallTargets, startBrowser } from './harness.mjs';

const here = import.meta.dirname;
const address = pathToFileURL(path.join(here, '../public/verify.html')).href;
const sample = (name) =>
  path.join(here, `../src/record/tests/snapshots/wardmote__record__tests__samples__${name}.snap.json`);
/** From a stick there is no server: a request to any is a complaint. */
const stick = { base: 'null' };

let browser;
before(async () => { browser = await startBrowser(); });
after(() => browser.close());

async function open(options) {
  const someone = await person(browser, stick, options);
  await someone.page.goto(address);
  return someone;
}

async function check(page, files) {
  if (files.challenge || files.receipt || files.ballots) await page.getByText('I also have').click();
  for (const [label, name] of Object.entries(files)) await page.locator(`#${label}`).setInputFiles(sample(name));
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('#verdict:not(:text("Checking"))').filter({ hasText: /\w/ }).waitFor();
  return page.locator('#verdict').innerText();
}

test('a record is checked from a memory stick', async () => {
  const someone = await open();
  const { page } = someone;
  const files = { record: 'all', receipt: 'all-receipt', challenge: 'all-challenge', ballots: 'all-ballots' };
  assert.equal(await check(page, files), 'Everything that could be checked holds.');
  assert.match(await page.locator('#findings').innerText(), /Counted again from 4 ballots, the result is the same/);
  assert.match(await page.locator('#result').innerText(), /Chosen: Bus after 7pm/);
  assert.deepEqual(await axe(page), []);
  await keep(page, 'verify');
  await leave(someone);
});

test('a record that does not fit what the hall saw is shown to be wrong', async () => {
  const someone = await open();
  const { page } = someone;
  await page.getByLabel('Opening hash').fill('0123 4567 '.repeat(8));
  assert.equal(await check(page, { record: 'counted' }), 'Something is wrong with this record.');
  assert.match(await page.locator('#findings .bad').first().innerText(), /not the one the hall saw/);
  await leave(someone);
});

test('a challenge is checked without a record', async () => {
  const someone = await open();
  assert.equal(await check(someone.page, { challenge: 'seats-challenge' }), 'Everything that could be checked holds.');
  await leave(someone);
});

test('an older browser, without the newer signatures, checks as much', async () => {
  const someone = await person(browser, stick);
  const { page } = someone;
  await page.addInitScript(() => Object.defineProperty(globalThis, 'crypto', { value: undefined }));
  await page.goto(address);
  assert.equal(await check(page, { record: 'seats', receipt: 'seats-receipt' }), 'Everything that could be checked holds.');
  await leave(someone);
});

test('a page that stumbles says that it cannot check the record, and what can', async () => {
  const someone = await open();
  await someone.page.evaluate(() => { globalThis.verify = () => { throw new RangeError('too many'); }; });
  assert.match(await check(someone.page, { record: 'all' }), /^This page cannot check this record; use the program/);
  await leave(someone);
});

test('the page fits small and large screens, light and dark, and fingers', async () => {
  for (const viewport of [PHONE, SMALL]) {
    for (const colorScheme of ['light', 'dark']) {
      const someone = await open({ viewport, colorScheme });
      const { page } = someone;
      await page.getByText('I also have').click();
      await page.getByText('How this works').click();
      await check(page, { record: 'all' });
      assert.ok(await sideways(page) <= 0, `${viewport.width} ${colorScheme}`);
      assert.deepEqual(await smallTargets(page), []);
      assert.deepEqual(await axe(page), []);
      await leave(someone);
    }
  }
});
