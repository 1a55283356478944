// A canvasser in the rain: doors are saved on the phone at once, and sent when there is a signal.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, readdir, mkdtemp, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import {
  PHONE, SMALL, axe, browserPath, keep, leave, look, person, quiet, signIn, startBrowser, startDemo,
} from './harness.mjs';
import { chaos, network } from './chaos.mjs';
import { tap } from './doorsteps.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

/** A canvasser whose phone reaches the server by way of a network. */
async function canvasser(net, options = {}) {
  const come = await person(browser, { ...demo, base: net.base }, { bypassCSP: true, ...options });
  await open(come.page, net);
  return come;
}

/** Opens the page and waits until it would open without a signal. */
async function open(page, net) {
  await page.goto(net.by(demo.canvass.url));
  await page.locator('#phone-ready').waitFor();
}

/** The doors of the ward, as the organiser sees them: tried, and with an answer. */
async function counted() {
  const { context, page } = await person(browser, demo);
  await signIn(page, demo);
  await page.goto(`${demo.base}/organise/listening`);
  const text = await page.locator('main').innerText();
  await context.close();
  const all = [...text.matchAll(/(\d+) doors? tried, (\d+) answers?/g)];
  const sum = (at) => all.reduce((total, found) => total + Number(found[at]), 0);
  return { doors: sum(1), answers: sum(2) };
}

/** What came since then. */
async function since(before) {
  const now = await counted();
  return { doors: now.doors - before.doors, answers: now.answers - before.answers };
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const total = (page) => page.locator('#phone-total-word');
const says = (page, words) => total(page).filter({ hasText: words }).waitFor();

/** Waits until so many doors are shown, each with these words. */
const eachSays = (page, words, many) => page.waitForFunction(({ words, many }) => {
  const all = [...document.querySelectorAll('#phone-doors .word')];
  return all.length === many && all.every((word) => word.textContent === words);
}, { words, many });

/** Everything that is on the phone for this site, as the browser keeps it. */
const outbox = (page) => page.evaluate(() => new Promise((yes, no) => {
  const opening = indexedDB.open('wardmote-doors');
  opening.onerror = () => no(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('doors').objectStore('doors').getAll();
    all.onsuccess = () => { opening.result.close(); yes(all.result); };
  };
}));

test('after one visit the page opens and saves with no network, and sends when there is one', async () => {
  const before = await counted();
  const net = await network(demo.base);
  const come = await canvasser(net);
  const { page } = come;
  assert.equal(await total(page).textContent(), 'All sent');
  net.off = true;
  await page.reload();
  await page.locator('html[data-doors=awake]').waitFor();

  await press(page, 'Not home');
  await page.getByText('Saved: not home.').waitFor();
  await says(page, 'Saved on this phone: 1');
  await press(page, 'No thanks');
  await page.getByText('They told me an issue').click();
  await page.getByRole('textbox', { name: 'Or write what they said' }).fill('No lights behind the school');
  await press(page, 'Save the issue');
  await says(page, 'Saved on this phone: 3');
  await eachSays(page, 'Saved on this phone', 3);
  await look(page, 'canvass-offline');

  // A second time without a network: all that was saved is there.
  await page.close({ runBeforeUnload: false });
  come.page = await come.context.newPage();
  await come.page.goto(net.by(demo.canvass.url));
  await says(come.page, 'Saved on this phone: 3');
  assert.equal((await outbox(come.page)).length, 3);
  net.off = false;
  await come.page.evaluate(() => dispatchEvent(new Event('online')));
  await says(come.page, 'All sent');
  await eachSays(come.page, 'Sent', 3);
  assert.deepEqual(await outbox(come.page), []);
  assert.deepEqual(await since(before), { doors: 3, answers: 1 });
  await look(come.page, 'canvass-sent');
  await leave(come);
  await net.stop();
});

test('not home is one tap, a known issue two, and each can be taken back', async () => {
  const before = await counted();
  const net = await network(demo.base);
  const come = await canvasser(net);
  const { page } = come;
  let taps = 0;
  const tap = async (locator) => { taps += 1; await locator.click(); };

  await tap(page.getByRole('button', { name: 'Not home', exact: true }));
  await page.getByText('Saved: not home.').waitFor();
  assert.equal(taps, 1);
  await press(page, 'No thanks');
  await page.locator('#phone-undo').click();
  await page.getByText('Taken back.').waitFor();

  taps = 0;
  await tap(page.getByText('They told me an issue'));
  await tap(page.locator('fieldset.chips .chip').first());
  await page.getByText('Saved: they told you an issue.').waitFor();
  assert.ok(taps <= 3, `${taps} taps`);

  taps = 0;
  await tap(page.getByText('They told me an issue'));
  // Speech comes from the phone's own keyboard.
  await tap(page.getByRole('textbox', { name: 'Or write what they said' }));
  await page.keyboard.insertText('The bins are never emptied on our side');
  await tap(page.getByRole('button', { name: 'Save the issue' }));
  await page.getByText('Saved: they told you an issue.').waitFor();
  assert.equal(taps, 3);

  await eachSays(page, 'Sent', 3);
  await says(page, 'All sent');
  assert.deepEqual(await settled(page, before), { doors: 3, answers: 2 });
  // One that the server has: taken back from the list.
  await page.locator('#phone-doors li').first().getByRole('button', { name: 'Undo' }).click();
  await says(page, 'All sent');
  await page.waitForFunction(() => document.querySelectorAll('#phone-doors li').length === 2);
  assert.deepEqual(await settled(page, before), { doors: 2, answers: 1 });
  await leave(come);
  await net.stop();
});

test('who wants to hear what happens is kept with the tick only, sealed, and sent with the door', async () => {
  const net = await network(demo.base);
  const come = await canvasser(net);
  const { page } = come;
  net.off = true;
  await page.getByText('They told me an issue').click();
  await page.getByRole('textbox', { name: 'Or write what they said' }).fill('Water comes through the roof');
  await page.getByText('They’d like to hear what happens').click();
  await page.getByLabel('Their name').fill('Yolanda');
  await page.getByLabel('Their phone number or e-mail').fill('yolanda@alder.example');
  await press(page, 'Save the issue');
  await page.getByText('Nothing is saved yet.').waitFor();
  assert.equal(await page.getByLabel('Their name').inputValue(), 'Yolanda');
  assert.deepEqual(await outbox(page), []);
  await look(page, 'canvass-consent-missing');

  await page.getByLabel('They said yes').check();
  await press(page, 'Save the issue');
  await says(page, 'Saved on this phone: 1');
  const kept = JSON.stringify(await outbox(page));
  assert.ok(!/yolanda|water/i.test(kept), kept);
  net.off = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await says(page, 'All sent');

  const chair = await person(browser, demo);
  await signIn(chair.page, demo);
  await chair.page.goto(`${demo.base}/organise/in-touch`);
  await chair.page.getByRole('heading', { name: 'Yolanda' }).waitFor();
  assert.match(await chair.page.locator('.cards').innerText(), /yolanda@alder\.example/);
  await leave(chair);
  await leave(come);
  await net.stop();
});

/** What the server has when nothing is on the phone any more. */
async function settled(page, before) {
  while ((await outbox(page)).length > 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  return since(before);
}

/** Ends every process of a browser at once, as a phone does that runs out of power. */
function kill(folder) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let words = '';
    try { words = readFileSync(`/proc/${pid}/cmdline`, 'utf8'); } catch { continue; }
    if (words.includes(`--user-data-dir=${folder}`)) process.kill(Number(pid), 'SIGKILL');
  }
}

test('a browser killed while it sends loses nothing and doubles nothing', async () => {
  const before = await counted();
  const folder = await mkdtemp(path.join(tmpdir(), 'wardmote-phone-'));
  const start = () => chromium.launchPersistentContext(folder, {
    executablePath: browserPath, args: quiet, viewport: PHONE, locale: 'en-GB',
  });
  // The server hears of the doors, twice, and the phone never of that.
  let deaf = true;
  const decide = Object.assign(() => (deaf ? 'unheard' : 'twice'), { random: () => 0 });
  const net = await network(demo.base, decide);
  let context = await start();
  let page = await context.newPage();
  await open(page, net);
  net.off = true;
  for (let at = 1; at <= 10; at += 1) {
    await press(page, at % 2 ? 'Not home' : 'No thanks');
    await says(page, `Saved on this phone: ${at}`);
  }
  net.off = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  while (net.taken.size < 10) await new Promise((yes) => setTimeout(yes, 10));
  kill(folder);
  await context.close().catch(() => {});
  deaf = false;

  context = await start();
  page = await context.newPage();
  net.off = true;
  await page.goto(net.by(demo.canvass.url));
  await says(page, 'Saved on this phone: 10');
  // It tries at once when it opens, and says so until it knows that there is no signal.
  await eachSays(page, 'Saved on this phone', 10);
  net.off = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await says(page, 'All sent');
  // Of those that are sent the last few stay in sight.
  await eachSays(page, 'Sent', 5);
  await net.quiet();
  assert.ok(net.counts.unheard >= 1 && net.counts.twice >= 1, JSON.stringify(net.counts));
  assert.deepEqual(await since(before), { doors: 10, answers: 0 });
  await context.close();
  await rm(folder, { recursive: true, force: true });
  await net.stop();
});

test('a bad network loses no door of a thousand, doubles none, and no state is wrong', async () => {
  const before = await counted();
  const bad = { lost: 0.15, unheard: 0.15, twice: 0.15, reset: 0.1, late: 0.15 };
  const net = await network(demo.base, chaos(20_261_122, bad));
  const come = await canvasser(net);
  const { page } = come;
  let undone = 0;
  let looks = 0;
  /** What the page says is sent, the server has; and what it says stands in the outbox. */
  const honest = async () => {
    const seen = await page.evaluate(() => [...document.querySelectorAll('#phone-doors li')]
      .map((row) => [row.dataset.id, row.dataset.state]));
    for (const [id, state] of seen) {
      assert.ok(['saved', 'sending', 'sent'].includes(state), state);
      if (state === 'sent') assert.ok(net.taken.has(id), `${id} is not at the server`);
    }
    looks += 1;
  };
  for (let at = 0; at < 1_000; at += 1) {
    await tap(page, at % 3 ? 'not_home' : 'no_thanks');
    if (at % 50 === 49) {
      await honest();
      // Wrong taps, taken back wherever the door is by now.
      const undo = page.locator('#phone-undo');
      if (await undo.isVisible()) {
        await undo.click();
        undone += 1;
      }
    }
  }
  assert.ok(undone > 0 && looks === 20);
  await page.waitForFunction(() => document.querySelector('#phone-total-word').textContent === 'All sent', null, { timeout: 240_000 });
  assert.deepEqual(await outbox(page), []);
  await honest();
  await net.quiet();
  // A thousand, without those taken back: none twice, none missing, none come back.
  assert.deepEqual(await since(before), { doors: 1_000 - undone, answers: 0 });
  for (const fate of Object.keys(bad)) assert.ok(net.counts[fate] > 0, `${fate}: ${JSON.stringify(net.counts)}`);
  await leave(come);
  await net.stop();
});
