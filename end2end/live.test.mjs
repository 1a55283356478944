// Live pages are gentle: nobody's half-filled ballot is touched, hidden tabs rest,
// and a network that comes and goes, or lets no stream through, is lived with.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  PHONE, WALL, awake, axe, keep, leave, person,
} from './harness.mjs';
import { castByPost, optionsAt, startHall } from './hall.mjs';

let hall;
let browser;
let demo;
let act;
before(async () => {
  hall = await startHall();
  ({ browser, demo, act } = hall);
});
after(() => hall?.stop());

/** Slips of one contest, each used in one test only. */
function slipsOf(contest) {
  return demo.slips.filter((slip) => slip.contests[0] === contest.id);
}

/** What a voter's page looks like to its voter. */
function seen(page) {
  return page.evaluate(() => ({
    order: document.querySelector('input[name=order]').value,
    pressed: [...document.querySelectorAll('button[name=tap]')]
      .map((button) => button.getAttribute('aria-pressed')),
    focus: document.activeElement?.getAttribute('value'),
    scroll: window.scrollY,
    tops: [...document.querySelectorAll('.opt')]
      .map((card) => Math.round(card.getBoundingClientRect().top)),
  }));
}

test('a ballot in progress is touched by nobody else, and survives a lost network', async () => {
  const contest = demo.contests[0];
  const [mine, ...others] = slipsOf(contest);
  const voter = await person(browser, demo, { viewport: PHONE, hasTouch: true });
  const { page } = voter;
  await page.goto(mine.url);
  await awake(page);
  await page.locator('button[name=tap]').nth(2).click();
  await page.locator('button[name=tap]').nth(0).click();
  await page.evaluate(() => window.scrollTo(0, 40));
  await page.locator('button[name=up]').first().focus();
  const before = await seen(page);
  assert.equal(before.pressed.filter((on) => on === 'true').length, 2);

  for (const slip of others.slice(0, 8)) await castByPost(slip.url, contest.id, [(await optionsAt(slip.url))[0].id]);
  // Another vote of the evening is changed: this one is fixed.
  const draft = demo.contests.at(-1);
  await act(`contests/${draft.id}`, {
    question: 'What should everybody fix first?', title: ['Buses', 'Damp'], details: ['', ''], minutes: '5',
  });
  await act(`contests/${contest.id}/notice`);
  await page.getByText(/Voting closes in 0:\d\d/).first().waitFor();
  assert.deepEqual(await seen(page), before, 'marks, focus, scroll and rows are as they were');
  await keep(page, 'ballot-notice');

  await voter.context.setOffline(true);
  await page.locator('button[name=tap]').nth(1).click();
  assert.equal((await seen(page)).pressed.filter((on) => on === 'true').length, 3);
  await act(`contests/${contest.id}/notice/cancel`);
  const kept = await seen(page);
  await voter.context.setOffline(false);
  await page.getByText('There is more time.').first().waitFor({ timeout: 20_000 });
  assert.deepEqual(await seen(page), kept);
  await page.getByRole('button', { name: 'Check my vote' }).click();
  await page.getByRole('button', { name: 'Cast my vote' }).click();
  await page.locator('[data-receipt]').waitFor();
  await leave(voter);
});

test('a notice is on a phone within seconds, counts by the server, and a reload keeps it', async () => {
  const contest = demo.contests[1];
  const slip = slipsOf(contest)[0];
  const voter = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  const { page } = voter;
  // This phone's clock is an hour wrong.
  await page.addInitScript(() => {
    const real = Date.now;
    Date.now = () => real() + 3_600_000;
  });
  await page.goto(slip.url);
  await awake(page);
  await act(`contests/${contest.id}/notice`);
  const soon = page.locator('.soon');
  await soon.waitFor({ timeout: 5000 });
  const left = async () => {
    const [, minutes, seconds] = (await soon.innerText()).match(/(\d):(\d\d)/);
    return Number(minutes) * 60 + Number(seconds);
  };
  const first = await left();
  assert.ok(first > 50 && first <= 60, `${first} s are left`);
  assert.deepEqual(await axe(page), []);
  await page.reload();
  await soon.waitFor({ timeout: 5000 });
  const later = await left();
  assert.ok(later <= first && later > first - 15, `${later} s after ${first} s`);
  await act(`contests/${contest.id}/extend`, { minutes: '2' });
  await page.locator('.soon', { hasText: /[23]:\d\d/ }).waitFor({ timeout: 5000 });
  await act(`contests/${contest.id}/close`);
  await page.locator('.soon', { hasText: 'Voting has closed' }).waitFor({ timeout: 5000 });
  await act(`contests/${contest.id}/publish`);
  await page.getByRole('link', { name: 'See the result' }).waitFor({ timeout: 5000 });
  await leave(voter);
});

test('where no stream comes through, pages ask, and still show what is new', async () => {
  const hall = await person(browser, demo, { viewport: WALL });
  await hall.page.route('**/live/**', (route) => route.abort());
  await hall.page.goto(demo.screen.url);
  await awake(hall.page);
  const contest = demo.contests[0];
  await act(`conferences/${demo.conference.id}/screen`, { message: 'Tea until eight' });
  await hall.page.getByRole('heading', { name: 'Tea until eight' }).waitFor({ timeout: 15_000 });
  await hall.page.locator('.line').filter({ hasNotText: 'Reconnecting' }).waitFor({ state: 'attached' });
  await act(`conferences/${demo.conference.id}/screen`, { contest: contest.id });
  await hall.page.locator('.ring').waitFor({ timeout: 15_000 });
  await leave(hall);
});

test('a hidden tab lets go of its line, and takes it up when it is seen again', async () => {
  const hall = await person(browser, demo, { viewport: WALL });
  const { page } = hall;
  let opened = 0;
  let ended = 0;
  const isLine = (request) => request.url().includes('/live/');
  page.on('request', (request) => { opened += isLine(request) ? 1 : 0; });
  page.on('requestfailed', (request) => { ended += isLine(request) ? 1 : 0; });
  page.on('requestfinished', (request) => { ended += isLine(request) ? 1 : 0; });
  await page.goto(demo.screen.url);
  await awake(page);
  const show = (state) => page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);
  await page.waitForFunction(() => performance.getEntriesByType('resource').length > 0);
  assert.equal(opened, 1, 'one line for the page');
  await show('hidden');
  await assert.doesNotReject(async () => {
    while (ended < 1) await page.waitForEvent('requestfailed', { timeout: 3000 }).catch(() => {
      if (ended < 1) throw new Error('the line still stands');
    });
  });
  await act(`conferences/${demo.conference.id}/screen`, { message: 'Welcome back' });
  assert.equal(await page.getByText('Welcome back').count(), 0, 'a hidden page hears nothing');
  await show('visible');
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
  assert.equal(opened, 2);
  await leave(hall);
});

test('the desk says whether it is in touch', async () => {
  const desk = await person(browser, demo);
  await desk.page.goto(demo.desk.url);
  await desk.page.locator('.line-chip', { hasText: 'Connected' }).waitFor();
  await desk.context.setOffline(true);
  await desk.page.locator('.line-chip', { hasText: 'Reconnecting' }).waitFor();
  await desk.context.setOffline(false);
  await desk.page.locator('.line-chip', { hasText: 'Connected' }).waitFor({ timeout: 15_000 });
  await leave(desk);
});
