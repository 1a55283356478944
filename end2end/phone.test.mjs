// What a canvasser's phone keeps, says and gives away.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, readdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import {
  PHONE, SMALL, axe, browserPath, keep, leave, look, person, quiet, sideways, signIn, smallTargets,
  startBrowser, startDemo,
} from './harness.mjs';
import { network } from './chaos.mjs';

const HOUR = 60 * 60 * 1_000;
let browser;
let demo;
let net;
before(async () => {
  [browser, demo] = await Promise.all([startBrowser(), startDemo()]);
  net = await network(demo.base);
});
after(async () => { await browser?.close(); await net?.stop(); await demo?.stop(); });

/** A canvasser whose page opens without a signal, and which has none from now on. */
async function offline(options = {}) {
  net.off = false;
  const come = await person(browser, { ...demo, base: net.base }, { bypassCSP: true, ...options });
  await come.page.goto(net.by(demo.canvass.url));
  await come.page.locator('#phone-ready').waitFor();
  net.off = true;
  return come;
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const says = (page, words) =>
  page.locator('#phone-total-word').filter({ hasText: words }).waitFor();
const box = (page) => page.getByRole('textbox', { name: 'Or write what they said' });

/** Writes an issue down. */
async function write(page, text) {
  await page.getByText('They told me an issue').click();
  await box(page).fill(text);
}

/** Lets the phone find its signal. */
async function online(page) {
  net.off = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

test('the phone holds none of the words that wait on it, and only what the documents name', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'wardmote-phone-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: browserPath, args: quiet, viewport: PHONE, locale: 'en-GB',
  });
  net.off = false;
  const page = await context.newPage();
  await page.goto(net.by(demo.canvass.url));
  await page.locator('#phone-ready').waitFor();
  net.off = true;
  await write(page, 'Zebrafinches in the stairwell');
  await press(page, 'Save the issue');
  await says(page, 'Saved on this phone: 1');
  const stored = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
  }));
  assert.deepEqual(stored, {
    databases: ['wardmote-doors'],
    caches: ['doors-pages-1', 'doors-files-1'],
    local: [],
    session: [],
    cookies: '',
  });
  await context.close();
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const file of files.filter((one) => one.isFile())) {
    const content = await readFile(path.join(file.parentPath ?? file.path, file.name));
    bytes += content.length;
    for (const words of ['Zebrafinches', 'Zebra']) {
      assert.ok(!content.includes(words), file.name);
      assert.ok(!content.includes(Buffer.from(words, 'utf16le')), file.name);
    }
  }
  assert.ok(bytes > 10_000, 'there is a profile to look through');
  await rm(folder, { recursive: true, force: true });
});

test('what was said already is offered while somebody types, and one tap says it too', async () => {
  const come = await offline();
  const { page } = come;
  const known = await page.locator('fieldset.chips .chip bdi').first().textContent();
  await page.getByText('They told me an issue').click();
  await box(page).pressSequentially(`Something about ${known.toLowerCase()}`, { delay: 1 });
  const same = page.locator('#phone-alike');
  await same.waitFor();
  assert.equal(await same.locator('bdi').textContent(), known);
  assert.match(await same.innerText(), /Same thing\?/);
  await look(page, 'canvass-alike');
  await same.getByRole('button').click();
  await page.getByText('Saved: they told you an issue.').waitFor();
  assert.equal(await page.locator('#text').inputValue(), '');
  await write(page, known);
  await same.waitFor();
  await box(page).fill('A unicorn');
  await same.waitFor({ state: 'hidden' });
  await online(page);
  await says(page, 'All sent');
  await leave(come);
});

test('what may tell who somebody is is asked about before it is saved, without a signal', async () => {
  const come = await offline();
  const { page } = come;
  await write(page, 'Ring Mrs Jones on 0121 496 0000');
  await press(page, 'Save the issue');
  await page.getByText('This looks like it has a phone number in it.').waitFor();
  await says(page, 'All sent');
  await look(page, 'canvass-personal');
  await press(page, 'Save it as it is');
  await says(page, 'Saved on this phone: 1');
  await write(page, 'a'.repeat(281));
  await press(page, 'Save the issue');
  await page.locator('#phone-trouble').getByText('Letters too many: 1').waitFor();
  await box(page).fill('');
  await press(page, 'Save the issue');
  assert.match(await page.locator('#phone-trouble .why').textContent(), /issue|answer/i);
  await says(page, 'Saved on this phone: 1');
  await online(page);
  await says(page, 'All sent');
  await leave(come);
});

test('the ward is changed without a signal, by list or postcode, and remembered', async () => {
  const { context: desk, page: chair } = await person(browser, demo, { bypassCSP: true });
  await signIn(chair, demo);
  const wards = await chair.goto(`${demo.base}/organise/wards`).then(() =>
    chair.locator('tbody th bdi').allTextContents());
  await chair.goto(`${demo.base}/organise/postcodes`);
  await chair.locator('#csv').fill(wards.map((ward, at) => `B13 9E${'ABCDEFGH'[at]},"${ward}"`).join('\n'));
  await chair.getByRole('button', { name: 'Look at the list first' }).click();
  assert.deepEqual(await axe(chair), []);
  await chair.getByRole('button', { name: /Bring in/ }).click();
  await look(chair, 'organise-postcodes');
  await desk.close();

  const come = await offline();
  const { page } = come;
  const ward = () => page.locator('.ward-line strong').textContent();
  const [first, second] = [await ward(), await page.locator('#other-ward option').last().textContent()];
  assert.notEqual(first, second);
  await page.getByText('Wrong ward?').click();
  await page.locator('#other-ward').selectOption({ label: second });
  await press(page, 'Go there');
  assert.equal(await ward(), second);
  await press(page, 'Not home');
  await says(page, 'Saved on this phone: 1');
  await page.reload();
  await says(page, 'Saved on this phone: 1');
  assert.equal(await ward(), second, 'remembered');
  await page.getByText('Wrong ward?').click();
  await page.getByLabel('Postcode').fill('ab1 2cd');
  await press(page, 'Find the ward');
  await page.getByText('This postcode is in none of your wards.').waitFor();
  await page.getByLabel('Postcode').fill(`b139e${'abcdefgh'[wards.indexOf(first)]}`);
  await press(page, 'Find the ward');
  await page.locator('.ward-line strong').filter({ hasText: first }).waitFor();
  await online(page);
  await says(page, 'All sent');
  await leave(come);
});

/** Makes what waits on the phone so old. */
const age = (page, ms) => page.evaluate((ms) => new Promise((yes) => {
  const opening = indexedDB.open('wardmote-doors');
  opening.onsuccess = () => {
    const doors = opening.result.transaction('doors', 'readwrite').objectStore('doors');
    doors.getAll().onsuccess = (event) => {
      for (const door of event.target.result) doors.put({ ...door, saved_at: door.saved_at - ms });
      doors.transaction.oncomplete = () => { opening.result.close(); yes(); };
    };
  };
}), ms);

test('doors that wait are warned about loudly, on an iPhone with the day they may be deleted', async () => {
  const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 ' +
    '(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
  const come = await offline({ userAgent: iPhone });
  const { page } = come;
  await press(page, 'Not home');
  await says(page, 'Saved on this phone: 1');
  assert.ok(await page.locator('#phone-old').isHidden());
  let asked = 0;
  page.on('dialog', (dialog) => { asked += dialog.type() === 'beforeunload'; dialog.accept(); });
  await age(page, 25 * HOUR);
  await page.reload();
  assert.equal(asked, 1, 'leaving warns');
  await page.getByText('Doors have been waiting on this phone for more than a day.').waitFor();
  await age(page, 100 * HOUR);
  await page.reload();
  const day = new Date(Date.now() - 125 * HOUR + 7 * 24 * HOUR);
  const spelt = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' }).format(day);
  await page.getByText(`Your phone may delete the doors on it on ${spelt}.`).waitFor();
  await look(page, 'canvass-old');
  await online(page);
  await says(page, 'All sent');
  assert.ok(await page.locator('#phone-old').isHidden());
  await leave(come);
});

test('doors that cannot be sent are saved as a file, which the organiser brings in once', async () => {
  const come = await offline();
  const { page } = come;
  await write(page, 'A seat at the surgery');
  await press(page, 'Save the issue');
  await press(page, 'No thanks');
  await says(page, 'Saved on this phone: 2');
  const [download] = await Promise.all([
    page.waitForEvent('download'), press(page, 'Save what is unsent as a file'),
  ]);
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'wardmote-doors-')), 'doors.json');
  await download.saveAs(file);
  const text = await readFile(file, 'utf8');
  assert.equal(JSON.parse(text).doors.length, 2);
  assert.ok(!text.includes('surgery'), 'the file is sealed, too');

  const other = await person(browser, demo, { bypassCSP: true });
  await other.page.goto(`${demo.canvass.url}/file`);
  for (let times = 0; times < 2; times += 1) {
    await other.page.getByLabel('The file from the phone').setInputFiles(file);
    await other.page.getByRole('button', { name: 'Bring the doors in' }).click();
    await other.page.getByText('2 doors are in.').waitFor();
  }
  await look(other.page, 'canvass-file');
  await leave(other);
  await online(page);
  await says(page, 'All sent');
  await leave(come);
});

test('a phone without room shows what the server says of a door, and keeps it in its box without a signal', async () => {
  net.off = false;
  const come = await person(browser, { ...demo, base: net.base },
    { bypassCSP: true, serviceWorkers: 'block' });
  const { page } = come;
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(...door) {
      if (this.name === 'doors') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, door);
    };
  });
  // The phone cannot ask by itself, so that the server has to.
  await page.route(/doorstep[^/]*\.(js|wasm)/, (route) => route.abort());
  await page.goto(net.by(demo.canvass.url));
  await page.locator('html[data-doors=awake]').waitFor();
  const text = 'Ring Mrs Jones on 0121 496 0000';
  net.off = true;
  await write(page, text);
  await press(page, 'Save the issue');
  await page.getByText('this phone has no room left, and there is no signal').waitFor();
  assert.equal(await page.locator('#text').inputValue(), text);
  net.off = false;
  await press(page, 'Save the issue');
  await page.getByText('This looks like it has a phone number in it.').waitFor();
  assert.equal(await page.locator('#text').inputValue(), text);
  await press(page, 'Save it as it is');
  await page.getByText('Saved: they told you an issue.').waitFor();
  await leave(come);
});

test('it can be read in the dark, on the smallest phone, and from right to left', async () => {
  for (const [name, options] of Object.entries({
    small: { viewport: SMALL },
    dark: { colorScheme: 'dark' },
    urdu: { locale: 'ur-PK' },
    welsh: { locale: 'cy-GB' },
  })) {
    const come = await offline(options);
    const { page } = come;
    await page.locator('.outcomes button').first().click();
    await page.locator('#phone-doors li').first().waitFor();
    await page.locator('.told > summary').click();
    await look(page, `canvass-${name}`);
    await online(page);
    await page.locator('#phone-total[data-state=sent]').waitFor();
    await leave(come);
  }
});

test('an ended link says so and keeps the doors, and a new one sends them', async () => {
  const { context: desk, page: chair } = await person(browser, demo, { bypassCSP: true });
  await signIn(chair, demo);
  const make = async () => {
    await chair.goto(`${demo.base}/organise/links`);
    const form = chair.locator('form:has([name=ward])').first();
    await form.locator('[name=label]').fill('An evening');
    for (const ward of await form.locator('[name=ward]').all()) await ward.check();
    await form.getByRole('button').click();
    return chair.locator('a.address').getAttribute('href');
  };
  const link = await make();
  net.off = false;
  const come = await person(browser, { ...demo, base: net.base }, { bypassCSP: true });
  const { page } = come;
  await page.goto(net.by(link));
  await page.locator('#phone-ready').waitFor();
  net.off = true;
  await press(page, 'Not home');
  await says(page, 'Saved on this phone: 1');
  await chair.goto(`${demo.base}/organise/links`);
  await chair.locator('li, tr').filter({ hasText: 'An evening' }).first().getByRole('button').first().click();
  net.off = false;
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await page.getByText('This link has ended. The doors below stay on this phone.').waitFor();
  await says(page, 'Saved on this phone: 1');
  await look(page, 'canvass-ended');
  await page.goto(net.by(await make()));
  await says(page, 'All sent');
  await page.goto(net.by(link));
  assert.equal(await page.locator('#door').count(), 0, 'nothing is left of it');
  await desk.close();
  await leave(come);
});
