// `make bench`: how long a door takes from the tap until it is durable on the phone, with a signal
// and without.

import { person, startBrowser, startDemo } from './harness.mjs';
import { tap } from './doorsteps.mjs';

/** Doors with a signal; and those of an evening without one, which all lie on the phone at its end. */
const [SENT, UNSENT] = [1_000, 200];
const [browser, demo] = await Promise.all([startBrowser(), startDemo()]);
try {
  for (const [offline, doors] of [[false, SENT], [true, UNSENT]]) {
    const { context, page } = await person(browser, demo);
    await page.goto(demo.canvass.url);
    await page.locator('#phone-ready').waitFor();
    await context.setOffline(offline);
    for (let at = 0; at < doors; at += 1) await tap(page, at % 3 ? 'not_home' : 'no_thanks');
    const saves = await page.evaluate(() =>
      performance.getEntriesByName('door-saved').map((entry) => entry.duration).sort((a, b) => a - b));
    const of = (share) => `${saves[Math.ceil(saves.length * share) - 1].toFixed(1)} ms`;
    console.log(`a door saved on the phone, ${offline ? 'no signal' : 'a signal'}: ${saves.length} doors, ` +
      `half within ${of(0.5)}, 99 of 100 within ${of(0.99)}, the slowest ${of(1)}`);
    await context.close();
  }
} finally {
  await browser.close();
  await demo.stop();
}
