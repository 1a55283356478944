// An organiser sets a meeting up in steps, and prints the page for the night.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, SMALL, axe, keep, leave, person, sideways, signIn, smallTargets, startBrowser, startDemo } from './harness.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

test('a meeting is set up step by step, and the page for the night is one page', async () => {
  const someone = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  const { page } = someone;
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  const fits = async (step) => {
    await page.setViewportSize(SMALL);
    assert.ok(await sideways(page) <= 0, step);
    assert.deepEqual(await smallTargets(page), [], step);
    await page.setViewportSize(PHONE);
    assert.deepEqual(await axe(page), [], step);
    await keep(page, `setup-${step}`);
  };
  await signIn(page, demo);
  await page.goto(`${demo.base}/organise/conferences/new`);
  await page.getByLabel('What is it called?').fill('Spring meeting');
  await page.getByLabel('Where is it?').fill('Mill Hall');
  await page.getByLabel('When does it begin?').fill('2027-03-05T19:00');
  await press('Save');
  await page.waitForURL(/set-up\/wards$/);
  await fits('wards');
  await press('Save and go on');
  await page.waitForURL(/set-up\/votes$/);
  await fits('votes');
  await press('Save and go on');
  await page.waitForURL(/set-up\/rules$/);
  await page.getByLabel('How many minutes?').fill('12');
  await fits('rules');
  await press('Save and go on');
  await page.waitForURL(/set-up\/slips$/);
  await fits('slips');
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.waitForURL(/set-up\/rehearsal$/);
  await page.getByRole('link', { name: /^Try “/ }).first().waitFor();
  await fits('rehearsal');
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.waitForURL(/set-up\/runbook$/);
  await page.getByLabel('How many desks will there be?').fill('3');
  await fits('runbook');
  await press('Make the page');
  await page.locator('.runbook').waitFor();
  assert.equal(await page.locator('.runbook-links .qr').count(), 5, 'a screen, three desks and a tablet');
  assert.deepEqual(await axe(page), []);
  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1, 'one page');
  await page.setViewportSize({ width: 1000, height: 1400 });
  await page.screenshot({ path: new URL('results/setup-night.png', import.meta.url).pathname, fullPage: true });
  await leave(someone);
});
