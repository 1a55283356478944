// What every journey needs: a demo of its own, a browser, and people with eyes.
//
// A journey fails when a page complains: uncaught errors, console errors, and
// requests to anybody else's server all count.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtemp, rm, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import jsqr from 'jsqr';

const here = import.meta.dirname;
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
export const program = process.env.WARDMOTE ?? path.join(here, '../target/debug/wardmote');
export const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync',
  '--disable-component-update', '--no-first-run',
];

export const PHONE = { width: 390, height: 844 };
export const SMALL = { width: 320, height: 640 };
export const WALL = { width: 1280, height: 720 };
export const BIG_WALL = { width: 1920, height: 1080 };

/** Where pictures go: kept for the README and for people to look at. */
export const pictures = path.join(here, 'results');

/** Starts `wardmote demo` on a free port and waits until it says it listens. */
export async function startDemo(...flags) {
  const data = await mkdtemp(path.join(tmpdir(), 'wardmote-'));
  const child = spawn(
    program,
    ['demo', '--json', '--listen', '127.0.0.1:0', '--data', data, ...flags],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaints = '';
  child.stderr.on('data', (text) => { complaints += text; });
  const ended = new Promise((_, no) => {
    child.once('error', no);
    child.once('exit', (code) => no(new Error(`wardmote ended with ${code}:\n${complaints}`)));
  });
  const gone = ended.catch(() => {});
  // Nothing is left running by journeys that go wrong.
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  gone.then(() => process.off('exit', orphan));
  const lines = readline.createInterface({ input: child.stdout });
  const first = new Promise((yes) => lines.once('line', yes));
  const demo = JSON.parse(await Promise.race([first, ended]));
  return {
    ...demo,
    async stop() {
      child.kill('SIGTERM');
      await gone;
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Starts the browser, perhaps with more switches, or without some that are usual. */
export async function startBrowser({ args = [], ...options } = {}) {
  await mkdir(pictures, { recursive: true });
  return chromium.launch({ executablePath: browserPath, args: [...quiet, ...args], ...options });
}

/** Opens a window for one person; `person.complaints` collects what went wrong in it. */
export async function person(browser, demo, options = {}) {
  const context = await browser.newContext({
    viewport: PHONE, locale: 'en-GB', ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
  page.on('console', (message) => {
    const expected = /Failed to load resource/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== demo.base) complaints.push(`asked ${request.url()}`);
  });
  return { context, page, complaints };
}

/** Checks that nothing went wrong in a window, and closes it. */
export async function leave({ context, complaints }) {
  await context.close();
  assert.deepEqual(complaints, []);
}

/** Waits until every island of the page is awake. */
export function awake(page) {
  return page.waitForFunction(() => {
    const islands = [...document.querySelectorAll('leptos-island')];
    return islands.length > 0 && islands.every((island) => 'awake' in island.dataset);
  });
}

/** What axe finds wrong with the page as it stands. */
export async function axe(page) {
  await page.addScriptTag({ path: axePath });
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
}

/** How far the page can be scrolled sideways, in pixels. */
export function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Buttons, links and boxes smaller than a finger; links inside a sentence may be. */
export function smallTargets(page) {
  return page.evaluate(() => {
    const targets = document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary');
    const tooSmall = (element) => {
      const { width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || element.matches('.skip')) return false;
      const inSentence = element.matches('p a, li a, dd a, td a') &&
        element.closest('p, li, dd, td').textContent.trim() !== element.textContent.trim();
      const labelled = element.labels?.[0]?.getBoundingClientRect().height >= 44;
      return !inSentence && !labelled && (width < 44 || height < 44);
    };
    return [...targets].filter(tooSmall).map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Reads the QR code in a picture of (part of) a page, from its pixels. */
export function readQr(png) {
  const { data, width, height } = PNG.sync.read(png);
  const found = jsqr(new Uint8ClampedArray(data), width, height);
  assert.ok(found, 'a QR code can be read from the picture');
  return found.data;
}

/** Keeps a picture of the page. */
export function keep(page, name) {
  return page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** A look at the page as it stands: for machines and fingers, and a picture for eyes. */
export async function look(page, name) {
  assert.deepEqual(await axe(page), [], name);
  assert.ok(await sideways(page) <= 0, name);
  assert.deepEqual(await smallTargets(page), [], name);
  await keep(page, name);
}

/** Signs an organiser in. */
export async function signIn(page, demo) {
  await page.goto(demo.organiser.url);
  await page.getByLabel(/e-mail/i).fill(demo.organiser.email);
  await page.getByLabel(/password/i).fill(demo.organiser.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
