// What is kept of people: read by everybody without JavaScript, in Urdu and on the
// smallest phone; set by an administrator, who then finds one person everywhere, saves
// what is kept of them as a file, and erases all of it.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import {
  PHONE, SMALL, WALL, keep, leave, look, person, signIn, startBrowser, startDemo,
} from './harness.mjs';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startBrowser(), startDemo()]); });
after(async () => { await browser?.close(); await demo?.stop(); });

const NAME = 'Zebulon Quillfeather';
const NUMBER = '0121 496 0735';

/** Somebody says at a door that they would like to hear what happens. */
async function agree() {
  const door = await person(browser, demo, { viewport: SMALL, javaScriptEnabled: false });
  const { page } = door;
  await page.goto(demo.canvass.url);
  await page.locator('summary', { hasText: 'They told me an issue' }).click();
  await page.locator('#text').fill('Water comes through the stairs');
  await page.locator('summary', { hasText: 'They’d like to hear what happens' }).click();
  await page.getByLabel('Their name').fill(NAME);
  await page.getByLabel('Their phone number or e-mail').fill(NUMBER);
  await page.getByLabel('They said yes').check();
  await page.getByRole('button', { name: 'Save the issue' }).click();
  await page.getByText('Their name and how to reach them are kept, too.').waitFor();
  await leave(door);
}

/** What is on paper of a page, and its picture. */
async function print(page, name) {
  await page.emulateMedia({ media: 'print' });
  await keep(page, name);
  const foot = await page.locator('.foot').isVisible();
  await page.emulateMedia({ media: 'screen' });
  return foot;
}

test('everybody reads what is kept, from the foot of any page', async () => {
  const reader = await person(browser, demo, { viewport: SMALL, javaScriptEnabled: false });
  await reader.page.goto(demo.slips[0].url);
  await reader.page.getByRole('link', { name: 'What we keep about you' }).click();
  await reader.page.getByRole('heading', { level: 1, name: 'What we keep about you' }).waitFor();
  const until = reader.page.locator('#kept-details dd').nth(1);
  assert.equal(await until.innerText(), '90 days after the meeting, and never longer than a year.');
  await keep(reader.page, 'privacy-320');
  await leave(reader);

  for (const [locale, viewport] of [['en-GB', PHONE], ['cy-GB', SMALL], ['ur-PK', SMALL], ['en-GB', WALL]]) {
    const eyes = await person(browser, demo, { viewport, locale, bypassCSP: true });
    await eyes.page.goto(`${demo.base}/privacy`);
    await look(eyes.page, `privacy-${locale.slice(0, 2)}-${viewport.width}`);
    assert.equal(await print(eyes.page, `privacy-print-${locale.slice(0, 2)}-${viewport.width}`), false);
    if (locale === 'ur-PK') {
      assert.equal(await eyes.page.locator('html').getAttribute('dir'), 'rtl');
      await eyes.page.locator('#kept-following').scrollIntoViewIfNeeded();
      await keep(eyes.page, 'privacy-ur-320-kinds');
    }
    await leave(eyes);
  }
});

test('an administrator sets the days, and erases one person everywhere', async () => {
  await agree();
  const ada = await person(browser, demo, { viewport: WALL, bypassCSP: true });
  const { page } = ada;
  await signIn(page, demo);
  await page.waitForURL(/\/organise/);
  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await look(page, 'keeping');
  await page.getByLabel('Whom people ask about what is kept').fill('Ada, privacy@alder.example');
  await page.getByLabel('Who wants to hear what happens').fill('30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'Before this is saved' }).waitFor();
  await page.getByText('From 90 days to 30 days.').waitFor();
  await look(page, 'keeping-before');
  await page.getByRole('button', { name: 'Save this' }).click();
  await page.getByText('Saved.').waitFor();
  await page.getByRole('heading', { name: 'Who changed this' }).waitFor();
  for (const viewport of [WALL, PHONE, SMALL]) {
    await page.setViewportSize(viewport);
    await look(page, `keeping-saved-${viewport.width}`);
  }
  const reader = await person(browser, demo, { javaScriptEnabled: false });
  await reader.page.goto(`${demo.base}/privacy`);
  await reader.page.getByText('Ada, privacy@alder.example').waitFor();
  await reader.page.getByText('30 days after the meeting').waitFor();
  await leave(reader);

  await page.setViewportSize(PHONE);
  await page.getByRole('link', { name: 'One person, everywhere' }).click();
  const who = () => page.getByLabel('Their e-mail, phone number or name');
  await who().fill('+44 121 496 0735');
  await page.getByRole('button', { name: 'Look everywhere' }).click();
  await page.getByText('Found in one place').waitFor();
  assert.equal(new URL(page.url()).search, '', 'whom is in no address');
  for (const viewport of [WALL, PHONE, SMALL]) {
    await page.setViewportSize(viewport);
    await look(page, `person-found-${viewport.width}`);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save what is ticked as a file for them' }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.deepEqual(file.kept.map((one) => [one.kept_in, one.name]), [['details', NAME]]);

  await page.getByRole('button', { name: 'Erase what is ticked' }).click();
  await page.getByRole('heading', { name: 'Erase this person?' }).waitFor();
  await look(page, 'person-sure-320');
  await page.setViewportSize(WALL);
  await keep(page, 'person-sure-1280');
  await page.getByRole('button', { name: 'Erase it now' }).click();
  await page.getByText('One entry is erased.').waitFor();
  await look(page, 'person-erased');
  await who().fill(NAME);
  await page.getByRole('button', { name: 'Look everywhere' }).click();
  await page.getByText('Nothing is kept about them here.').waitFor();
  await page.goto(`${demo.base}/organise/in-touch`);
  await page.getByText('Nobody has asked to hear what happens yet.').waitFor();
  await leave(ada);
});
