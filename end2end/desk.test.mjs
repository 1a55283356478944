// The tellers' desk: from a scanned slip to a slip given instead, and a vote that
// is opened for everybody to check.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  WALL, leave, look, person, program, signIn, startBrowser, startDemo,
} from './harness.mjs';

const run = promisify(execFile);
let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

/** Votes without JavaScript; gives the receipt's code. */
async function vote(page, slip, taps) {
  await page.goto(slip.url);
  const titles = [];
  for (const tap of taps) {
    titles.push(await page.locator('.pick > span > bdi').nth(tap).innerText());
    await page.locator('button[name=tap]').nth(tap).click();
  }
  await page.locator('button[name=check]').click();
  await page.locator('button[name=cast]').click();
  return { code: (await page.locator('[data-receipt]').first().innerText()).trim(), titles };
}

/** Types what a scanner types: the whole address, and Enter. */
async function scan(page, text) {
  await page.locator('#slip').fill(text);
  await page.locator('#slip').press('Enter');
}

test('somebody used my slip, a test vote, and what a closed desk says', async () => {
  const contest = demo.contests[0];
  const slips = demo.slips.filter((slip) => slip.contests[0] === contest.id);
  const phone = await person(browser, demo, { javaScriptEnabled: false });
  const desk = await person(browser, demo, { viewport: WALL, bypassCSP: true });
  const teller = desk.page;
  await teller.goto(demo.desk.url);
  await look(teller, 'desk');

  await scan(teller, slips[0].url.toUpperCase());
  await teller.getByText('Good, not used').waitFor();
  await look(teller, 'desk-good');

  await vote(phone.page, slips[0], [0, 1]);
  await scan(teller, slips[0].url);
  await teller.getByText('Already used').waitFor();
  await teller.getByText(/by phone, at/).waitFor();
  await look(teller, 'desk-used');
  await teller.getByRole('button', { name: 'Make it void' }).click();
  await look(teller, 'desk-void-step');
  await teller.getByLabel('Why?').selectOption({ label: 'Somebody else used the slip' });
  await teller.locator('#fresh').fill(slips[1].url);
  await teller.getByRole('button', { name: 'Make it void and give the new one' }).click();
  await teller.getByText('The old slip is void. Give the new one.').waitFor();
  await phone.page.goto(slips[0].url);
  await phone.page.getByText('This slip is no longer valid.').waitFor();
  await scan(teller, slips[0].code);
  await teller.getByText('Not valid').waitFor();
  await look(teller, 'desk-void');

  const { code, titles } = await vote(phone.page, slips[2], [2, 0]);
  await scan(teller, slips[2].url);
  await teller.getByRole('button', { name: 'Open this vote in public' }).click();
  await look(teller, 'desk-challenge-step');
  await teller.getByRole('button', { name: 'Open it for everybody' }).click();
  await teller.getByRole('link', { name: 'Votes opened in public' }).first().click();
  await teller.getByRole('link', { name: code }).click();
  assert.deepEqual(await teller.locator('ol.opened li').allInnerTexts(), titles);
  await look(teller, 'challenge');
  const download = teller.waitForEvent('download');
  await teller.locator('a[download]').click();
  const folder = await mkdtemp(path.join(tmpdir(), 'wardmote-'));
  const file = path.join(folder, 'challenge.json');
  await (await download).saveAs(file);
  const { stdout } = await run(program, ['verify', '--challenge', file]);
  assert.match(stdout, /receipt/i);
  await rm(folder, { recursive: true });

  await teller.goto(demo.desk.url);
  await scan(teller, 'not a slip');
  await teller.locator('.verdict-word', { hasText: 'Not a slip' }).waitFor();
  await look(teller, 'desk-mistyped');

  const chair = await person(browser, demo);
  await signIn(chair.page, demo);
  for (const { id } of demo.contests.filter((one) => slips[3].contests.includes(one.id))) {
    await chair.page.request.post(`${demo.base}/organise/contests/${id}/close`, {
      headers: { origin: demo.base }, maxRedirects: 0,
    });
  }
  await chair.context.close();
  await leave(phone);
  await leave(desk);
});

for (const locale of ['cy-GB', 'ur-PK']) {
  test(`the desk in ${locale}, on a phone`, async () => {
    const slip = demo.slips.at(-1);
    const desk = await person(browser, demo, { locale, bypassCSP: true });
    await desk.page.goto(demo.desk.url);
    await look(desk.page, `desk-${locale}`);
    await scan(desk.page, slip.url);
    await desk.page.locator('.verdict[data-kind=good]').waitFor();
    await look(desk.page, `desk-good-${locale}`);
    await leave(desk);
  });
}
