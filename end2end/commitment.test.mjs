// Commitments: an organiser hands a representative their link; they say what they will do
// and report a month from their phone, without JavaScript; the months nobody told are blank
// sheets, for the group until it shows them to everybody.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import path from 'node:path';
import { PHONE, SMALL, WALL, axe, keep, leave, look, person, pictures, sideways } from './harness.mjs';
import { startHall } from './hall.mjs';

let hall;
before(async () => { hall = await startHall({ viewport: WALL, bypassCSP: true }); });
after(() => hall?.stop());

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** The month so many months ago, as forms write it. */
function month(ago) {
  const now = new Date();
  const date = new Date(Date.UTC(now.getFullYear(), now.getMonth() - ago, 1));
  return date.toISOString().slice(0, 7);
}

/** The whole page, for eyes. */
const whole = (page, name) => page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });

/** Takes in a representative since three months ago; gives their link. */
async function handOver(page, base) {
  await page.goto(`${base}/organise/commitments`);
  await look(page, 'commitments-none');
  await page.getByLabel('Their name').fill('Cllr Amina Khan');
  await page.getByLabel('First month').selectOption(month(3));
  await press(page, 'Make their link');
  await look(page, 'commitments-link');
  return page.locator('a.address').getAttribute('href');
}

/** Says what they will do, and reports this month. */
async function promiseAndTell(page, link) {
  await page.goto(link);
  await keep(page, 'commitment-own-first');
  const doors = page.getByRole('group', { name: 'Sessions on the doorstep' });
  await doors.getByLabel('How often a month?').selectOption({ label: '2 a month' });
  const surgeries = page.getByRole('group', { name: 'Surgeries' });
  await surgeries.getByLabel('In your own words').fill('First Monday, in the library');
  await press(page, 'This is what I will do');
  await page.getByRole('alert').getByText('Please fill in how often a month.').waitFor();
  assert.equal(await surgeries.getByLabel('In your own words').inputValue(), 'First Monday, in the library');
  await keep(page, 'commitment-own-refused');
  await surgeries.getByLabel('How often a month?').selectOption({ label: '1 a month' });
  await press(page, 'This is what I will do');
  await page.getByText('What you wrote is saved.').waitFor();

  await page.locator(`a[href$="/months/${month(0)}"]`).click();
  await page.getByRole('heading', { name: 'What Wardmote knows' }).waitFor();
  await page.getByLabel('Sessions on the doorstep').fill('3');
  await page.getByLabel('Surgeries').fill('1');
  await page.getByLabel('A few words').fill('Many spoke of the damp. The library was warm.');
  await keep(page, 'commitment-month');
  await press(page, 'Keep this report');
  await page.getByText('Your report is saved.').waitFor();
  await page.getByText('3 (said: 2)').waitFor();
}

test('a representative commits and reports, and blank months are shown with an offer of help', async () => {
  const { browser, demo, chair } = hall;
  const link = await handOver(chair.page, demo.base);
  const phone = await person(browser, demo, { viewport: PHONE, javaScriptEnabled: false });
  await promiseAndTell(phone.page, link);
  await whole(phone.page, 'commitment-own');
  await leave(phone);

  const eyes = await person(browser, demo, { viewport: SMALL, bypassCSP: true });
  for (const lang of ['en', 'cy', 'ur']) {
    for (const [name, at] of [['own', link], ['month', `${link}/months/${month(0)}`]]) {
      await eyes.page.goto(`${at}?lang=${lang}`);
      await look(eyes.page, `commitment-${name}-${lang}`);
      await whole(eyes.page, `commitment-${name}-${lang}-full`);
    }
    await eyes.page.goto(`${link}/print?lang=${lang}`);
    assert.deepEqual(await axe(eyes.page), [], lang);
    assert.ok(await sideways(eyes.page) <= 0, lang);
  }
  await eyes.page.goto(`${link}/print?lang=en`);
  await eyes.page.emulateMedia({ media: 'print' });
  await eyes.page.setViewportSize({ width: 794, height: 1123 });
  await whole(eyes.page, 'commitment-print');
  const pdf = await eyes.page.pdf({ preferCSSPageSize: true });
  assert.ok(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length <= 2, 'on a sheet of A4');
  await eyes.page.emulateMedia({ media: 'screen' });

  await chair.page.goto(`${demo.base}/organise/commitments`);
  assert.equal(await chair.page.locator('.month.blank').count(), 3);
  await chair.page.getByText('Ask Cllr Amina Khan what would help.').first().waitFor();
  await look(chair.page, 'commitments');
  await whole(chair.page, 'commitments-full');
  const ward = await chair.page.locator('.promises h2 a').getAttribute('href');
  await eyes.page.goto(`${demo.base}${ward}?lang=en`);
  assert.equal(await eyes.page.getByText('Cllr Amina Khan').count(), 0, 'to the group only by default');
  await press(chair.page, 'Show them to everybody');
  await chair.page.getByText('Everybody sees them on the pages of the wards.').waitFor();

  for (const viewport of [SMALL, PHONE, WALL]) {
    await eyes.page.setViewportSize(viewport);
    await eyes.page.goto(`${demo.base}${ward}?lang=en`);
    await eyes.page.getByText('First Monday, in the library').waitFor();
    await eyes.page.locator('.promises').scrollIntoViewIfNeeded();
    await look(eyes.page, `commitment-ward-${viewport.width}`);
    await eyes.page.locator('.promises').screenshot({ path: path.join(pictures, `commitment-public-${viewport.width}.png`) });
  }
  await eyes.page.setViewportSize(SMALL);
  await eyes.page.goto(`${demo.base}${ward}?lang=ur`);
  await look(eyes.page, 'commitment-ward-ur');
  await eyes.page.locator('.promises').screenshot({ path: path.join(pictures, 'commitment-public-ur.png') });
  await leave(eyes);
});
