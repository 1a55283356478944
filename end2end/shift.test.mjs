// People without accounts: an organiser makes a shift, a canvasser joins it with a first
// name and records a door with somebody's consent, who takes it back later; and a sheet
// of paper is printed, typed in with keys alone, and typed in twice.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  SMALL, WALL, keep, leave, look, person, readQr, signIn, startBrowser, startDemo,
} from './harness.mjs';

/** CSS pixels in a millimetre. */
const MM = 96 / 25.4;

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

/** The organiser, signed in, at a laptop. */
async function organiser(options = {}) {
  const chair = await person(browser, demo, { viewport: WALL, bypassCSP: true, ...options });
  await signIn(chair.page, demo);
  await chair.page.waitForURL(/\/organise/);
  return chair;
}

test('a shift: made, joined off a screen, used with consent, and taken back', async () => {
  const chair = await organiser();
  await chair.page.goto(`${demo.base}/organise/listening`);
  await chair.page.getByRole('link', { name: 'Shifts: one link for a whole team' }).click();
  await look(chair.page, 'shifts');
  await chair.page.getByLabel('What is the shift called?').fill('Saturday team');
  await chair.page.locator('[name=ward]').first().check();
  await chair.page.getByRole('button', { name: 'Make the shift' }).click();
  await chair.page.getByRole('heading', { name: 'The new shift' }).waitFor();
  await look(chair.page, 'shift-made');
  const address = readQr(await chair.page.locator('svg.qr').screenshot());
  assert.equal(address, await chair.page.locator('a.address').getAttribute('href'));

  // The code is shown again from the shift's own page, on a phone or on paper.
  await chair.page.getByRole('link', { name: 'Show or print the code' }).click();
  await chair.page.getByRole('heading', { name: 'Saturday team' }).waitFor();
  assert.equal(readQr(await chair.page.locator('svg.qr').screenshot()), address);
  await chair.page.emulateMedia({ media: 'print' });
  assert.equal(readQr(await chair.page.screenshot()), address);
  await keep(chair.page, 'shift-code-print');
  await chair.page.emulateMedia({ media: 'screen' });

  // Without JavaScript, on a small phone.
  const cai = await person(browser, demo, { viewport: SMALL, javaScriptEnabled: false });
  await cai.page.goto(address);
  await keep(cai.page, 'shift-name-320');
  await cai.page.getByLabel('Your first name').fill('Cai');
  await cai.page.getByRole('button', { name: 'Start' }).click();
  await cai.page.getByText('You are Cai.').waitFor();
  await cai.page.locator('summary', { hasText: 'They told me an issue' }).click();
  await cai.page.locator('#text').fill('Water comes through the stairs');
  await cai.page.locator('summary', { hasText: 'They’d like to hear what happens' }).click();
  assert.equal(await cai.page.locator('#consent').isChecked(), false);
  await cai.page.getByLabel('Their name').fill('Zebulon');
  await cai.page.getByLabel('Their phone number or e-mail').fill('0121 496 0735');
  await keep(cai.page, 'consent-320');
  await cai.page.getByRole('button', { name: 'Save the issue' }).click();
  await cai.page.getByRole('alert').waitFor();
  assert.equal(await cai.page.locator('#text').inputValue(), 'Water comes through the stairs');
  assert.equal(await cai.page.locator('#reach').inputValue(), '0121 496 0735');
  await keep(cai.page, 'consent-missing-320');
  await cai.page.getByLabel('They said yes').check();
  await cai.page.getByRole('button', { name: 'Save the issue' }).click();
  await cai.page.getByText('Their name and how to reach them are kept, too.').waitFor();
  await keep(cai.page, 'consent-kept-320');

  // With JavaScript, axe and fingers look at the same pages.
  const ana = await person(browser, demo, { bypassCSP: true });
  await ana.page.goto(address);
  await look(ana.page, 'shift-name');
  await ana.page.getByLabel('Your first name').fill('Ana');
  await ana.page.getByRole('button', { name: 'Start' }).click();
  await ana.page.getByText('You are Ana.').waitFor();
  await ana.page.locator('summary', { hasText: 'They told me an issue' }).click();
  await ana.page.locator('summary', { hasText: 'They’d like to hear what happens' }).click();
  await look(ana.page, 'consent-open');
  await ana.page.getByRole('link', { name: 'Let somebody join' }).click();
  await look(ana.page, 'shift-code');

  await chair.page.goto(`${demo.base}/organise/in-touch`);
  await chair.page.getByRole('heading', { name: 'Zebulon' }).waitFor();
  assert.match(await chair.page.locator('.cards').innerText(), /01214960735[\s\S]*to Cai/);
  await chair.page.getByText('Their link to stop').click();
  await look(chair.page, 'in-touch');
  const way = await chair.page.locator('.cards .address').innerText();
  const zebulon = await person(browser, demo, { bypassCSP: true });
  await zebulon.page.goto(way);
  await look(zebulon.page, 'withdraw');
  await zebulon.page.getByRole('button', { name: 'Erase my details' }).click();
  await zebulon.page.getByText('Nothing of you is kept here.').waitFor();
  await look(zebulon.page, 'withdrawn');
  await chair.page.reload();
  await chair.page.getByText('Nobody has asked to hear what happens yet.').waitFor();

  await chair.page.goto(`${demo.base}/organise/shifts`);
  assert.match(await chair.page.locator('.cards').innerText(), /With Ana and Cai[\s\S]*1 door/);
  await chair.page.getByRole('button', { name: /End it now/ }).click();
  await chair.page.getByText('Has ended').waitFor();
  await ana.page.goto(address);
  await ana.page.getByRole('heading', { name: 'The shift is over' }).waitFor();
  await look(ana.page, 'shift-over');
  for (const each of [chair, cai, ana, zebulon]) await leave(each);
});

test('a sheet of paper: printed, typed in with keys alone, and typed in twice', async () => {
  const chair = await organiser({ deviceScaleFactor: 2 });
  const { page } = chair;
  await page.goto(`${demo.base}/organise/sheets`);
  await look(page, 'sheets');
  await page.getByLabel('How many sheets?').fill('2');
  await page.getByRole('button', { name: 'Make sheets to print' }).click();
  await page.locator('.canvass-sheet').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const codes = page.locator('.canvass-sheet svg.qr');
  assert.equal(await codes.count(), 2);
  const address = readQr(await codes.first().screenshot());
  assert.notEqual(address, readQr(await codes.nth(1).screenshot()));
  assert.equal(await page.locator('.canvass-sheet').first().locator('li').count(), 12);
  for (const line of await page.locator('.sheet-issue').all()) {
    const { width, height } = await line.boundingBox();
    assert.ok(width >= 120 * MM, `an issue's line is ${width / MM} mm wide`);
    assert.ok(height >= 6 * MM, `and has ${height / MM} mm to write`);
  }
  const inside = await page.locator('.canvass-sheet').evaluateAll((sheets) => sheets.every((sheet) => {
    const edge = sheet.getBoundingClientRect();
    return [...sheet.querySelectorAll('*')].every((part) => {
      const box = part.getBoundingClientRect();
      return box.bottom <= edge.bottom + 1 && box.right <= edge.right + 1;
    });
  }));
  assert.ok(inside, 'nothing hangs over the edge of the paper');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length, 2, 'a page each');
  await page.locator('.canvass-sheet').first().screenshot({ path: 'results/sheet-print.png' });
  await leave(chair);

  // Whoever types has no JavaScript and no mouse.
  const typist = await organiser({ javaScriptEnabled: false, bypassCSP: false });
  await typist.page.goto(address);
  const keys = typist.page.keyboard;
  const line = async (text) => {
    await keys.type(text);
    await keys.press('Tab');
    await keys.press('Tab');
  };
  await typist.page.locator('#row-1').focus();
  await line('1');
  await line('Water comes through the stairs');
  await line('2');
  await keys.type('Late buses');
  await keys.press('Tab');
  await keys.press('Enter');
  for (const text of ['Ezra', 'ezra@alder.example', 'y']) {
    await keys.press('Tab');
    await keys.type(text);
  }
  await keep(typist.page, 'sheet-entry-typing');
  await keys.press('Enter');
  await typist.page.getByText('4 rows are saved.').waitFor();
  await leave(typist);

  const again = await organiser();
  await again.page.goto(address);
  await again.page.getByText('Row 3 is in already.').waitFor();
  await look(again.page, 'sheet-entry-again');
  await again.page.locator('#row-5').fill('Damp at 12 Alder Road, B13 9EA');
  await again.page.locator('#row-5').press('Enter');
  await again.page.getByRole('alert').waitFor();
  await look(again.page, 'sheet-entry-asks');
  await again.page.setViewportSize(SMALL);
  await look(again.page, 'sheet-entry-320');
  await again.page.getByRole('button', { name: 'Save it as it is' }).click();
  await again.page.getByText('1 row is saved.').waitFor();
  await leave(again);
});

for (const lang of ['cy', 'ur']) {
  test(`the new pages in ${lang}, on a phone`, async () => {
    const chair = await organiser({ viewport: SMALL });
    for (const place of ['shifts', 'sheets', 'in-touch']) {
      await chair.page.goto(`${demo.base}/organise/${place}?lang=${lang}`);
      await look(chair.page, `${place}-${lang}`);
    }
    await leave(chair);
  });
}

test('nothing is cut off a sheet of paper, in any language', async () => {
  const chair = await organiser();
  for (const lang of ['en', 'cy', 'ur']) {
    await chair.page.goto(`${demo.base}/organise/sheets?lang=${lang}`);
    await chair.page.locator('form[action="/organise/sheets"][method=post] button').click();
    const sheet = chair.page.locator('.canvass-sheet').first();
    await sheet.waitFor();
    await chair.page.emulateMedia({ media: 'print' });
    const { needs, has } = await sheet.evaluate((it) => ({ needs: it.scrollHeight, has: it.clientHeight }));
    await sheet.screenshot({ path: `results/sheet-print-${lang}.png` });
    assert.ok(needs <= has, `${lang}: ${needs} px of ${has}`);
    await chair.page.emulateMedia({ media: 'screen' });
  }
  await leave(chair);
});
