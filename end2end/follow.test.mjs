// Somebody hears by e-mail how an action goes on: asks without JavaScript, says yes,
// is told, says that it is not done yet, and stops with one press.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, SMALL, keep, leave, look, person } from './harness.mjs';
import { chooseSomething, startHall } from './hall.mjs';
import { linkOf, startMailbox } from './mailbox.mjs';

let hall;
let mailbox;
before(async () => {
  mailbox = await startMailbox();
  hall = await startHall({ bypassCSP: true }, ...mailbox.flags);
});
after(async () => { await hall?.stop(); await mailbox?.stop(); });

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Tells a word as an organiser. */
async function tell(action, story, status) {
  const { demo, chair, act } = hall;
  await chair.page.goto(`${demo.base}/organise/${action}`);
  const typed = (name) => chair.page.locator(`[name=${name}]`).first().inputValue();
  const [word, from] = [await typed('word'), await typed('from')];
  const due = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  await act(`${action}/news`, { word, from, story, status, due });
}

test('somebody follows an action, says it is not done yet, and stops', async () => {
  const { browser, demo, chair } = hall;
  const action = `actions/${(await chooseSomething(hall)).id}`;
  const address = `${demo.base}/${action}`;
  for (const [name, side] of [['Cllr Khan', 'representative'], ['Ada B.', 'local']]) {
    const at = `${demo.base}/organise/${action}/owners`;
    const headers = { origin: demo.base, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await chair.page.request.post(at, { headers, data: new URLSearchParams({ name, side }).toString() });
    assert.equal(answer.status(), 200);
  }
  await hall.act(`${action}/steps`, { what: 'Look at every flat' });

  const plain = await person(browser, demo, { viewport: PHONE, javaScriptEnabled: false });
  const { page } = plain;
  const eyes = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  /** The same page with JavaScript on: axe, and pictures at both widths. */
  const see = async (name) => {
    await eyes.page.goto(page.url());
    for (const viewport of [SMALL, PHONE]) {
      await eyes.page.setViewportSize(viewport);
      await look(eyes.page, `follow-${name}-${viewport.width}`);
    }
  };
  await page.goto(address);
  await see('box');
  await page.getByLabel('Your e-mail address').fill('ada@alder.example');
  await press(page, 'Write to me');
  await page.getByText('look into your mailbox').waitFor();
  await see('sent');

  const ask = await mailbox.letter('Somebody, we think it was you');
  assert.equal(ask.to, 'ada@alder.example');
  await page.goto(linkOf(ask, '/following/'));
  await see('confirm');
  await press(page, 'Yes, write to me');
  await page.getByText('We write to you when there is news.').waitFor();
  await see('confirmed');

  await tell(action, 'Every flat is dry now.', 'done');
  const done = await mailbox.letter('Every flat is dry now.');
  assert.match(done.head, /List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
  await page.goto(linkOf(done, '/done/'));
  await see('question');
  await press(page, 'It is not done yet');
  await page.getByRole('alert').waitFor();
  await keep(page, 'follow-refused');
  await page.getByLabel('What is not done yet?').fill('The back wall of No. 7 is wet.');
  await press(page, 'It is not done yet');
  await page.getByText('it is under way again').waitFor();
  await see('answered');
  const again = await mailbox.letter('says that it is not done yet');
  await page.goto(address);
  await page.locator('.ladder [aria-current]', { hasText: 'Under way' }).waitFor();
  await see('reopened');
  await chair.page.goto(`${demo.base}/organise/${action}`);
  await chair.page.getByText('The back wall of No. 7 is wet.').waitFor();

  await page.goto(linkOf(again, '/stop'));
  await see('stop');
  await press(page, 'Stop, and erase my address');
  await page.getByText('Your address is not kept for this.').waitFor();
  await keep(page, 'follow-stopped');

  await eyes.page.goto(`${address}?lang=ur`);
  await look(eyes.page, 'follow-ur');
  for (const one of [plain, eyes]) await leave(one);
});

test('a ward is followed from its page with JavaScript on', async () => {
  const { browser, demo } = hall;
  const someone = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  const { page } = someone;
  await page.goto(`${demo.base}/`);
  await page.locator('a[href^="/ward/"]').first().click();
  await page.getByLabel('Your e-mail address').fill('cai@alder.example');
  await look(page, 'follow-ward');
  await press(page, 'Write to me');
  await page.getByText('look into your mailbox').waitFor();
  const ask = await mailbox.letter('Somebody, we think it was you');
  await page.goto(linkOf(ask, '/following/'));
  await press(page, 'Yes, write to me');
  await page.getByText('We write to you when there is news.').waitFor();
  await leave(someone);
});
