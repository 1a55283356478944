// The hall screen through its whole evening, watched on two sizes of wall.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { BIG_WALL, WALL, awake, keep, leave, person, readQr, startDemo } from './harness.mjs';
import { castByPost, optionsAt, startHall } from './hall.mjs';
import { faults } from './wall.mjs';

let hall;
let browser;
let demo;
before(async () => {
  hall = await startHall();
  ({ browser, demo } = hall);
});
after(() => hall?.stop());

/** Nothing on a wall may need scrolling, be cut off, or lie on something else. */
async function fits(page) {
  assert.deepEqual(await faults(page), []);
}

/** Presses a key as often as it takes: a tie has a picture of its own between two rounds. */
async function pressUntil(page, key, text) {
  const seen = page.getByText(text).first();
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press(key);
    const there = await seen.waitFor({ timeout: 1500 }).then(() => true, () => false);
    if (there) return;
  }
  assert.fail(`${key} never led to ${text}`);
}

for (const viewport of [WALL, BIG_WALL]) {
  const size = `${viewport.width}x${viewport.height}`;
  // Each wall watches a contest of its own: voting cannot be opened twice.
  const at = viewport === WALL ? 0 : 1;

  test(`the evening on a wall of ${size}`, async () => {
    const contest = demo.contests[at];
    const slips = demo.slips.filter((slip) => slip.contests[0] === contest.id);
    const watcher = await person(browser, demo, { viewport });
    const wall = watcher.page;
    const act = (verb) => hall.act(`contests/${contest.id}/${verb}`);
    const put = (contest) => hall.act(`conferences/${demo.conference.id}/screen`, { contest });

    await put('');
    await wall.goto(demo.screen.url);
    const qr = wall.getByRole('img', { name: /QR/i }).first();
    await qr.waitFor();
    const box = await qr.boundingBox();
    assert.ok(box.height >= 0.6 * viewport.height, 'the code is as tall as most of the wall');
    assert.ok(readQr(await wall.screenshot()).toLowerCase().startsWith(demo.base));
    await fits(wall);
    await keep(wall, `screen-join-${size}`);

    await put(contest.id);
    const ranks = [[0, 1], [0, 2], [1, 0], [1, 2], [2, 1], [2, 0, 1], [3, 2]];
    await wall.getByText(/of \d+ ballots? in/).first().waitFor();
    for (const [n, ranking] of ranks.entries()) {
      const ids = (await optionsAt(slips[n].url)).map((option) => option.id).sort();
      await castByPost(slips[n].url, contest.id, ranking.map((place) => ids[place]));
    }
    await wall.getByText(`${ranks.length}`, { exact: true }).first().waitFor();
    await fits(wall);
    await keep(wall, `screen-open-${size}`);
    const title = await wall.locator('body').innerText();
    assert.doesNotMatch(title, /round \d/i);

    await act('notice');
    await wall.getByText(/closes in|closing/i).first().waitFor();
    await keep(wall, `screen-notice-${size}`);
    await act('close');
    await wall.getByText(/voting has closed/i).first().waitFor();
    await fits(wall);
    assert.equal(await wall.locator('.hall').getAttribute('data-fit'), '0', 'so few words stand large');
    await keep(wall, `screen-closed-${size}`);

    await act('publish');
    await wall.getByText(/count is ready/i).first().waitFor();
    await pressUntil(wall, 'ArrowRight', /round 1 of \d/i);
    await wall.getByText(/provisional/i).first().waitFor();
    const rounds = Number((await wall.locator('body').innerText()).match(/round 1 of (\d)/i)[1]);
    await keep(wall, `screen-round1-${size}`);
    for (let round = 2; round <= rounds; round += 1) {
      const key = ['ArrowRight', 'Space', 'PageDown'][round % 3];
      await pressUntil(wall, key, new RegExp(`round ${round} of ${rounds}`, 'i'));
      await fits(wall);
    }
    await wall.getByText(/final/i).first().waitFor();
    await keep(wall, `screen-final-${size}`);
    await pressUntil(wall, 'PageUp', new RegExp(`round ${rounds - 1} of ${rounds}`, 'i'));
    await pressUntil(wall, 'End', /what happens next/i);
    await fits(wall);
    await keep(wall, `screen-next-${size}`);

    await wall.reload();
    await wall.getByText(/count is ready|round|chosen|happens next/i).first().waitFor();

    const phone = await person(browser, demo, { javaScriptEnabled: false });
    await phone.page.goto(contest.results);
    await phone.page.getByText(/is chosen|chosen/i).first().waitFor();
    await keep(phone.page, `results-${size}`);
    await leave(phone);
    await leave(watcher);
  });
}

test('a wall that loses the network keeps its picture and says so', async () => {
  const watcher = await person(browser, demo, { viewport: WALL });
  await watcher.page.goto(demo.screen.url);
  await watcher.page.getByRole('img').first().waitFor();
  const other = await startDemo();
  const wall = await person(browser, other, { viewport: WALL });
  await wall.page.goto(other.screen.url);
  await wall.page.locator('[data-awake]').waitFor({ state: 'attached' });
  await other.stop();
  await wall.page.getByText('Reconnecting').waitFor();
  assert.ok(await wall.page.getByRole('img').first().isVisible());
  await wall.context.close();
  await leave(watcher);
});

test('how many have voted can be hidden, and stays hidden after a reload', async () => {
  const wall = await person(browser, demo, { viewport: WALL });
  const { page } = wall;
  await page.goto(demo.screen.url);
  await awake(page);
  await page.keyboard.press('ArrowRight');
  const turnout = page.locator('.turnout, .in-ring').first();
  await turnout.waitFor();
  await page.keyboard.press('n');
  await turnout.waitFor({ state: 'hidden' });
  await fits(page);
  await keep(page, 'screen-uncounted');
  await page.reload();
  await awake(page);
  await turnout.waitFor({ state: 'hidden' });
  await page.keyboard.press('n');
  await turnout.waitFor();
  await leave(wall);
});
