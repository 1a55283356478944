// `make bench`: how long a browser takes to check a record of a hundred thousand ballots, from
// “Check it” to the verdict, on the page from a memory stick.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from './harness.mjs';
import { allDifferent, likeAHall } from './records.mjs';

const address = pathToFileURL(path.join(import.meta.dirname, '../public/verify.html')).href;
const folder = mkdtempSync(path.join(tmpdir(), 'wardmote-verify-'));
const browser = await startBrowser();
try {
  for (const [what, { bytes, different }] of [['as in a hall', likeAHall()], ['all different', allDifferent()]]) {
    const file = path.join(folder, 'record.json');
    writeFileSync(file, bytes);
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('#record').setInputFiles(file);
    const begun = performance.now();
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.locator('#verdict:not(:text("Checking"))').filter({ hasText: /\w/ }).waitFor({ timeout: 120_000 });
    const seconds = (performance.now() - begun) / 1000;
    assert.equal(await page.locator('#verdict').innerText(), 'Everything that could be checked holds.');
    const megabytes = (bytes.length / 1e6).toFixed(1);
    console.log(`verify in Chromium, ${what}: ${different} rankings, ${megabytes} MB ${seconds.toFixed(2).padStart(8)} s`);
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
