// The night of the meeting, everybody at once: the chair, two tellers, a shared tablet,
// a voter on a phone and the wall, and in the middle of it the wifi of the hall fails.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, WALL, awake, keep, leave, person } from './harness.mjs';
import { makeLink, startHall } from './hall.mjs';

let hall;
let demo;
let contest;
let slips;
before(async () => {
  hall = await startHall({ viewport: WALL });
  ({ demo } = hall);
  [contest] = demo.contests;
  slips = demo.slips.filter((slip) => slip.contests[0] === contest.id);
});
after(() => hall?.stop());

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const taps = (page) => page.locator('button[name=tap]');

/** Types what a scanner types. */
async function scan(page, slip) {
  await page.locator('#slip').fill(slip.url);
  await page.locator('#slip').press('Enter');
}

/** One teller's look at a paper on which the first box has a 1. */
async function lookAtPaper(page, desk, slip) {
  await page.goto(`${desk}/papers`);
  await scan(page, slip);
  await page.locator('#numbers').waitFor();
  const boxes = await page.locator('.boxes li').count();
  await page.locator('#numbers').fill('1'.padEnd(boxes, '0'));
  await page.locator('#numbers').press('Enter');
}

/** What a desk has counted, by name. */
function counted(page) {
  return page.locator('section.card').first().locator('dd[data-count]').evaluateAll((all) =>
    Object.fromEntries(all.map((one) => [one.dataset.count, one.innerText])));
}

/** Everybody comes in and begins. */
async function comeIn() {
  const chair = hall.chair.page;
  const links = {
    east: demo.desk.url,
    west: await makeLink(chair, demo, 'desk', 'West desk'),
    kiosk: await makeLink(chair, demo, 'kiosk', 'Tablet by the tea'),
  };
  const window = (options) => person(hall.browser, demo, options);
  const people = {
    east: await window({ viewport: WALL }),
    west: await window({ viewport: PHONE }),
    tablet: await window({ viewport: { width: 1024, height: 768 } }),
    voter: await window({ viewport: PHONE }),
    wall: await window({ viewport: WALL }),
  };
  await people.wall.page.goto(demo.screen.url);
  await awake(people.wall.page);
  await people.voter.page.goto(slips[0].url);
  await awake(people.voter.page);
  await taps(people.voter.page).nth(1).click();
  await people.tablet.page.goto(links.kiosk);
  await scan(people.tablet.page, slips[1]);
  await taps(people.tablet.page).nth(0).click();
  await lookAtPaper(people.east.page, links.east, slips[2]);
  await people.east.page.getByText('Kept. A second teller').waitFor();
  await people.west.page.goto(links.west);
  await awake(people.west.page);
  return { people, links };
}

/** The wifi fails for everybody but the chair, who goes on, and one teller on a cable. */
async function loseTheNetwork({ people, links }) {
  const cut = [people.voter, people.west, people.wall];
  for (const one of cut) await one.context.setOffline(true);
  await people.wall.page.locator('.line', { hasText: 'Reconnecting' }).waitFor();
  await people.west.page.locator('.line-chip', { hasText: 'Reconnecting' }).waitFor();
  await keep(people.wall.page, 'night-wall-cut');
  await taps(people.voter.page).nth(0).click();

  const { page } = people.east;
  await page.goto(links.east);
  await scan(page, slips[3]);
  await page.getByRole('button', { name: 'Make it void' }).click();
  await page.locator('#fresh').fill(slips[4].url);
  await press(page, 'Make it void and give the new one');
  await page.getByText('The old slip is void.').waitFor();
  await hall.act(`contests/${contest.id}/notice`);
  await press(people.tablet.page, 'Check my vote');
  await press(people.tablet.page, 'Cast my vote');
  await people.tablet.page.locator('[data-receipt]').first().waitFor();

  for (const one of cut) await one.context.setOffline(false);
  for (const { page: seen } of cut.filter((one) => one !== people.west)) {
    await seen.getByText(/closes? in 0:\d\d/i).first().waitFor({ timeout: 20_000 });
  }
  await people.west.page.locator('.line-chip', { hasText: 'Connected' }).waitFor({ timeout: 20_000 });
  await keep(people.wall.page, 'night-wall-notice');
  await hall.act(`contests/${contest.id}/notice/cancel`);
  await hall.act(`conferences/${demo.conference.id}/screen`, { contest: contest.id });
}

/** The voter casts, and the answer is lost on the way. The browser's "Reload" sends the
 * same again, and finds the ballot in, once. */
async function castIntoTheDark({ page }) {
  const pressed = await taps(page).evaluateAll((all) =>
    all.map((button) => button.getAttribute('aria-pressed')));
  assert.deepEqual(pressed.slice(0, 3), ['true', 'true', 'false'], 'the marks are as they were');
  await press(page, 'Check my vote');
  const cast = page.getByRole('button', { name: 'Cast my vote', exact: true });
  await cast.waitFor();
  let lost = 0;
  await page.route('**/v/**', async (route) => {
    if (route.request().method() === 'POST' && lost === 0) {
      lost += 1;
      await route.fetch({ maxRedirects: 0 });
      return route.abort('connectionreset');
    }
    return route.continue();
  });
  await cast.click();
  await page.waitForURL(/chrome-error/);
  await page.reload();
  await page.locator('[data-receipt]').first().waitFor();
  assert.equal(lost, 1);
  await page.unroute('**/v/**');
}

test('a whole night, and the network is away in the middle of it', async () => {
  const night = await comeIn();
  const { people, links } = night;
  await loseTheNetwork(night);
  await castIntoTheDark(people.voter);
  await lookAtPaper(people.west.page, links.west, slips[2]);
  await people.west.page.getByText('The paper is in the box.').waitFor();

  await Promise.all([people.east.page.goto(links.east), people.west.page.goto(links.west)]);
  const [east, west] = [await counted(people.east.page), await counted(people.west.page)];
  assert.deepEqual(east, west, 'two desks never disagree');
  assert.deepEqual([east.used, east.paper, east.void], ['2', '1', '1']);
  await people.wall.page.locator('.in-ring b', { hasText: /^3$/ }).waitFor();

  await hall.act(`contests/${contest.id}/close`);
  await people.voter.page.locator('.soon', { hasText: 'Voting has closed' }).waitFor();
  await people.wall.page.getByText(/voting has closed/i).first().waitFor();
  await keep(people.wall.page, 'night-wall-closed');
  await hall.act(`contests/${contest.id}/publish`);
  await people.voter.page.goto(contest.results);
  await people.voter.page.getByText(/is chosen/).first().waitFor();
  await people.wall.page.keyboard.press('ArrowRight');
  await people.wall.page.getByText(/round 1/i).first().waitFor();
  await keep(people.voter.page, 'night-result');
  for (const one of [hall.chair, ...Object.values(people)]) await leave(one);
});
