// Every slide on every wall, in every language, with two to eight options of the
// longest titles: nothing is cut off, covered, or too small.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import path from 'node:path';
import {
  leave, person, pictures,
} from './harness.mjs';
import { castByPost, optionsAt, startHall } from './hall.mjs';
import { LANGS, WALLS, faults } from './wall.mjs';

/** As long as titles may be. */
const TITLES = [
  'Warm and dry homes at Mill Wharf',
  'Safer crossings at Wyndham Place',
  'ویلو روڈ پر ہر شام بس سروس واپس',
  'Somewhere to meet on wet Mondays',
  'Goleuadau newydd ar Lwybr y Maes',
  'Damp, mould and leaking windows!',
  'Fewer lorries through Market Row',
  'WARM HOMES FOR MILL WHARF WOMEN!',
].map((title) => [...title].slice(0, 32).join(''));
/** As long as questions may be. */
const QUESTION = 'What should Alder, Brook and Wharfside fix first, all together, by next spring?';

let hall;
let browser;
let demo;
let act;
let meeting;
before(async () => {
  hall = await startHall();
  ({ browser, demo, act } = hall);
  meeting = `conferences/${demo.conference.id}`;
});
after(() => hall?.stop());

/** Drafts a vote for everybody with so many options, and gives its id. */
async function draft(options, { seats = 1, ties = 'look_back', question = QUESTION } = {}) {
  const title = TITLES.slice(0, options);
  const location = await act(`${meeting}/contests`, {
    question, title, details: title.map(() => ''), seats: String(seats), ties, minutes: '10',
    may_change: '1',
  });
  return location.split('/').at(-1);
}

/** Casts ballots in a vote for everybody: ranks of options in the organiser's order. */
async function cast(contest, ballots) {
  for (const [n, ranks] of ballots.entries()) {
    const slip = demo.slips[n];
    const at = `${slip.url}/${contest}`;
    const options = await optionsAt(at);
    const ids = TITLES.map((title) => options.find((option) => option.title === title)?.id);
    await castByPost(at, contest, ranks.map((rank) => ids[rank]));
  }
}

/** Numbers that follow from a seed, the same in every run. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % sides;
  };
}

/** As many different opinions as there are people. */
function opinions(people, options, seed) {
  const roll = dice(seed);
  return Array.from({ length: people }, () => {
    const left = Array.from({ length: options }, (_, n) => n);
    const places = 1 + roll(options);
    return Array.from({ length: places }, () => left.splice(roll(left.length), 1)[0]);
  });
}

/** Looks at the slide on all walls. */
async function look(page, name, lang) {
  const wrong = [];
  for (const wall of WALLS) {
    await page.setViewportSize(wall);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const size = `${wall.width}x${wall.height}`;
    const found = await faults(page);
    wrong.push(...found.map((fault) => `${name} ${lang} ${size}: ${fault}`));
    if (found.length > 0 || process.env.PICTURES) {
      await page.screenshot({ path: path.join(pictures, `wall-${name}-${lang}-${size}.png`) });
    }
  }
  return wrong;
}

/** Opens the screen in a language, with bars that do not move. */
async function open(lang) {
  const hall = await person(browser, demo, { viewport: WALLS[1], reducedMotion: 'reduce' });
  await hall.page.goto(`${demo.screen.url}?lang=${lang}`);
  await hall.page.locator('leptos-island[data-awake]').waitFor({ state: 'attached' });
  return hall;
}

/** What the slide says, to know it from the next one. */
const said = (page) => page.locator('.slide').innerText();

/** Walks from the first slide of a contest to the last, and looks at each. */
async function walk(page, name, lang) {
  await page.keyboard.press('Home');
  const wrong = [];
  for (let n = 0; n < 30; n += 1) {
    wrong.push(...await look(page, `${name}-${n}`, lang));
    const before = await said(page);
    await page.keyboard.press('ArrowRight');
    const moved = await page.waitForFunction(
      (text) => document.querySelector('.slide').innerText !== text,
      before,
      { timeout: 400 },
    ).then(() => true, () => false);
    if (!moved) return wrong;
  }
  return [...wrong, `${name} never ends`];
}

/** Every kind of count: how many options, and what people say of them. */
const KINDS = {
  ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((n) => [`of${n}`, { options: n, ballots: opinions(23, n, n) }])),
  nobody: { options: 3, ballots: [] },
  one: { options: 4, ballots: [[1, 0]] },
  two: { options: 4, ballots: [[0], [1]] },
  blank: { options: 4, ballots: [[], [], []] },
  exhausted: { options: 8, ballots: [[0], [0], [1], [1], [2], [3], [4], [5], [6], [7]] },
  unanimous: { options: 8, ballots: Array.from({ length: 12 }, () => [0, 1]) },
  ties: { options: 8, ballots: Array.from({ length: 16 }, (_, n) => [0, 1, 2, 3, 4, 5, 6, 7].map((k) => (k + n) % 8)) },
  lots: { options: 4, ties: 'lot', ballots: [[0, 1], [1, 0], [2, 3], [3, 2]] },
  places: { options: 6, seats: 2, ballots: opinions(25, 6, 9) },
  many: { options: 8, seats: 5, ballots: opinions(31, 8, 5) },
  shared: { options: 8, seats: 2, ballots: Array.from({ length: 16 }, (_, n) => [n % 8, (n + 1) % 8]) },
};

test('joining, open votes, notice, curtain and message fit every wall in every language', async () => {
  const halls = await Promise.all(LANGS.map(open));
  const wrong = [];
  const show = (form) => act(`${meeting}/screen`, form);
  const everywhere = async (name, ready, press) => {
    for (const [n, { page }] of halls.entries()) {
      if (press) await page.keyboard.press(press);
      await page.locator(ready).first().waitFor();
      wrong.push(...await look(page, name, LANGS[n]));
    }
  };
  await show({ contest: '' });
  await everywhere('join', '.join');
  await everywhere('together-3', '.together', 'ArrowRight');
  const made = [];
  for (const more of [5, 8]) {
    for (let n = 0; n < more; n += 1) {
      const id = await draft(2, { question: n % 2 ? `${n}: ${QUESTION}`.slice(0, 80) : `Vote ${n} of the evening?` });
      await act(`contests/${id}/open`);
      made.push(id);
    }
    await show({ message: 'x' });
    await show({ contest: '' });
    await everywhere(`join-${3 + made.length}`, '.join');
    await everywhere(`together-${3 + made.length}`, '.together', 'ArrowRight');
  }
  const contest = await draft(8);
  await act(`contests/${contest}/open`);
  await cast(contest, opinions(9, 8, 3));
  await show({ contest });
  await everywhere('open', '.voting');
  await act(`contests/${contest}/notice`);
  await everywhere('notice', '.state.closing');
  await act(`contests/${contest}/close`);
  await everywhere('curtain', '.voting .big:not(.clock)');
  await everywhere('check', '.codes li', 'ArrowRight');
  for (const message of ['Tea', 'We go on at eight o’clock, in the large room upstairs.',
    'The bus to Wharfside leaves at a quarter to nine. Who needs it may go now: there will be paper slips at the desk for you, at once.xxxxx']) {
    await show({ message });
    await everywhere(`hold-${message.length}`, '.hold');
  }
  await act(`contests/${made[0]}/void`, { reason: 'The fire alarm went while people were voting, so that nobody could know whether everybody in the room had been able to cast a vote.' });
  await show({ contest: made[0] });
  await everywhere('stopped', '.slide.plain:not(.hold)');
  assert.deepEqual(wrong, []);
  for (const hall of halls) await leave(hall);
});

test('two to eight options, and every odd count, fit every wall in every language', async () => {
  const ids = {};
  for (const [name, kind] of Object.entries(KINDS)) {
    const id = await draft(kind.options, kind);
    ids[name] = id;
    await act(`contests/${id}/open`);
    await cast(id, kind.ballots);
    await act(`contests/${id}/close`);
    await act(`contests/${id}/publish`);
  }
  const halls = await Promise.all(LANGS.map(open));
  const wrong = [];
  for (const [name, contest] of Object.entries(ids)) {
    await act(`${meeting}/screen`, { contest });
    for (const [n, { page }] of halls.entries()) {
      await page.waitForFunction(() => document.querySelector('.slide.voting'), null, { timeout: 5000 });
      await page.waitForFunction(() => document.querySelector('.slide.voting .big'));
      wrong.push(...await walk(page, name, LANGS[n]));
    }
  }
  assert.deepEqual(wrong, []);
  for (const { page } of halls) {
    const text = await page.locator('body').innerText();
    // By itself: an address on the wall may have one within.
    assert.doesNotMatch(text, /NaN|null|undefined|(?<!\w)-1|\{/);
  }
  for (const hall of halls) await leave(hall);
});
