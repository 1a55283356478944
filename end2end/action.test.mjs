// After the vote: an organiser finds owners, an owner tells what was done from their
// phone, without JavaScript, and everybody reads it.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, SMALL, WALL, keep, leave, look, person } from './harness.mjs';
import { chooseSomething, startHall } from './hall.mjs';

let hall;
before(async () => { hall = await startHall({ viewport: WALL, bypassCSP: true }); });
after(() => hall?.stop());

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Takes in an owner; gives their link. */
async function findOwner(page, address, name, side) {
  await page.goto(address);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('They are').selectOption({ label: side });
  await press(page, 'Make a link for them');
  return page.locator('a.address').getAttribute('href');
}

test('what was chosen is taken on, told about and done', async () => {
  const { browser, demo, chair } = hall;
  const { results } = (await chooseSomething(hall)).contest;
  const reader = await person(browser, demo, { viewport: PHONE, bypassCSP: true });
  await reader.page.goto(results);
  await reader.page.getByRole('heading', { name: 'What happens now' }).waitFor();
  await reader.page.locator('a[href^="/actions/"]').first().click();
  await look(reader.page, 'action-chosen');
  const address = reader.page.url();
  const desk = address.replace('/actions/', '/organise/actions/');

  await chair.page.goto(`${demo.base}/organise/actions`);
  await look(chair.page, 'actions');
  await chair.page.goto(desk);
  await look(chair.page, 'action-desk');
  await findOwner(chair.page, desk, 'Cllr Khan', 'Representative');
  const link = await findOwner(chair.page, desk, 'Ada B.', 'Local people');

  const owner = await person(browser, demo, { viewport: PHONE, javaScriptEnabled: false });
  const { page } = owner;
  await page.goto(link);
  await page.getByLabel('What was done').fill('We met the landlord.\n\nHe will look at every flat.');
  await page.getByLabel('How far is it now?').selectOption({ label: 'Under way' });
  await press(page, 'Tell everybody');
  await page.getByRole('alert').getByText('A plan needs one step or more.').waitFor();
  assert.match(await page.getByLabel('What was done').inputValue(), /every flat/, 'nothing typed is lost');
  await keep(page, 'action-owner-refused');
  await page.getByLabel('What has to be done').fill('Look at every flat');
  await page.getByLabel('Who helps with it').fill('Mo');
  await press(page, 'Add this step');
  await page.getByLabel('What was done').fill('We met the landlord.\n\nHe will look at every flat.');
  await page.getByLabel('How far is it now?').selectOption({ label: 'Under way' });
  await press(page, 'Tell everybody');
  await page.getByText('It is told to everybody.').waitFor();
  await page.getByRole('button', { name: /^It is done.*Look at every flat/ }).click();
  await page.waitForURL(/done=planned/);
  await keep(page, 'action-owner');

  await reader.page.goto(address);
  await reader.page.getByText('He will look at every flat.').waitFor();
  await reader.page.locator('.ladder [aria-current]', { hasText: 'Under way' }).waitFor();
  for (const viewport of [SMALL, PHONE, WALL]) {
    await reader.page.setViewportSize(viewport);
    await look(reader.page, `action-${viewport.width}`);
  }
  await reader.page.goto(`${address}?lang=ur`);
  await reader.page.setViewportSize(PHONE);
  await look(reader.page, 'action-ur');
  for (const one of [reader, owner]) await leave(one);
});
