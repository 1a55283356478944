// Slips held in front of a camera: the browser's camera is a film of two printed slips,
// made of the pixels of the sheet, and the code is read from its pictures.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { PHONE, SMALL, WALL, leave, look, person, readQr, startBrowser } from './harness.mjs';
import { castByPost, makeLink, optionsAt, startHall } from './hall.mjs';

const FILM = { width: 640, height: 480, perSecond: 10 };
/** Pictures of a slip, and of the table between two slips. */
const [SHOWN, EMPTY] = [15, 8];

let hall;
let folder;
let codes;
let filmed;
before(async () => {
  hall = await startHall({ viewport: WALL, deviceScaleFactor: 2 });
  codes = await printTwo(hall);
  folder = await mkdtemp(path.join(tmpdir(), 'wardmote-'));
  const file = path.join(folder, 'slips.y4m');
  await writeFile(file, film(codes));
  filmed = await startBrowser({
    args: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
  });
});
after(async () => {
  await filmed?.close();
  await hall?.stop();
  if (folder) await rm(folder, { recursive: true });
});

/** The codes of two slips as they are printed. */
async function printTwo({ demo, chair: { page } }) {
  await page.goto(`${demo.conference.url}/slips`);
  await page.getByLabel('How many?').fill('2');
  await page.getByLabel('For whom?').selectOption({ label: 'Alder' });
  await page.getByLabel('Why are more slips needed?').fill('More people came');
  await page.getByRole('button', { name: 'Make slips to print' }).click();
  const printed = page.locator('svg.qr');
  await printed.nth(1).waitFor();
  return Promise.all([0, 1].map((n) => printed.nth(n).screenshot()));
}

/** A film in the format of https://wiki.multimedia.cx/index.php/YUV4MPEG2. */
function film(slips) {
  const { width, height, perSecond } = FILM;
  const colours = Buffer.alloc((width * height) / 2, 128);
  const frame = (light) => Buffer.concat([Buffer.from('FRAME\n'), light, colours]);
  const table = frame(Buffer.alloc(width * height, 150));
  const frames = slips.flatMap((png) => {
    const slip = frame(onTable(PNG.sync.read(png)));
    return [...Array(SHOWN).fill(slip), ...Array(EMPTY).fill(table)];
  });
  const header = `YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`;
  return Buffer.concat([Buffer.from(header), ...frames]);
}

/** How light each pixel is of a table with a slip on it, a little turned. */
function onTable({ data, width, height }) {
  const light = Buffer.alloc(FILM.width * FILM.height, 150);
  const [size, turn] = [300, 0.12];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  for (let y = 0; y < FILM.height; y += 1) {
    for (let x = 0; x < FILM.width; x += 1) {
      const [dx, dy] = [x - 330, y - 230];
      const across = Math.floor(((dx * cos + dy * sin) / size + 0.5) * width);
      const down = Math.floor(((dy * cos - dx * sin) / size + 0.5) * height);
      if (across < 0 || down < 0 || across >= width || down >= height) continue;
      const red = data[(down * width + across) * 4];
      // Paper under the lamps of a hall is not white, nor ink black.
      light[y * FILM.width + x] = 40 + red * 0.75;
    }
  }
  return light;
}

/** The button that starts the camera. */
const use = (page) => page.getByRole('button', { name: 'Use the camera' });

test('one slip after another is held in front of the camera, and nobody touches the desk', async () => {
  const { demo } = hall;
  const [, used] = codes.map(readQr);
  const ballot = await (await fetch(used)).text();
  const [, contest] = ballot.match(/name="contest" value="([^"]+)"/);
  const order = (await optionsAt(used)).slice(0, 2).map(({ id }) => id);
  await castByPost(used, contest, order);

  const desk = await person(filmed, demo, { permissions: ['camera'] });
  const { page } = desk;
  await page.goto(demo.desk.url);
  await use(page).click();
  // The film begins anew on every page: the first slip, still there, is not read again.
  for (const kind of ['good', 'wait']) {
    await page.locator(`.verdict[data-kind=${kind}]`).waitFor();
  }
  await page.getByRole('button', { name: 'Stop the camera' }).click();
  await page.goto(demo.desk.url);
  await use(page).waitFor();
  assert.ok(await page.locator('.finder').isHidden(), 'stopped is stopped');
  await leave(desk);
});

test('a slip held in front of a shared tablet opens its ballot, and no other by itself', async () => {
  const tablet = await person(filmed, hall.demo, { permissions: ['camera'], viewport: WALL });
  const { page } = tablet;
  const kiosk = await makeLink(hall.chair.page, hall.demo, 'kiosk', 'Tablet');
  await page.goto(kiosk);
  await use(page).click();
  await page.locator('form.done button').click();
  await use(page).waitFor();
  assert.equal(page.url(), kiosk);
  assert.ok(await page.locator('.finder').isHidden());
  await leave(tablet);
});

test('the camera is offered only where there is one, and typing always works', async () => {
  const browser = await startBrowser({ args: ['--use-fake-device-for-media-stream'] });
  const { demo } = hall;
  const phone = await person(browser, demo, { permissions: ['camera'], bypassCSP: true });
  await phone.page.goto(demo.desk.url);
  await use(phone.page).click();
  await phone.page.getByText('in front of the camera').waitFor();
  for (const viewport of [SMALL, PHONE, WALL]) {
    await phone.page.setViewportSize(viewport);
    await look(phone.page, `camera-${viewport.width}`);
  }
  await leave(phone);

  const wary = await person(browser, demo);
  await wary.page.goto(demo.desk.url);
  await use(wary.page).click();
  await wary.page.getByText('This page may not use the camera.').waitFor();
  await wary.page.locator('#slip').fill(readQr(codes[0]));
  await wary.page.locator('#slip').press('Enter');
  await wary.page.locator('.verdict[data-kind=good]').waitFor();
  await leave(wary);

  const plain = await person(browser, demo, { javaScriptEnabled: false });
  await plain.page.goto(demo.desk.url);
  assert.ok(await plain.page.locator('.camera').isHidden());
  await leave(plain);
  await browser.close();
});
