// A ward's page in all its forms: read on small phones and in Urdu, printed on two pages,
// shown within another site; and the town's page that leads to it.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import http from 'node:http';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  PHONE, SMALL, WALL, axe, keep, leave, look, person, pictures, sideways,
} from './harness.mjs';
import { QUESTION, TITLES, castByPost, optionsAt, startHall } from './hall.mjs';

let hall;
let browser;
let demo;
let chair;
let act;
before(async () => {
  hall = await startHall({ viewport: WALL, bypassCSP: true });
  ({ browser, demo, chair, act } = hall);
});
after(() => hall?.stop());

/** How many pages a PDF of Chromium's has. */
const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

/** The wards of the town's page, by name. */
async function wards(page) {
  await page.goto(demo.base);
  const links = page.locator('.wards .lead a');
  return new Map(await links.evaluateAll((all) => all.map((a) => [a.textContent, a.href])));
}

/** A vote of eight options in a ward, cast, closed and published; the first action's address. */
async function vote(ward) {
  const draft = await act(`conferences/${demo.conference.id}/contests`, {
    question: QUESTION, ward, ties: 'look_back', minutes: '10', seats: '1',
    publication: 'all', title: TITLES, details: TITLES.map(() => ''),
  });
  const id = draft.split('/').at(-1);
  await act(`contests/${id}/open`);
  let cast = 0;
  for (const slip of demo.slips) {
    const at = `${slip.url}/${id}`;
    const options = await optionsAt(at).catch(() => []);
    const ids = options.map((option) => option.id).sort();
    if (ids.length !== TITLES.length) continue;
    const first = Math.floor(Math.sqrt(cast * 1.7)) % ids.length;
    await castByPost(at, id, ids.map((_, place) => ids[(first + place * (cast % 2 ? 3 : 5)) % ids.length]));
    cast += 1;
  }
  assert.ok(cast > 7, `${cast} people of the ward voted`);
  await act(`contests/${id}/close`);
  await act(`contests/${id}/publish`);
  await chair.page.goto(`${demo.base}/r/${id}`);
  return chair.page.locator('a[href^="/actions/"]').first().getAttribute('href');
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Takes the action on: owners of both sides, a step and a word. */
async function takeOn(action) {
  const { page } = chair;
  const desk = `${demo.base}/organise${action}`;
  for (const [name, side] of [['Cllr Khan', 'Representative'], ['Ada B.', 'Local people']]) {
    await page.goto(desk);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('They are').selectOption({ label: side });
    await press(page, 'Make a link for them');
  }
  await page.goto(desk);
  await page.getByLabel('What has to be done').fill('Look at every flat');
  await press(page, 'Add this step');
  await page.getByLabel('What was done').fill('We met the landlord. He will look at every flat before the winter, and say what he found.');
  await page.getByLabel('How far is it now?').selectOption({ label: 'Under way' });
  await press(page, 'Tell everybody');
  await page.getByText('It is told to everybody.').waitFor();
}

/** Prints a ward's report from the browser and fetches ours: two pages each. */
async function printed(page, ward, name) {
  for (const lang of ['en', 'cy', 'ur']) {
    await page.goto(`${ward}/report?lang=${lang}`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const pdf = await page.pdf({
      path: path.join(pictures, `ward-report-${name}-${lang}.pdf`), preferCSSPageSize: true, printBackground: false,
    });
    assert.equal(pagesOf(pdf), 2, `${name} ${lang}`);
    const ours = await page.request.get(`${ward}/report.pdf?lang=${lang}`);
    assert.equal(ours.headers()['content-type'], 'application/pdf');
    await writeFile(path.join(pictures, `ward-report-${name}-${lang}-ours.pdf`), await ours.body());
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.setViewportSize(SMALL);
    assert.ok(await sideways(page) <= 0, lang);
    assert.deepEqual(await axe(page), [], lang);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.screenshot({ path: path.join(pictures, `ward-report-${name}-${lang}.png`), fullPage: true });
  }
}

test('a ward is read, printed and shown elsewhere, before and after it has chosen', async () => {
  const reader = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  const { page } = reader;
  const all = await wards(page);
  await look(page, 'town-before');
  const [[name, before]] = [...all];
  await page.goto(before);
  await keep(page, 'ward-before');
  await printed(page, before, 'before');
  const ward = before;
  await takeOn(await vote(ward.split('/').at(-1)));

  await page.goto(`${ward}?lang=en`);
  assert.equal(await page.locator('.whom .lead').count(), 2);
  for (const viewport of [SMALL, PHONE, WALL]) {
    await page.setViewportSize(viewport);
    await look(page, `ward-${viewport.width}`);
    await page.screenshot({ path: path.join(pictures, `ward-${viewport.width}-full.png`), fullPage: true });
  }
  await page.locator('.embed-fold summary').click();
  const snippet = await page.locator('.snippet').textContent();
  assert.match(snippet, new RegExp(`^<iframe src="${ward}/embed`));
  await page.setViewportSize(PHONE);
  await look(page, 'ward-embed-fold');
  await page.goto(`${ward}?lang=ur`);
  await look(page, 'ward-ur');
  await page.screenshot({ path: path.join(pictures, 'ward-ur-full.png'), fullPage: true });
  await printed(page, ward, 'full');
  await page.goto(`${demo.base}/?lang=en`);
  for (const viewport of [SMALL, WALL]) {
    await page.setViewportSize(viewport);
    await look(page, `town-${viewport.width}`);
    await page.screenshot({ path: path.join(pictures, `town-${viewport.width}-full.png`), fullPage: true });
  }
  await leave(reader);
  await elsewhere(name, snippet, ward);
});

/** Another site, on another origin, that shows the ward within its page, and tries to show more. */
async function elsewhere(name, snippet, ward) {
  const body = `<!DOCTYPE html><html lang="en"><title>Our street</title><body><h1>Our street</h1>${snippet}
    <iframe id="no" src="${ward}" title="not allowed" width="300" height="200"></iframe>`;
  const site = http.createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(body));
  await new Promise((ready) => { site.listen(0, '127.0.0.1', ready); });
  try {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${site.address().port}/`);
    const frame = page.frameLocator(`iframe[title="${name}"]`);
    await frame.getByRole('heading', { name }).waitFor();
    await frame.getByText('Under way').first().waitFor();
    assert.deepEqual(await context.cookies(), [], 'no cookie');
    assert.equal(await page.frameLocator('#no').getByRole('heading', { name }).count(), 0);
    await keep(page, 'ward-embedded');
    const [opened] = await Promise.all([
      context.waitForEvent('page'), frame.getByRole('heading', { name }).getByRole('link').click(),
    ]);
    await opened.waitForLoadState();
    assert.equal(opened.url(), ward);
    assert.equal(await opened.evaluate(() => window.opener), null);
    await context.close();
    const alone = await person(browser, demo, { viewport: SMALL, bypassCSP: true });
    for (const lang of ['en', 'ur']) {
      await alone.page.goto(`${ward}/embed?lang=${lang}`);
      assert.deepEqual(await axe(alone.page), [], lang);
      assert.ok(await sideways(alone.page) <= 0, lang);
      await keep(alone.page, `ward-embed-${lang}`);
    }
    await leave(alone);
  } finally {
    site.close();
  }
}

test('in a town of many wards each is found by a letter or by its name', async () => {
  const names = [...'CDEFGHIJKLMNOPRSTW'].flatMap((letter) => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    .map((n) => `${letter}ern Ward ${n}`));
  await act('wards/list/confirm', { csv: ['name', ...names].join('\n') });
  const reader = await person(browser, demo, { viewport: SMALL, javaScriptEnabled: false });
  const { page } = reader;
  await page.goto(demo.base);
  assert.ok(await page.locator('.wards > li').count() > names.length);
  await keep(page, 'town-many');
  await page.screenshot({ path: path.join(pictures, 'town-many-full.png'), clip: { x: 0, y: 0, width: 320, height: 3000 }, fullPage: true });
  await page.getByRole('searchbox').fill('tern ward 1');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  assert.deepEqual(await page.locator('.wards .lead').allTextContents(), ['Tern Ward 1', 'Tern Ward 10', 'Tern Ward 11']);
  await keep(page, 'town-found');
  await leave(reader);
  const eyes = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  await eyes.page.goto(demo.base);
  await look(eyes.page, 'town-many-phone');
  await leave(eyes);
});
