// The whole evening, from a doorstep to a winner: once as people without
// JavaScript live it, once with it on a phone.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, awake, keep, leave, person, signIn, startBrowser, startDemo } from './harness.mjs';

let browser;
before(async () => { browser = await startBrowser(); });
after(async () => { await browser?.close(); });

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** A canvasser writes down two doors. */
async function canvass({ page }, demo, hasCode) {
  await page.goto(demo.canvass.url);
  await press(page, 'Not home');
  await page.getByText('Saved: not home.').waitFor();
  await page.getByText('They told me an issue').click();
  await page.getByRole('textbox').fill('A bench at the bus stop for my knees');
  await press(page, 'Save the issue');
  await page.getByText('Saved: they told you an issue.').waitFor();
  // With code they are saved on the phone first.
  if (hasCode) await page.locator('#phone-total[data-state=sent]').waitFor();
}

/** A resident tells their issue at home, once. */
async function tell({ page }, demo) {
  await page.goto(demo.listen[0].url);
  await page.getByRole('textbox').fill('Somewhere to sit at the bus stop');
  await press(page, 'Send');
  assert.match(page.url(), /thanks/);
}

/** An organiser finds what was said. */
async function sort({ page }, demo) {
  await signIn(page, demo);
  await page.goto(`${demo.base}/organise/answers?search=bus+stop`);
  await page.getByText('A bench at the bus stop for my knees').waitFor();
  await page.getByText('Somewhere to sit at the bus stop').waitFor();
}

/** Somebody ranks these options (by their place in the alphabet of ids) and casts. */
async function vote({ page }, slip, ranks) {
  await page.goto(slip.url);
  const buttons = page.locator('button[name=tap]');
  const ids = await buttons.evaluateAll((all) => all.map((button) => button.value));
  ids.sort();
  for (const rank of ranks) await page.locator(`button[name=tap][value="${ids[rank]}"]`).click();
  await press(page, 'Check my vote');
  await press(page, 'Cast my vote');
  await page.locator('[data-receipt]').waitFor();
}

async function evening(options) {
  const demo = await startDemo();
  const people = [];
  const come = async () => {
    const one = await person(browser, demo, { viewport: PHONE, ...options });
    people.push(one);
    return one;
  };
  const [canvasser, resident, chair] = [await come(), await come(), await come()];
  await canvass(canvasser, demo, options.javaScriptEnabled !== false);
  await tell(resident, demo);
  await sort(chair, demo);

  const contest = demo.contests[0];
  const slips = demo.slips.filter((slip) => slip.contests[0] === contest.id);
  await vote(resident, slips[0], [0, 1]);
  await vote(await come(), slips[1], [0]);
  await vote(await come(), slips[2], [1, 0, 2]);

  await chair.page.goto(contest.url);
  await chair.page.getByText(/3 of \d+ ballots in/).first().waitFor();
  await chair.page.locator('summary', { hasText: 'Close the vote now' }).click();
  await press(chair.page, 'Yes, close it');
  await resident.page.goto(slips[0].url);
  await resident.page.getByText(/closed/i).first().waitFor();
  await resident.page.goto(contest.results);
  assert.doesNotMatch(await resident.page.locator('main').innerText(), /round \d/i);

  await chair.page.goto(contest.url);
  await chair.page.getByRole('button', { name: 'Publish the count' }).click();
  await chair.page.getByText('Everybody sees the count').first().waitFor();
  await resident.page.goto(contest.results);
  await resident.page.getByText(/is chosen/).first().waitFor();
  assert.ok(await resident.page.getByRole('table').count() > 0, 'the count is a table too');
  await keep(resident.page, options.javaScriptEnabled === false ? 'result-plain' : 'result');
  for (const one of people) await leave(one);
  await demo.stop();
}

test('the whole evening without JavaScript', () => evening({ javaScriptEnabled: false }));

test('the whole evening with JavaScript, on phones', () => evening({}));

test('the ranker answers a tap at once, and casts what was tapped', async () => {
  const demo = await startDemo();
  const one = await person(browser, demo, { viewport: PHONE });
  const { page } = one;
  await page.goto(demo.slips[0].url);
  await awake(page);
  const address = page.url();
  let posts = 0;
  page.on('request', (request) => { posts += request.method() === 'POST' ? 1 : 0; });
  const card = page.locator('button[name=tap]');
  const before = await card.nth(2).boundingBox();
  await card.nth(2).click();
  await card.nth(0).click();
  await page.locator('button[name=tap][aria-pressed=true]').nth(1).waitFor();
  assert.equal(posts, 0, 'a tap asks nobody');
  assert.equal(page.url(), address);
  assert.equal((await card.nth(2).boundingBox()).y, before.y, 'no row moves');
  const title = await card.nth(2).locator('span > bdi').textContent();
  await press(page, 'Check my vote');
  assert.equal(await page.locator('main ol bdi').first().textContent(), title);
  await leave(one);
  await demo.stop();
});
