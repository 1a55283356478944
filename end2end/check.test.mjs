// The check minute: everybody finds their receipt on the wall, and on a phone.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  BIG_WALL, WALL, axe, keep, leave, person, readQr,
} from './harness.mjs';
import { startHall } from './hall.mjs';

const OLD_WALL = { width: 1024, height: 768 };
let hall;
let browser;
let demo;
before(async () => {
  hall = await startHall();
  ({ browser, demo } = hall);
});
after(() => hall?.stop());

/** Presses a button of a vote's page. */
const act = (contest, verb) => hall.act(`contests/${contest.id}/${verb}`);
/** Puts a vote on the screen. */
const put = (contest) => hall.act(`conferences/${demo.conference.id}/screen`, { contest: contest.id });

/** Casts a ballot without JavaScript, and gives its receipt's code. */
async function castForReceipt(page, slip) {
  await page.goto(slip.url);
  await page.locator('button[name=tap]').nth(1).click();
  await page.locator('button[name=check]').click();
  await page.locator('button[name=cast]').click();
  return (await page.locator('[data-receipt]').first().innerText()).trim();
}

/** The codes on the wall, as people read them. */
async function codesOn(wall) {
  const rows = await wall.locator('.codes li').all();
  const parts = await Promise.all(rows.map((row) => row.locator('span').allInnerTexts()));
  return parts.map((row) => row.join('-'));
}

/** Codes as a full hall has them. */
function manyCodes(count) {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let state = 2026;
  const letter = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return letters[Math.floor(state / 65536) % 32];
  };
  const group = () => letter() + letter() + letter() + letter();
  return Array.from({ length: count }, () => `${group()}-${group()}-${group()}`).sort();
}

/** Everything is large enough, inside the window, and nothing needs scrolling. */
async function isReadable(wall, viewport) {
  const found = await wall.evaluate(() => {
    const root = document.documentElement;
    const rows = [...document.querySelectorAll('.codes li')];
    const foot = document.querySelector('.check footer').getBoundingClientRect();
    const boxes = rows.map((row) => row.getBoundingClientRect());
    return {
      over: [root.scrollHeight - window.innerHeight, root.scrollWidth - window.innerWidth],
      letters: Math.min(...rows.map((row) => parseFloat(getComputedStyle(row).fontSize))),
      smallest: Math.min(...[...document.querySelectorAll('.check :is(p, b, span, h1)')]
        .filter((element) => element.textContent.trim() && !element.closest('.plain-only'))
        .map((element) => parseFloat(getComputedStyle(element).fontSize))),
      outside: boxes.filter((box) => box.right > window.innerWidth || box.bottom > foot.top).length,
      footEnd: foot.bottom - window.innerHeight,
    };
  });
  assert.ok(found.over[0] <= 0 && found.over[1] <= 0, `${found.over} px too large`);
  assert.ok(found.letters >= 0.06 * viewport.height - 0.1, `letters of ${found.letters} px`);
  assert.ok(found.smallest >= 0.036 * viewport.height - 0.1, `words of ${found.smallest} px`);
  assert.equal(found.outside, 0, 'every code is inside the window and above the foot');
  assert.ok(found.footEnd <= 0.5, 'the foot is inside the window');
}

test('everybody finds their receipt between closing and reveal', async () => {
  const contest = demo.contests[0];
  const slips = demo.slips.filter((slip) => slip.contests[0] === contest.id).slice(0, 5);
  const phone = await person(browser, demo, { javaScriptEnabled: false });
  const codes = [];
  for (const slip of slips) codes.push(await castForReceipt(phone.page, slip));
  await keep(phone.page, 'receipt');
  const download = phone.page.waitForEvent('download');
  await phone.page.locator('a[download]').click();
  assert.match((await download).suggestedFilename(), /^wardmote-receipt-[0-9A-Z-]{14}\.json$/);
  assert.equal(
    readQr(await phone.page.locator('.keep svg').screenshot()).toLowerCase(),
    `${demo.base}/check/${codes.at(-1)}`.toLowerCase(),
  );

  const hall = await person(browser, demo, { viewport: WALL });
  const wall = hall.page;
  await wall.goto(demo.screen.url);
  await put(contest);
  await act(contest, 'close');
  await wall.getByText(/voting has closed/i).first().waitFor();
  await act(contest, 'check');
  await wall.getByRole('heading', { name: 'Find your receipt' }).waitFor();
  await wall.locator('.codes li').first().waitFor();
  assert.deepEqual(await codesOn(wall), [...codes].sort());
  await isReadable(wall, WALL);
  const root = await wall.locator('.check .root').innerText();
  const fixed = await wall.locator('.check .fixed').innerText();
  assert.match(fixed, /^([0-9a-f]{4} ){4}…$/);
  const check = readQr(await wall.locator('.check .qr').screenshot());
  assert.equal(check.toLowerCase(), `${demo.base}/check`);
  await keep(wall, 'check-minute-few');

  await phone.page.goto(`${check.toLowerCase()}/${codes[0]}`);
  await phone.page.locator('.verdict-word', { hasText: 'Counted' }).waitFor();
  await keep(phone.page, 'check-counted');
  await phone.page.getByRole('link', { name: 'See the whole list' }).click();
  assert.equal((await phone.page.locator('.digits').innerText()).trim(), root.trim());
  assert.equal((await phone.page.locator('.fixed').innerText()).trim(), fixed);

  await act(contest, 'check/end');
  await wall.getByText(/voting has closed/i).first().waitFor();
  await wall.keyboard.press('ArrowRight');
  await wall.getByRole('heading', { name: 'Find your receipt' }).waitFor();
  await wall.keyboard.press('ArrowLeft');
  await wall.getByText(/counting/i).first().waitFor();
  await act(contest, 'publish');
  await wall.getByText(/count is ready/i).first().waitFor();
  await leave(phone);
  await leave(hall);
});

for (const viewport of [OLD_WALL, WALL, BIG_WALL]) {
  const size = `${viewport.width}x${viewport.height}`;
  test(`five hundred receipts on a wall of ${size}`, async () => {
    const contest = demo.contests[1];
    if (viewport === OLD_WALL) await act(contest, 'close');
    const hall = await person(browser, demo, { viewport, bypassCSP: true });
    const wall = hall.page;
    const codes = manyCodes(500);
    // So many slips would take the test minutes to vote with: the list is as the server sends it.
    await wall.route('**/api/fetch_codes*', (route) => route.fulfill({
      json: { codes, all: 512, root: '0123456789abcdef'.repeat(4), closing: '4f1c 9ab0 77e2 0d53' },
    }));
    await wall.goto(demo.screen.url);
    await act(contest, 'check');
    await wall.getByText(/Page 1 of \d+/).waitFor();
    await isReadable(wall, viewport);
    assert.equal(await wall.locator('.check .fixed').innerText(), '4f1c 9ab0 77e2 0d53 …');
    const findings = await axe(wall);
    assert.deepEqual(findings, []);
    const pages = Number((await wall.getByText(/Page 1 of/).innerText()).match(/of (\d+)/)[1]);
    await wall.getByText(/Page 2 of/).waitFor({ timeout: 9000 });
    await wall.keyboard.press('p');
    await wall.getByText(/held/).waitFor();
    await wall.keyboard.press('Home');
    await wall.keyboard.press('ArrowRight');
    await wall.getByText(/Page 1 of/).waitFor();
    const seen = [];
    for (let page = 1; page <= pages; page += 1) {
      await wall.getByText(`Page ${page} of ${pages}`).waitFor();
      seen.push(...await codesOn(wall));
      if (page === 1 || page === pages) await isReadable(wall, viewport);
      if (page === 2) await keep(wall, `check-minute-${size}`);
      await wall.keyboard.press('PageDown');
    }
    assert.deepEqual(seen, codes, 'each code stands on one page');
    await act(contest, 'check/end');
    await leave(hall);
  });
}
