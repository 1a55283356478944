// Every page, as everybody may meet it: light and dark, three languages, the
// smallest phone. axe finds nothing, nothing scrolls sideways, every target is
// as large as a finger.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  PHONE, SMALL, WALL, axe, keep, person, sideways, signIn, smallTargets, startBrowser, startDemo,
} from './harness.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

const open = (path) => (page) => page.goto(new URL(path, demo.base).href);

// Every visit has a slip of its own: one that has cast meets another page.
let visits = 0;

async function marked(page) {
  await page.goto(demo.slips[6 + visits++].url);
  await page.locator('button[name=tap]').nth(0).click();
  await page.locator('button[name=tap]').nth(2).click();
}
async function checked(page) {
  await marked(page);
  await page.locator('button[name=check]').click();
}
async function cast(page) {
  await checked(page);
  await page.locator('button[name=cast]').click();
}

const scanned = (text) => async (page) => {
  await page.goto(demo.desk.url);
  await page.locator('#slip').fill(text);
  await page.locator('.scan > button').click();
};

/** What anybody may meet, by name. */
const publicPages = () => ({
  home: open('/'),
  nowhere: open('/nowhere'),
  privacy: open('/privacy'),
  'code entry': open('/vote'),
  'unknown slip': open('/v/00000000000000000000000000'),
  'sign in': open('/sign-in'),
  count: open('/count'),
  tell: open(demo.listen[0].url),
  canvass: open(demo.canvass.url),
  'doors from a file': open(`${demo.canvass.url}/file`),
  ward: open(demo.listen[0].url.replace('/tell/', '/ward/')),
  'results, not yet': open(demo.contests[0].results),
  'check a receipt': open('/check'),
  'a receipt, not yet': open('/check/0000-0000-0000'),
  'no receipt': open('/check/0000'),
  'votes opened in public': open(`/r/${demo.contests[0].id}/challenges`),
  'a sheet for the wall': open(`/r/${demo.contests[0].id}/notice`),
  observer: open(demo.observer.url),
  desk: open(demo.desk.url),
  'desk, a good slip': scanned(demo.slips.at(-1).url),
  'desk, no slip': scanned('no slip'),
  'desk, second step': async (page) => {
    await scanned(demo.slips.at(-1).url)(page);
    await page.locator('form[action$="/void"] button').click();
  },
  ballot: open(demo.slips[5].url),
  'ballot, marked': marked,
  'nothing ranked': async (page) => {
    await page.goto(demo.slips[5].url);
    await page.locator('button[name=check]').click();
  },
  check: checked,
  receipt: cast,
});

/** What an organiser works with. */
const organiserPages = () => ({
  organise: open('/organise'),
  wards: open('/organise/wards'),
  postcodes: open('/organise/postcodes'),
  answers: open('/organise/answers'),
  issues: open('/organise/issues'),
  listening: open('/organise/listening'),
  links: open('/organise/links'),
  people: open('/organise/people'),
  keeping: open('/organise/settings/privacy'),
  'one person': open('/organise/settings/person'),
  password: open('/organise/password'),
  conference: open(demo.conference.url),
  contest: open(demo.contests[0].url),
  draft: open(demo.contests.at(-1).url),
  slips: open(`${demo.conference.url}/slips`),
});

async function inspect(page, name, findings) {
  findings.push(...(await axe(page)).map((finding) => `${name}: ${finding}`));
  findings.push(...(await smallTargets(page)).map((target) => `${name}: small ${target}`));
  const over = await sideways(page);
  if (over > 0) findings.push(`${name}: ${over} px wider than the window`);
}

async function inspectAll(options, pages, prepare = async () => {}) {
  const { context, page } = await person(browser, demo, { bypassCSP: true, ...options });
  const findings = [];
  await prepare(page);
  for (const [name, go] of Object.entries(pages)) {
    await go(page);
    await inspect(page, name, findings);
  }
  await context.close();
  assert.deepEqual(findings, []);
}

for (const colorScheme of ['light', 'dark']) {
  for (const locale of ['en-GB', 'cy-GB', 'ur-PK']) {
    test(`public pages on the smallest phone, ${colorScheme}, ${locale}`, () =>
      inspectAll({ viewport: SMALL, colorScheme, locale }, publicPages()));
  }
  test(`an organiser's pages at a desk, ${colorScheme}`, () =>
    inspectAll({ viewport: WALL, colorScheme }, organiserPages(), (page) => signIn(page, demo)));
}

test("an organiser's pages on a phone", () =>
  inspectAll({ viewport: PHONE }, organiserPages(), (page) => signIn(page, demo)));

test('twice as large letters do not push anything off the page', async () => {
  const { context, page } = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  await marked(page);
  await page.addStyleTag({ content: 'html{font-size:200%}' });
  assert.ok(await sideways(page) <= 0);
  await keep(page, 'ballot-large');
  await context.close();
});
