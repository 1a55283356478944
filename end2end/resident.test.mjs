// A resident with a slip, on a phone without JavaScript: everything a vote needs.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { keep, leave, person, startBrowser, startDemo } from './harness.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

const cards = (page) => page.locator('button[name=tap]');
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Opens a slip and ranks the first `count` options from top to bottom. */
async function rank(page, url, count) {
  await page.goto(url);
  for (let n = 0; n < count; n += 1) await cards(page).nth(n).click();
}

test('a resident ranks three issues, checks, casts, and gets a receipt', async () => {
  const resident = await person(browser, demo, { javaScriptEnabled: false });
  const { page } = resident;
  await rank(page, demo.slips[0].url, 3);
  assert.equal(await page.locator('button[name=tap][aria-pressed=true]').count(), 3);
  await keep(page, 'ballot');
  await press(page, 'Check my vote');
  await page.getByRole('heading', { name: 'Check your vote' }).waitFor();
  await keep(page, 'check');
  const cast = page.getByRole('button', { name: 'Cast my vote' });
  const box = await cast.boundingBox();
  assert.ok(box.y + box.height <= 844, 'the whole check fits one phone screen');
  await cast.click();
  await page.getByRole('heading', { name: 'Your vote is in' }).waitFor();
  const receipt = await page.locator('[data-receipt]').textContent();
  assert.match(receipt, /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  await keep(page, 'receipt');
  await page.reload();
  assert.equal(await page.locator('[data-receipt]').textContent(), receipt);
  await leave(resident);
});

test('tapping again takes a choice off, and the arrows move it', async () => {
  const resident = await person(browser, demo, { javaScriptEnabled: false });
  const { page } = resident;
  await rank(page, demo.slips[1].url, 3);
  const names = await cards(page).locator('span > bdi').allTextContents();
  await page.getByRole('button', { name: `Move up: ${names[2]}` }).click();
  await cards(page).nth(0).click();
  await press(page, 'Check my vote');
  const order = await page.locator('main ol bdi').allTextContents();
  assert.deepEqual(order.slice(0, 2), [names[2], names[1]]);
  await leave(resident);
});

test('a changed vote takes the place of the first', async () => {
  const resident = await person(browser, demo, { javaScriptEnabled: false });
  const { page } = resident;
  await rank(page, demo.slips[2].url, 2);
  await press(page, 'Check my vote');
  await press(page, 'Cast my vote');
  const first = await page.locator('[data-receipt]').textContent();
  await press(page, 'Change my vote');
  await cards(page).nth(3).click();
  await press(page, 'Check my vote');
  await press(page, 'Cast my vote');
  assert.notEqual(await page.locator('[data-receipt]').textContent(), first);
  await leave(resident);
});

test('a typed code opens the same ballot', async () => {
  const resident = await person(browser, demo, { javaScriptEnabled: false });
  const { page } = resident;
  await page.goto(`${demo.base}/vote`);
  await page.getByLabel(/code/i).fill(demo.slips[3].code.toLowerCase().replaceAll('-', ' '));
  await page.locator('main form button').click();
  assert.ok(await cards(page).count() >= 4);
  await leave(resident);
});

test('the language changes and the marks stay', async () => {
  const resident = await person(browser, demo, { javaScriptEnabled: false });
  const { page } = resident;
  await rank(page, demo.slips[4].url, 2);
  await page.locator('[lang=ur]').first().click();
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  assert.equal(await page.locator('button[name=tap][aria-pressed=true]').count(), 2);
  await keep(page, 'ballot-ur');
  await leave(resident);
});

test('a ballot page is one answer of at most 14 KB, and asks for nothing else', async () => {
  const size = await new Promise((yes, no) => {
    const options = { headers: { 'accept-encoding': 'br' } };
    get(demo.slips[7].url, options, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk) => { bytes += chunk.length; });
      answer.on('end', () => yes(bytes));
    }).once('error', no);
  });
  assert.ok(size <= 14 * 1024, `${size} bytes`);
  const resident = await person(browser, demo, { javaScriptEnabled: false });
  const asked = [];
  resident.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await resident.page.goto(demo.slips[7].url, { waitUntil: 'networkidle' });
  assert.deepEqual(asked.filter((path) => !path.startsWith('/favicon')).length, 1);
  await leave(resident);
});
