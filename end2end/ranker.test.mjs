// The ballot on a phone with JavaScript: the same ballot, only quicker.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { awake, leave, person, startBrowser, startDemo } from './harness.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

const cards = (page) => page.locator('button[name=tap]');
const ranks = (page) => page.locator('.rk').allTextContents().then((all) => all.map((t) => t.trim()));
const order = (page) => page.locator('input[name=order]').inputValue();
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Opens a slip and waits until its island is awake. */
async function open(page, slip) {
  await page.goto(demo.slips[slip].url);
  await awake(page);
}

test('taps are instant: nothing is sent, nothing moves, the focus stays', async () => {
  const resident = await person(browser, demo);
  const { page } = resident;
  await open(page, 0);
  const sent = [];
  // What the hall is told comes at its own pace, whatever anybody taps.
  const isLive = (request) => new URL(request.url()).pathname.startsWith('/live/');
  page.on('request', (request) => { if (!isLive(request)) sent.push(request.url()); });
  const places = () => page.locator('.opt').evaluateAll((all) => all.map((e) => e.getBoundingClientRect().y));
  const before = await places();
  for (const n of [2, 0, 1]) {
    await cards(page).nth(n).click();
    assert.equal(await cards(page).nth(n).evaluate((e) => e === document.activeElement), true);
  }
  assert.deepEqual((await ranks(page)).slice(0, 4), ['2', '3', '1', '']);
  const title = await cards(page).nth(1).locator('bdi').first().textContent();
  await page.getByRole('button', { name: `Move up: ${title}` }).click();
  assert.deepEqual((await ranks(page)).slice(0, 4), ['3', '2', '1', '']);
  assert.equal(await page.locator('[role=status]').filter({ hasText: /\S/ }).textContent(), `${title}: choice 2 of 3.`);
  assert.equal(await page.locator('.bar p').textContent(), '3 of 6 ranked');
  const focused = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  assert.equal(focused, `Move up: ${title}`);
  (await places()).forEach((y, n) => assert.ok(Math.abs(y - before[n]) <= 1, `row ${n} moved`));
  await cards(page).nth(2).click();
  assert.deepEqual((await ranks(page)).slice(0, 4), ['2', '1', '', '']);
  assert.deepEqual(sent, []);

  const ids = await cards(page).evaluateAll((all) => all.map((e) => e.value));
  assert.deepEqual((await order(page)).split(',').slice(0, 2), [ids[1], ids[0]]);
  await press(page, 'Check my vote');
  await page.getByRole('heading', { name: 'Check your vote' }).waitFor();
  await press(page, 'Change');
  await awake(page);
  assert.deepEqual((await ranks(page)).slice(0, 3), ['2', '1', '']);
  await press(page, 'Check my vote');
  await press(page, 'Cast my vote');
  await page.getByRole('heading', { name: 'Your vote is in' }).waitFor();
  await leave(resident);
});

test('the keyboard alone is enough', async () => {
  const resident = await person(browser, demo);
  const { page } = resident;
  await open(page, 1);
  const tabTo = async (selector) => {
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
    }
    assert.fail(`cannot reach ${selector}`);
  };
  await tabTo('.opt:nth-child(2) .pick');
  await page.keyboard.press('Space');
  await tabTo('.opt:nth-child(4) .pick');
  await page.keyboard.press('Enter');
  await tabTo('.opt:nth-child(4) [name=up]');
  await page.keyboard.press('Enter');
  assert.deepEqual((await ranks(page)).slice(0, 4), ['', '2', '', '1']);
  await tabTo('button[name=check]');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Check your vote' }).waitFor();
  await tabTo('button[name=cast]');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your vote is in' }).waitFor();
  await leave(resident);
});

test('a change of language keeps what was tapped', async () => {
  const resident = await person(browser, demo);
  const { page } = resident;
  await open(page, 2);
  await cards(page).nth(3).click();
  await cards(page).nth(1).click();
  await page.locator('nav [lang=cy]').first().click();
  await page.locator('html[lang=cy]').waitFor();
  assert.deepEqual((await ranks(page)).slice(0, 4), ['', '2', '', '1']);
  await leave(resident);
});

test('when the code does not arrive, every button still works', async () => {
  const resident = await person(browser, demo);
  const { page } = resident;
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(demo.slips[3].url);
  await cards(page).nth(1).click();
  await cards(page).nth(0).click();
  assert.deepEqual((await ranks(page)).slice(0, 3), ['2', '1', '']);
  await press(page, 'Check my vote');
  await press(page, 'Cast my vote');
  await page.getByRole('heading', { name: 'Your vote is in' }).waitFor();
  resident.complaints.length = 0;
  await leave(resident);
});

test('what was tapped before the code woke is not changed by it', async () => {
  const resident = await person(browser, demo);
  const { page } = resident;
  let release;
  const held = new Promise((yes) => { release = yes; });
  await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
  await page.goto(demo.slips[4].url);
  await cards(page).nth(2).click();
  await page.waitForLoadState();
  await cards(page).nth(0).click();
  await page.waitForLoadState();
  release();
  await awake(page);
  assert.deepEqual((await ranks(page)).slice(0, 3), ['2', '', '1']);
  await cards(page).nth(1).click();
  assert.deepEqual((await ranks(page)).slice(0, 3), ['2', '3', '1']);
  await leave(resident);
});
