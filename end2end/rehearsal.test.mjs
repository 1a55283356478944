// A rehearsal from its first button to its last: marked on every wall, phone and
// paper, and gone when it is left.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  PHONE, SMALL, WALL, awake, axe, keep, leave, person, sideways, signIn, smallTargets, startBrowser, startDemo,
} from './harness.mjs';
import { LANGS, WALLS, faults } from './wall.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

/** The strip that says PRACTICE is on the screen, whole, and covers no words. */
async function strip(page) {
  const box = await page.locator('.mark strong').boundingBox();
  const { width, height } = page.viewportSize();
  assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height);
  const covered = await page.evaluate(() => {
    const mark = document.querySelector('.mark').getBoundingClientRect();
    const words = document.createTreeWalker(document.querySelector('.hall'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (words.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const hidden = words.currentNode.parentElement.closest('.vh, .stripes, .plain-only, .buttons, [hidden], noscript');
      for (const box of hidden ? [] : range.getClientRects()) {
        const meets = box.width > 1 && box.left < mark.right && box.right > mark.left
          && box.top < mark.bottom && box.bottom > mark.top;
        if (meets) found.push(words.currentNode.textContent.trim());
      }
    }
    return found.filter((said) => said !== '');
  });
  assert.deepEqual(covered, []);
}

test('a meeting is rehearsed with slips, phone and screen, and then it is gone', async () => {
  const chair = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  const { page } = chair;
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  await signIn(page, demo);
  const id = demo.conference.id ?? demo.conference.url.split('/').at(-1);
  await page.goto(`${demo.base}/organise/conferences/${id}`);
  await press('Hold a rehearsal');
  await page.waitForURL((url) => url.pathname.startsWith('/organise/conferences/') && !url.pathname.endsWith(id));
  const rehearsal = page.url();
  assert.equal(await page.locator('.mark strong').textContent(), 'PRACTICE');
  await page.setViewportSize(SMALL);
  assert.ok(await sideways(page) <= 0);
  assert.deepEqual(await smallTargets(page), []);
  await page.setViewportSize(PHONE);
  assert.deepEqual(await axe(page), []);
  await keep(page, 'rehearsal-meeting');

  await page.goto(`${rehearsal}/slips`);
  await press('Make slips to print');
  await page.locator('.slip').first().waitFor();
  assert.equal(await page.locator('.slip').count(), 8);
  assert.equal(await page.locator('.slip .meeting', { hasText: 'PRACTICE' }).count(), 8);
  const codes = await page.locator('.slip .code').allTextContents();
  await page.setViewportSize({ width: 1000, height: 1200 });
  await keep(page, 'rehearsal-slips');
  await page.setViewportSize(PHONE);

  await page.goto(`${rehearsal}/set-up/runbook`);
  await press('Make the page');
  const links = await page.locator('.runbook-links li p').allTextContents();
  const screenLink = links.find((address) => address.includes('/screen/'));
  const wall = await person(browser, demo, { viewport: WALL, bypassCSP: true });
  await wall.page.goto(screenLink.includes('://') ? screenLink : `http://${screenLink.trim()}`);
  await awake(wall.page);
  const looks = async (name) => {
    for (const size of WALLS) {
      await wall.page.setViewportSize(size);
      await wall.page.waitForFunction(() => document.fonts.ready);
      assert.deepEqual(await faults(wall.page), [], `${name} ${size.width}`);
      await strip(wall.page);
    }
    await wall.page.setViewportSize(WALL);
    await keep(wall.page, `rehearsal-screen-${name}`);
  };
  await looks('join');

  await page.goto(rehearsal);
  await page.getByRole('button', { name: 'Open the vote' }).first().click();
  await page.getByText('ballots in').first().waitFor();
  await wall.page.locator('.voting').waitFor();
  await looks('open');

  const voter = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  await voter.page.goto(`${demo.base}/vote`);
  await voter.page.locator('input[name=code]').fill(codes[0]);
  await voter.page.locator('main form button').click();
  await voter.page.waitForURL(/\/v\//);
  assert.equal(await voter.page.locator('.mark strong').textContent(), 'PRACTICE');
  await voter.page.setViewportSize(SMALL);
  assert.ok(await sideways(voter.page) <= 0);
  await voter.page.setViewportSize(PHONE);
  assert.deepEqual(await axe(voter.page), []);
  await keep(voter.page, 'rehearsal-ballot');
  await voter.page.locator('.opts button').first().click();
  await voter.page.getByRole('button', { name: 'Check my vote' }).click();
  await voter.page.getByRole('button', { name: 'Cast my vote' }).click();
  await voter.page.getByRole('heading', { name: 'Your vote is in' }).waitFor();
  await keep(voter.page, 'rehearsal-receipt');
  for (const lang of LANGS) {
    await voter.page.goto(`${voter.page.url().split('?')[0]}?lang=${lang}`);
    assert.ok((await voter.page.locator('.mark strong').textContent()).length > 2, lang);
    if (lang === 'ur') await keep(voter.page, 'rehearsal-receipt-ur');
  }

  await page.goto(rehearsal);
  await page.getByText('Leave the rehearsal').click();
  await press('Yes, delete the rehearsal');
  await page.waitForURL((url) => url.pathname.endsWith(id));
  await wall.page.getByRole('heading', { name: 'The rehearsal is over.' }).waitFor();
  await looks('over');
  await voter.page.goto(`${voter.page.url().split('?')[0]}?lang=en`);
  await voter.page.getByText('the rehearsal is over').waitFor();
  await keep(voter.page, 'rehearsal-over');
  await leave(voter);
  await leave(wall);
  await leave(chair);
});
