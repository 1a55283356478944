// Anybody counts a file of ballots in their own browser.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { SMALL, keep, leave, person, startBrowser, startDemo } from './harness.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const BLT = '4 1\n28 1 2 3 4 0\n21 2 3 1 4 0\n14 3 2 1 4 0\n8 4 3 0\n2 0\n0\n'
  + '"Late buses"\n"Damp flats"\n"Dark paths"\n"Bins"\n"What first?"\n';

test('a file is counted on the page, round by round, and never leaves the computer', async () => {
  const visitor = await person(browser, demo);
  const { page } = visitor;
  const sent = [];
  page.on('request', (request) => { if (request.method() !== 'GET') sent.push(request.url()); });
  await page.goto(`${demo.base}/count`);
  await page.locator('leptos-island[data-awake]').waitFor();
  await page.getByLabel('File of ballots').setInputFiles(file('ward.blt', BLT));
  await page.getByText('ward.blt is counted.').waitFor();
  await page.getByRole('heading', { name: 'What first?' }).waitFor();
  assert.equal(await page.locator('.verdict .lead').innerText(),
    'Dark paths is chosen, with 43 of 71 ballots.');
  assert.equal(await page.locator('table.rounds').count(), 3);
  await page.getByText('2 ballots are blank.').waitFor();
  await page.getByText('What other ways of counting would say').click();
  await page.getByRole('listitem').filter({ hasText: /first choices only, Late buses would be chosen.*A different choice/ }).waitFor();
  await keep(page, 'count-390x844', { fullPage: true });

  await page.getByLabel('How to count').selectOption({ label: 'First choices only' });
  await page.getByText(/Late buses is chosen|Late buses has the most/).first().waitFor();
  assert.deepEqual(sent, []);
  await leave(visitor);
});

test('a file that is not understood is told with its place, and another one can be tried', async () => {
  const visitor = await person(browser, demo, { viewport: SMALL });
  const { page } = visitor;
  await page.goto(`${demo.base}/count`);
  await page.locator('leptos-island[data-awake]').waitFor();
  await page.getByLabel('File of ballots').setInputFiles(file('odd.blt', BLT.replace('8 4 3', '8 4 9')));
  const fault = page.getByRole('alert').filter({ hasText: 'line 5' });
  await fault.waitFor();
  await keep(page, 'count-fault-320x640', { fullPage: true });
  await page.getByLabel('File of ballots').setInputFiles(file('ward.csv', 'Buses,Bins\n1,2\n2,1\n1,\n'));
  await page.getByText('ward.csv is counted.').waitFor();
  assert.equal(await fault.count(), 0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  assert.equal(wide, false, 'the page scrolls sideways');
  await leave(visitor);
});

test('without JavaScript the page says what to do instead', async () => {
  const visitor = await person(browser, demo, { javaScriptEnabled: false });
  await visitor.page.goto(`${demo.base}/count`);
  await visitor.page.getByText('wardmote count FILE').waitFor();
  await leave(visitor);
});
