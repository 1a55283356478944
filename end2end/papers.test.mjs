// Paper ballots: two tellers at two desks type the same papers with nothing but a
// keyboard, one of them without JavaScript, and the result tells phone and paper apart.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, WALL, keep, leave, look, person, signIn, startBrowser, startDemo } from './harness.mjs';
import { makeLink } from './hall.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

/** Types where the page put the cursor, and Enter: a teller looks for the cursor first. */
async function typeInto(page, field, text) {
  await page.locator(`${field}:focus`).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Types a paper's code and then its boxes: keys only, and Enter goes on. */
async function type(page, code, numbers) {
  await typeInto(page, '#slip', code);
  await typeInto(page, '#numbers', numbers);
}

test('two tellers, a paper with a mistake, and a third look', async () => {
  const contest = demo.contests[0];
  const slips = demo.slips.filter((slip) => slip.contests[0] === contest.id);
  const boxes = (signs) => signs.padEnd(contest.options?.length ?? 0, '0');
  const chair = await person(browser, demo, { bypassCSP: true });
  await signIn(chair.page, demo);
  const east = await makeLink(chair.page, demo, 'desk', 'East desk');
  const north = await makeLink(chair.page, demo, 'desk', 'North desk');
  const one = await person(browser, demo, { viewport: WALL, bypassCSP: true });
  const two = await person(browser, demo, { javaScriptEnabled: false });
  const three = await person(browser, demo, { viewport: PHONE, bypassCSP: true });

  // How many boxes there are is seen on the first paper.
  await one.page.goto(demo.desk.url);
  await one.page.getByRole('link', { name: 'Paper ballots' }).click();
  await look(one.page, 'papers');
  await typeInto(one.page, '#slip', slips[0].code);
  await one.page.locator('#numbers').waitFor();
  await look(one.page, 'papers-boxes');
  const count = await one.page.locator('.boxes li').count();
  const full = (signs) => boxes(signs).padEnd(count, '0');
  await typeInto(one.page, '#numbers', '12');
  await one.page.getByRole('alert').waitFor();
  await look(one.page, 'papers-too-few');
  await one.page.locator('#numbers').fill(full('21'));
  await one.page.locator('#numbers').press('Enter');
  await one.page.getByText('Kept. A second teller types this paper again').waitFor();

  // The second teller has no JavaScript, and sees nothing of the first.
  await two.page.goto(`${east}/papers`);
  await typeInto(two.page, '#slip', slips[0].code);
  await two.page.locator('#numbers').waitFor();
  assert.ok(!(await two.page.content()).includes(full('21')));
  await typeInto(two.page, '#numbers', full('21'));
  await two.page.getByText('The paper is in the box.').waitFor();
  await keep(two.page, 'papers-390');

  // A number twice: asked, told what it counts as, and Enter takes it as it is.
  await type(one.page, slips[1].code, full('122'));
  await one.page.getByText('More than one box has a 2.').waitFor();
  await look(one.page, 'papers-check');
  await typeInto(one.page, 'button[name=sure]', '');
  await one.page.getByText('Kept. A second teller').waitFor();

  // Two that differ, and a third teller who decides.
  await type(one.page, slips[2].code, full('12'));
  await one.page.getByText('Kept. A second teller').waitFor();
  await two.page.locator('#slip').fill(slips[2].code);
  await two.page.locator('#slip').press('Enter');
  await two.page.locator('#numbers').fill(full('21'));
  await two.page.locator('#numbers').press('Enter');
  await two.page.getByRole('heading', { name: 'The two looks differ' }).waitFor();
  await keep(two.page, 'papers-differ-390');
  await three.page.goto(`${north}/papers`);
  await typeInto(three.page, '#slip', slips[2].code);
  await three.page.locator('.looks').waitFor();
  await look(three.page, 'papers-third');
  await typeInto(three.page, '#numbers', full('12'));
  await three.page.getByText('The paper is in the box.').waitFor();

  // The phone of a slip whose paper is in is told so, and the other way round.
  const phone = await person(browser, demo, { bypassCSP: true });
  await phone.page.goto(`${slips[0].url}/${contest.id}`);
  await phone.page.getByText('The paper ballot of this slip was handed in.').waitFor();
  await look(phone.page, 'vote-on-paper');
  await phone.page.goto(slips[3].url);
  await phone.page.locator('button[name=tap]').first().click();
  await phone.page.locator('button[name=check]').click();
  await phone.page.locator('button[name=cast]').click();
  await phone.page.locator('[data-receipt]').first().waitFor();
  await one.page.locator('#slip').fill(slips[3].code);
  await one.page.locator('#slip').press('Enter');
  await one.page.getByText('Already voted by phone').waitFor();
  await look(one.page, 'papers-on-phone');

  // The chair is told of the paper that waits, and closes without it.
  await chair.page.goto(`${demo.base}/organise/contests/${contest.id}`);
  await chair.page.locator('[data-waiting="1"]').waitFor();
  await look(chair.page, 'contest-papers-wait');
  await chair.page.getByText('Close without these papers').click();
  await chair.page.getByRole('button', { name: 'Yes, close without them' }).click();
  await chair.page.locator('[data-left="1"]').waitFor();
  const numbers = await chair.page.locator('[data-channel]').allInnerTexts();
  assert.deepEqual(numbers.slice(1, 2), ['2'], 'two on paper');
  await look(chair.page, 'contest-papers-left');
  for (const each of [chair, one, two, three, phone]) await leave(each);
});

for (const locale of ['cy-GB', 'ur-PK']) {
  test(`papers in ${locale}, on a phone`, async () => {
    const slip = demo.slips.at(-1);
    const desk = await person(browser, demo, { locale, bypassCSP: true });
    await desk.page.goto(`${demo.desk.url}/papers`);
    await look(desk.page, `papers-${locale}`);
    await desk.page.locator('#slip').fill(slip.code);
    await desk.page.locator('#slip').press('Enter');
    await desk.page.locator('#numbers').waitFor();
    await look(desk.page, `papers-boxes-${locale}`);
    await leave(desk);
  });
}
