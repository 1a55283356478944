// An organiser sorts answers by letters on a keyboard, takes one decision back, and
// takes in a file of answers.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import path from 'node:path';
import { PHONE, axe, keep, leave, person, pictures, sideways, signIn, smallTargets, startBrowser, startDemo } from './harness.mjs';

const WIDE = { width: 1280, height: 800 };
let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

/** What a page looks like on a phone and on a laptop: for machines, fingers, and eyes. */
async function fits(page, name) {
  for (const [size, view] of [['390', PHONE], ['1280', WIDE]]) {
    await page.setViewportSize(view);
    assert.ok(await sideways(page) <= 0, `${name} ${size}`);
    assert.deepEqual(await smallTargets(page), [], `${name} ${size}`);
    assert.deepEqual(await axe(page), [], `${name} ${size}`);
    await page.screenshot({ path: path.join(pictures, `${name}-${size}.png`), fullPage: true });
  }
}

/** Takes in a file of answers through the pages. */
async function takeIn(page, text) {
  await page.goto(`${demo.base}/organise/answers/import`);
  await page.locator('#file').setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Look at the list first' }).click();
  await page.waitForURL(/import\/[0-9a-f-]{36}$/);
}

test('answers come in from a file, are sorted by letters, and a decision is taken back', async () => {
  const someone = await person(browser, demo, { viewport: WIDE, bypassCSP: true });
  const { page } = someone;
  await signIn(page, demo);
  const file = 'Response;Language\nRats behind the shops;en\nrats, behind the shop!;en\nThere are rats behind our shops;en\nسڑک پر گڑھے ہیں;ur\n';
  await takeIn(page, file);
  await page.getByText('4 new doorsteps are in this file.').waitFor();
  await fits(page, 'intake');
  await page.getByRole('button', { name: 'Take in 4 doorsteps' }).click();
  await page.getByText('4 doorsteps are taken in.').waitFor();
  await takeIn(page, file);
  await page.getByText('There is nothing new in this file.').waitFor();
  const ward = await page.locator('select[name=ward]').inputValue();

  await page.goto(`${demo.base}/organise/answers/sort?ward=${ward}`);
  const heading = page.locator('#card h2');
  const place = page.locator('.place');
  while (!/rats/i.test(await heading.textContent())) {
    const before = await place.textContent();
    await page.keyboard.press('k');
    await page.waitForFunction((before) => document.querySelector('.place')?.textContent !== before, before);
  }
  await fits(page, 'sort');
  await page.setViewportSize(WIDE);
  assert.equal(await page.locator('#card input[name=answer]:checked').count(), 3);
  await page.keyboard.press('3');
  assert.equal(await page.locator('#card input[name=answer]:checked').count(), 2);
  await page.keyboard.press('t');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Rats near shops');
  await page.keyboard.press('Enter');
  const told = page.getByText('made the issue “Rats near shops” of 2 answers.');
  await told.waitFor();
  await page.keyboard.press('u');
  await told.waitFor({ state: 'detached' });
  await page.goto(`${demo.base}/organise/answers/decisions?ward=${ward}`);
  await page.getByText(/Taken back by/).waitFor();
  await fits(page, 'decisions');

  // The switch turns letters off.
  await page.goto(`${demo.base}/organise/answers/sort?ward=${ward}`);
  await page.getByRole('button', { name: 'Letters press buttons' }).click();
  const stays = await place.textContent();
  await page.keyboard.press('k');
  await page.keyboard.press('?');
  assert.equal(await place.textContent(), stays);
  assert.equal(await page.locator('details.keys[open]').count(), 0);
  await page.getByRole('button', { name: 'Letters press buttons' }).click();
  await page.keyboard.press('?');
  await page.locator('details.keys[open]').waitFor();
  await leave(someone);
});

test('without a script the same buttons sort', async () => {
  const someone = await person(browser, demo, { viewport: PHONE, javaScriptEnabled: false });
  const { page } = someone;
  await signIn(page, demo);
  await page.goto(`${demo.base}/organise/answers/sort`);
  await page.getByRole('button', { name: /^New issue/ }).click();
  await page.getByText(/made the issue “/).waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  assert.equal(await page.getByText(/made the issue “/).count(), 0);
  await leave(someone);
});

test('how the listening goes is seen at a glance, in Urdu as well', async () => {
  const someone = await person(browser, demo, { viewport: WIDE, bypassCSP: true });
  const { page } = someone;
  await signIn(page, demo);
  await page.goto(`${demo.base}/organise/listening/progress`);
  await page.locator('.going svg').first().waitFor();
  await fits(page, 'going');
  for (const [name, where] of [['going', 'listening/progress'], ['sort', 'answers/sort'], ['intake-start', 'answers/import']]) {
    await page.goto(`${demo.base}/organise/${where}?lang=ur`);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await fits(page, `${name}-ur`);
  }
  await leave(someone);
});
