// A shared tablet, without JavaScript: one person after another, the warning before
// silence ends a sitting, and a Back button that shows nothing of the last person.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, WALL, keep, leave, look, person, signIn, startBrowser, startDemo } from './harness.mjs';
import { makeLink } from './hall.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

/** A helper types a code, and the person's ballot comes. */
async function sitDown(page, slip) {
  await page.locator('#slip').fill(slip.code);
  await page.locator('#slip').press('Enter');
  await page.locator('#ballot').waitFor();
}

/** Nothing of these marks is on the page, once it is there. */
async function hasNo(page, marks, when) {
  await page.waitForLoadState('load');
  assert.equal(await page.locator('.opt.on').count(), 0, when);
  assert.equal(await page.locator(`input[value="${marks}"]`).count(), 0, when);
}

test('a vote at the kiosk, and Back shows nothing of it', async () => {
  const contest = demo.contests[0];
  const slips = demo.slips.filter((slip) => slip.contests[0] === contest.id);
  const chair = await person(browser, demo);
  await signIn(chair.page, demo);
  const kiosk = await makeLink(chair.page, demo, 'kiosk', 'Tablet by the tea');
  for (const [viewport, name] of [[WALL, 'kiosk'], [PHONE, 'kiosk-390']]) {
    const seen = await person(browser, demo, { viewport, bypassCSP: true });
    await seen.page.goto(kiosk);
    await look(seen.page, name);
    await sitDown(seen.page, slips[5]);
    await look(seen.page, `${name}-ballot`);
    await leave(seen);
  }

  const tablet = await person(browser, demo, { viewport: WALL, javaScriptEnabled: false });
  const { page } = tablet;
  await page.goto(kiosk);
  await sitDown(page, slips[0]);
  const at = page.url();
  await page.locator('button[name=tap]').nth(0).click();
  await page.locator('button[name=tap]').nth(1).click();
  const marked = await page.locator('input[name=order]').getAttribute('value');
  await keep(page, 'kiosk-marked');
  await page.locator('button[name=check]').click();
  await page.locator('button[name=cast]').click();
  await page.locator('[data-receipt]').first().waitFor();
  await keep(page, 'kiosk-receipt');
  await page.locator('form.done button').click();
  await page.locator('#slip').waitFor();

  // However far somebody goes back, and whatever they reload there: no marks.
  for (let steps = 1; steps <= 8; steps += 1) {
    await page.goBack({ timeout: 5_000 }).catch(() => {});
    await hasNo(page, marked, `after ${steps} steps back`);
    await page.reload({ timeout: 5_000 }).catch(() => {});
    await hasNo(page, marked, `reloaded after ${steps} steps back`);
  }
  await page.goto(at);
  await page.locator('#slip').waitFor();
  assert.equal(page.url(), kiosk);

  // The next person begins with nothing, also after going back and forth.
  await sitDown(page, slips[1]);
  assert.equal(await page.locator('.opt.on').count(), 0);
  await page.goBack().catch(() => {});
  await page.goForward().catch(() => {});
  await hasNo(page, marked, 'back and forth');
  await leave(tablet);
  await leave(chair);
});

test('the warning shows itself when little time is left, and a touch keeps the marks', async () => {
  const chair = await person(browser, demo);
  await signIn(chair.page, demo);
  const kiosk = await makeLink(chair.page, demo, 'kiosk', 'Tablet by the tea');
  const slip = demo.slips.find((one) => one.contests[0] === demo.contests[0].id);
  const tablet = await person(browser, demo, {
    viewport: WALL, bypassCSP: true, reducedMotion: 'reduce',
  });
  const { page } = tablet;
  await page.goto(kiosk);
  await page.locator('#slip').fill(demo.slips.at(-1).code ?? slip.code);
  await page.locator('#slip').press('Enter');
  await page.locator('#ballot').waitFor();
  await page.locator('button[name=tap]').first().click();
  const warning = page.locator('.still');
  assert.equal(await warning.isVisible(), false);
  // Forty seconds, at once.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.currentTime = 40_000;
  });
  // A browser sets what a style's animation shows in its next frame.
  await warning.waitFor({ state: 'visible' });
  await look(page, 'kiosk-warning');
  await page.getByRole('button', { name: 'I am still here' }).click();
  await page.locator('.opt.on').waitFor();
  assert.equal(await warning.isVisible(), false);
  await leave(tablet);
  await leave(chair);
});

test('a page that a browser kept is empty when somebody goes back to it', async () => {
  // As some browsers do: keeps pages to show them again, whatever their headers say.
  const keeping = await startBrowser({
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--enable-features=BackForwardCache,'
      + 'BackForwardCacheMemoryControls:memory_threshold_for_back_forward_cache_in_mb/0,'
      + 'CacheControlNoStoreEnterBackForwardCache:level/restore-unless-http-only-cookie-change'],
  });
  try {
    const contest = demo.contests[0];
    const slip = demo.slips.filter((one) => one.contests[0] === contest.id)[7];
    const chair = await person(browser, demo);
    await signIn(chair.page, demo);
    const kiosk = await makeLink(chair.page, demo, 'kiosk', 'Tablet by the tea');
    const tablet = await person(keeping, demo, { viewport: WALL });
    const { page } = tablet;
    await page.goto(kiosk);
    await sitDown(page, slip);
    await page.locator('button[name=tap]').first().click();
    await page.locator('button[name=check]').click();
    await page.locator('button[name=cast]').click();
    await page.locator('[data-receipt]').first().waitFor();
    // Runs before the page itself hears of it.
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => {
      const seen = { persisted, text: document.body.innerText };
      sessionStorage.setItem('seen', JSON.stringify(seen));
    }, { capture: true }));
    await page.goto(kiosk);
    await page.locator('#slip').fill('the door before going back');
    // The page that comes back leads elsewhere at once, which going back may not await.
    await page.goBack().catch(() => {});
    await page.waitForFunction(() => document.querySelector('#slip')?.value === '');
    assert.equal(page.url(), kiosk);
    const seen = JSON.parse(await page.evaluate(() => sessionStorage.getItem('seen')));
    assert.deepEqual(seen, { persisted: true, text: '' }, 'kept, and kept empty');
    await leave(tablet);
    await leave(chair);
  } finally {
    await keeping.close();
  }
});
