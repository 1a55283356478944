// An organiser prints slips; a resident scans one. The code is read from the
// pixels of the sheet, as a phone's camera would.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { WALL, keep, leave, person, readQr, signIn, startBrowser, startDemo } from './harness.mjs';

/** CSS pixels in a millimetre, and in a point. */
const MM = 96 / 25.4;
const PT = 96 / 72;

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

test('a printed slip, scanned, opens its ballot', async () => {
  const organiser = await person(browser, demo, { viewport: WALL, deviceScaleFactor: 2 });
  const { page } = organiser;
  await signIn(page, demo);
  await page.goto(`${demo.conference.url}/slips`);
  await page.getByLabel('How many?').fill('9');
  await page.getByLabel('For whom?').selectOption({ label: 'Alder' });
  await page.getByLabel('Why are more slips needed?').fill('More people came');
  await page.getByRole('button', { name: 'Make slips to print' }).click();
  await page.locator('svg.qr').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const codes = page.locator('svg.qr');
  assert.equal(await codes.count(), 9);
  const { width } = await codes.first().boundingBox();
  assert.ok(width >= 28 * MM, `a code is ${width / MM} mm wide`);
  const typed = page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first();
  const size = await typed.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  assert.ok(size >= 14 * PT, `a typed code is ${size / PT} pt high`);
  const addresses = new Set();
  for (let n = 0; n < 9; n += 1) addresses.add(readQr(await codes.nth(n).screenshot()));
  assert.equal(addresses.size, 9, 'every slip has an address of its own');
  await keep(page, 'slips');

  const resident = await person(browser, demo, { javaScriptEnabled: false });
  await resident.page.goto([...addresses][3]);
  assert.ok(await resident.page.locator('button[name=tap]').count() >= 4);
  await leave(resident);
  await leave(organiser);
});
