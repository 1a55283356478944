// The record that a real evening leaves: downloaded as anybody would, and checked by the page that
// the same server gives out, under its own content security policy.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { leave, person, signIn, startBrowser, startDemo } from './harness.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

/** Casts a ballot without JavaScript, with this option first. */
async function cast(page, slip, option) {
  await page.goto(slip.url);
  await page.locator('button[name=tap]').nth(option).click();
  await page.locator('button[name=check]').click();
  await page.locator('button[name=cast]').click();
  await page.locator('[data-receipt]').first().waitFor();
}

/** Votes, closes and publishes. */
async function holdVote(contest) {
  const voter = await person(browser, demo, { javaScriptEnabled: false });
  const slips = demo.slips.filter((slip) => slip.contests[0] === contest.id).slice(0, 3);
  for (const [n, slip] of slips.entries()) await cast(voter.page, slip, n === 0 ? 2 : 1);
  await leave(voter);
  const chair = await person(browser, demo);
  await signIn(chair.page, demo);
  for (const verb of ['close', 'publish']) {
    const answer = await chair.page.request.post(`${demo.base}/organise/contests/${contest.id}/${verb}`, {
      headers: { origin: demo.base }, maxRedirects: 0,
    });
    assert.equal(answer.status(), 303, `${verb} is done`);
  }
  await leave(chair);
}

/** What the page says of a file that somebody chose, and what it found. */
async function check(page, file, digest = '') {
  await page.goto(`${demo.base}/verify`);
  await page.locator('#record').setInputFiles(file);
  await page.getByLabel('Digest of the record').fill(digest);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('#verdict:not(:text("Checking"))').filter({ hasText: /\w/ }).waitFor();
  return { verdict: await page.locator('#verdict').innerText(), found: await page.locator('#findings').innerText() };
}

/** The file with the rankings of two ballots swapped, and its digest made to fit. */
function swapped(bytes) {
  const record = JSON.parse(bytes.toString());
  const all = record.ballots.all;
  const other = all.findIndex(({ ranking }) => ranking.join() !== all[0].ranking.join());
  assert.ok(other > 0, 'people ranked differently');
  [all[0].ranking, all[other].ranking] = [all[other].ranking, all[0].ranking];
  const file = () => Buffer.from(`${JSON.stringify(record)}\n`);
  record.digest = createHash('sha256').update(file().subarray(0, -68)).digest('hex');
  return file();
}

test('the record of an evening is downloaded and holds, and with one ranking swapped it does not', async () => {
  const contest = demo.contests[0];
  await holdVote(contest);
  const visitor = await person(browser, demo);
  const { page } = visitor;
  await page.goto(contest.results);
  const digest = await page.locator('#digest').innerText();
  const link = page.locator(`a[href="/r/${contest.id}/record.json"]`).first();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const bytes = await readFile(await download.path());
  const file = (buffer) => ({ name: 'record.json', mimeType: 'application/json', buffer });

  const good = await check(page, file(bytes), digest);
  assert.equal(good.verdict, 'Everything that could be checked holds.', good.found);
  assert.match(good.found, /The digest of the record is the one the hall saw/);
  assert.match(good.found, /Counted again from \d+ ballots, the result is the same/);

  const bad = await check(page, file(swapped(bytes)));
  assert.equal(bad.verdict, 'Something is wrong with this record.');
  assert.match(bad.found, /The ballots are not those that were fixed when voting closed/);
  await leave(visitor);
});
