// A show of phones: one question on the wall, joined by its code, and no result of it.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  PHONE, SMALL, WALL, awake, axe, keep, leave, person, readQr, sideways, signIn, smallTargets, startBrowser, startDemo,
} from './harness.mjs';
import { WALLS, faults } from './wall.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

test('a hall is asked at once, and each phone has one ballot', async () => {
  const chair = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  const { page } = chair;
  await signIn(page, demo);
  await page.goto(`${demo.base}/organise`);
  await page.getByRole('link', { name: 'Show of phones' }).click();
  await page.getByLabel('What do you ask?').fill('Tea now, or after the vote?');
  await page.getByLabel('Choice 1').fill('Tea now');
  await page.getByLabel('Choice 2').fill('After the vote');
  await page.setViewportSize(SMALL);
  assert.ok(await sideways(page) <= 0);
  assert.deepEqual(await smallTargets(page), []);
  await page.setViewportSize(PHONE);
  assert.deepEqual(await axe(page), []);
  await keep(page, 'poll-start');
  await page.setViewportSize(WALL);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForURL(/\/screen\//);
  await awake(page);
  for (const size of WALLS) {
    await page.setViewportSize(size);
    await page.waitForFunction(() => document.fonts.ready);
    assert.deepEqual(await faults(page), [], `${size.width}`);
  }
  await page.setViewportSize(WALL);
  assert.equal(await page.locator('.mark strong').textContent(), 'STRAW POLL');
  await keep(page, 'poll-wall');
  const address = readQr(await page.locator('svg.qr').screenshot());
  assert.match(address, /\/JOIN\/[0-9A-Z]{6}$/);
  const code = address.split('/').at(-1);
  assert.ok((await page.locator('.hall').textContent()).includes(`/join/${code}`));

  const voter = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  const at = new URL(address.toLowerCase()).origin;
  await voter.page.goto(`${at}/JOIN/${code}`);
  assert.equal(await voter.page.locator('.mark strong').textContent(), 'STRAW POLL');
  assert.deepEqual(await axe(voter.page), []);
  await keep(voter.page, 'poll-door');
  await voter.page.getByRole('button', { name: 'Join', exact: true }).click();
  await voter.page.waitForURL(/\/v\//);
  const ballot = voter.page.url();
  await voter.page.locator('.opts button').first().click();
  await voter.page.getByRole('button', { name: 'Check my vote' }).click();
  await voter.page.getByRole('button', { name: 'Cast my vote' }).click();
  await voter.page.getByRole('heading', { name: 'Your vote is in' }).waitFor();
  await keep(voter.page, 'poll-receipt');
  await voter.page.goto(`${at}/join/${code}`);
  assert.ok(voter.page.url().startsWith(ballot), 'its own slip again');
  const second = await person(browser, demo, { viewport: PHONE });
  await second.page.goto(`${at}/join`);
  await second.page.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`);
  await second.page.getByRole('button', { name: 'Join', exact: true }).click();
  await second.page.waitForURL(/\/join\//);
  await second.page.getByRole('button', { name: 'Join', exact: true }).click();
  await second.page.waitForURL(/\/v\//);
  assert.notEqual(second.page.url(), ballot);
  await page.getByText('1 of 2 ballots in').or(page.getByText('of 2 ballots in')).first().waitFor();
  await leave(second);
  await leave(voter);
  await leave(chair);
});
