// Somebody joins the people who help, is shown on the ward's page, is written to, and leaves.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, SMALL, keep, leave, look, person, readQr } from './harness.mjs';
import { startHall } from './hall.mjs';
import { linkOf, startMailbox } from './mailbox.mjs';

let hall;
let mailbox;
before(async () => {
  mailbox = await startMailbox();
  hall = await startHall({ bypassCSP: true }, ...mailbox.flags);
});
after(async () => { await hall?.stop(); await mailbox?.stop(); });

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

test('somebody joins from the ward’s page without JavaScript, is shown, written to, and leaves', async () => {
  const { browser, demo, chair } = hall;
  const plain = await person(browser, demo, { viewport: PHONE, javaScriptEnabled: false });
  const { page } = plain;
  const eyes = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  /** The same page with JavaScript on: axe, and pictures at both widths. */
  const see = async (name, query = '') => {
    await eyes.page.goto(page.url().split('?')[0] + query);
    for (const viewport of [SMALL, PHONE]) {
      await eyes.page.setViewportSize(viewport);
      await look(eyes.page, `helper-${name}-${viewport.width}`);
    }
  };

  await page.goto(`${demo.base}/`);
  await page.locator('a[href^="/ward/"]').first().click();
  const ward = page.url();
  await page.getByRole('link', { name: 'Join in' }).click();
  await see('join');
  await see('join-ur', '?lang=ur');
  await see('join-en', '?lang=en');
  await page.getByLabel('Your name').fill('Zebulon Quill');
  await page.getByLabel('Your phone number or e-mail').fill('zeb@alder.example');
  await page.getByLabel('Asking at doors').check();
  await page.getByLabel('اردو').check();
  await page.getByLabel('Your streets', { exact: true }).fill('Around Hill Street');
  await page.getByLabel('My first name and one letter').check();
  await page.getByLabel('My streets, beside my name').check();
  await press(page, 'Join in');
  await page.getByRole('alert').waitFor();
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Zebulon Quill');
  await keep(page, 'helper-refused');
  await page.getByLabel('I agree').check();
  await press(page, 'Join in');
  await page.getByText('Thank you. You are in.').waitFor();
  await keep(page, 'helper-joined');
  const own = page.url().split('?')[0];
  assert.equal(readQr(await page.locator('svg.qr').screenshot()), own);
  const welcome = await mailbox.letter('joined the people who help');
  // The letter's link is another one: whoever saves by it shuts out who filled in the form.
  const mailed = linkOf(welcome, '/helper/');
  assert.notEqual(mailed, own);
  await page.goto(own);
  await page.getByText('Open the link in it and press “Save”').waitFor();
  await page.goto(mailed);
  await press(page, 'Save');
  await page.getByText('Saved.').waitFor();
  await see('own');
  await see('own-ur', '?lang=ur');
  await see('own-en', '?lang=en');

  await chair.page.goto(`${demo.base}/organise/helpers?awaits=1`);
  await look(chair.page, 'helper-list');
  await chair.page.getByRole('link', { name: 'Zebulon Quill' }).click();
  await look(chair.page, 'helper-one');
  await press(chair.page, 'Show this');
  await chair.page.getByText('It is on the ward’s page now.').waitFor();

  await page.goto(ward);
  await page.locator('.helpers .lead', { hasText: 'Zebulon Q.' }).waitFor();
  assert.ok(!(await page.content()).includes('Quill'));
  await see('ward');
  await page.getByRole('link', { name: 'Write to Zebulon Q.' }).click();
  await see('write');
  await page.getByLabel('Your message').fill('Could you lend us a ladder?');
  await press(page, 'Send');
  await page.locator('.notice.ok', { hasText: 'Sent.' }).waitFor();
  const letter = await mailbox.letter('Could you lend us a ladder?');
  await page.goto(linkOf(letter, '/helper/'));
  await page.getByText('Leave and erase everything').click();
  await press(page, 'Yes, erase it and leave');
  await page.getByText('Nothing of you is kept here').waitFor();
  await keep(page, 'helper-left');
  await page.goto(ward);
  assert.equal(await page.locator('.helpers').count(), 0);
  await page.goto(own);
  await page.getByRole('heading', { name: 'This link opens nothing any more' }).waitFor();
  for (const one of [plain, eyes]) await leave(one);
});

test('a sheet for the door leads there', async () => {
  const { demo, chair } = hall;
  await chair.page.goto(`${demo.base}/organise/helpers/sheet`);
  assert.equal(readQr(await chair.page.locator('svg.qr').screenshot()), `${demo.base}/join-in`);
  await keep(chair.page, 'helper-sheet');
});

test('an organiser brings people in, merges one who stands there twice, and counts who was trained', async () => {
  const { demo, chair } = hall;
  const { page } = chair;
  const see = async (name) => {
    for (const viewport of [SMALL, PHONE]) {
      await page.setViewportSize(viewport);
      await look(page, `${name}-${viewport.width}`);
    }
  };
  await page.goto(`${demo.base}/organise/helpers/import`);
  await see('helper-import');
  await page.getByLabel('paste', { exact: false }).fill(
    'name,reach,wards\nNia Rees,0121 496 0001,Alder\nN. Rees,0121 496 0001,Alder\nCai,0121 496 0002,Alder\n',
  );
  await page.locator('form[action="/organise/helpers/import"] button').first().click();
  await page.getByText('New: 3.').waitFor();
  await see('helper-import-look');
  await page.getByLabel('Everybody in this list agreed').check();
  await press(page, 'Take them in');
  await page.getByText('3 people were taken in.').waitFor();
  await page.getByRole('link', { name: 'One person or two?' }).click();
  await see('helper-twins');
  await page.getByRole('button', { name: 'One person' }).click();
  await page.getByText('They are one person now.').waitFor();

  await page.goto(`${demo.base}/organise/helpers?letters=Rees`);
  await page.locator('.cards h2 a').first().click();
  await page.getByLabel('What is theirs').selectOption({ label: 'Alder' });
  await press(page, 'Add it');
  await page.locator('.roles bdi', { hasText: 'Champion of Alder' }).waitFor();
  await see('helper-merged');

  await page.goto(`${demo.base}/organise/trainings`);
  await page.getByLabel('When').fill('2026-01-10T19:00');
  await page.getByLabel('Where').fill('Alder Hall');
  await press(page, 'Keep it, then tick who came');
  await page.locator('[name=came]').first().check();
  await press(page, 'Save');
  await page.getByText('Saved.').waitFor();
  await see('training-one');
  await page.goto(`${demo.base}/organise/trainings`);
  await page.getByText('One person was found and trained.').waitFor();
  await see('training');
  await page.goto(`${demo.base}/organise/trainings?lang=ur`);
  await see('training-ur');
  await page.goto(`${demo.base}/organise/trainings?lang=en`);
});
