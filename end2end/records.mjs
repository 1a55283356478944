// The script of the page that checks a record, taken from public/verify.html as a browser would take it;
// real records to try it with, and what a forger has.

import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import vm from "node:vm";

const NAMES = `verify, count, code, hasSigned, hasSignedHere, sha256, hmac, hex, unhex, unid, join, utf8, openingHash,
  logHead, closingHash, root, receiptsRoot, allReceipts, leavesOf, rankingsOf, pile, lotOrder, ballotsDigest, text, point,
  isSmall, grouped, read, RECORD, RECORD_MAX`;
const page = readFileSync(new URL("../public/verify.html", import.meta.url), "utf8");
const script = page.match(/<script>\n([\s\S]*)<\/script>/)[1];
const context = vm.createContext({ TextEncoder, TextDecoder, crypto: globalThis.crypto });
vm.runInContext(`${script}\nglobalThis.v = { ${NAMES} };`, context);
export const { v } = context;

const snapshots = new URL("../src/record/tests/snapshots/", import.meta.url);
export const pathOf = (name, module = "samples") => new URL(`wardmote__record__tests__${module}__${name.replace(".", ".snap.")}`, snapshots);
export const load = (name) => existsSync(pathOf(name)) ? new Uint8Array(readFileSync(pathOf(name))) : null;
export const SAMPLES = ["all", "counted", "numbers", "silent", "seats"].map((name) => {
  const record = load(`${name}.json`);
  const keys = new TextDecoder().decode(load(`${name}-keys.txt`));
  return {
    name, record, value: JSON.parse(new TextDecoder().decode(record)), signing: keys.match(/signing (\w+)/)[1],
    receipt: load(`${name}-receipt.json`), challenge: load(`${name}-challenge.json`), ballots: load(`${name}-ballots.json`),
  };
});
export const bytesOf = (value) => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
export const wrong = (report) => [...report.findings].filter(({ is }) => is === "bad").map(({ say }) => say);

// Dice that fall the same way each time (mulberry32).
export function dice(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (most) => next() % most;
  return { below, pick: (list) => list[below(list.length)], bytes: (length) => Uint8Array.from({ length }, () => next() & 255) };
}

const KEYS = new Map();
function keyOf(seed) {
  if (!KEYS.has(seed)) {
    // The frame of a private key of 32 bytes (RFC 8410).
    const key = createPrivateKey({ key: Buffer.from(`302e020100300506032b657004220420${seed}`, "hex"), format: "der", type: "pkcs8" });
    KEYS.set(seed, { key, open: Buffer.from(createPublicKey(key).export({ format: "jwk" }).x, "base64url").toString("hex") });
  }
  return KEYS.get(seed);
}
export const publicKey = (seed) => keyOf(seed).open;
export const signed = (seed, bytes) => sign(null, bytes, keyOf(seed).key).toString("hex");

// Makes fit again what can be worked out without the server's key.
export function makeItFit(record) {
  const { opening, log, receipts, closing, ballots, lot } = record;
  const [contest, ids] = [v.unid(opening.contest), opening.options.map((option) => v.unid(option.id))];
  for (const part of Object.keys(receipts)) receipts[part] = [...new Set(receipts[part])].sort();
  if (ballots.all) {
    const leaves = new Map(v.leavesOf(record).map((leaf, at) => [leaf, ballots.all[at]]));
    ballots.all = [...leaves].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, ballot]) => ballot);
  } else for (const part of Object.values(ballots)) part.leaves = [...new Set(part.leaves)].sort();
  const leaves = v.leavesOf(record);
  closing.ballots = { count: leaves.length, root: v.hex(v.root(leaves.map(v.unhex))) };
  closing.receipts = { count: v.allReceipts(receipts).length, root: v.hex(v.receiptsRoot(receipts)) };
  const n = closing.numbers;
  [n.used, n.spoiled] = [receipts.counted.length, receipts.spoiled.length];
  n.unused = Math.max(0, n.made - n.used - n.paper - n.void - n.spoiled);
  if (lot?.drawn) {
    const digest = ballots.all ? v.ballotsDigest(ids, v.pile(v.rankingsOf(ballots))) : v.unhex(closing.ballots.root);
    lot.drawn.order = v.lotOrder(contest, ids, v.unhex(lot.drawn.secret), lot.drawn.typed, digest);
    const entry = log.find(({ what }) => what === "dice");
    if (entry) entry.hash = v.hex(v.sha256(v.join(v.utf8("wardmote-dice-v1"), v.text(lot.drawn.typed), v.text(lot.drawn.by))));
  }
  if (!ballots.numbers) record.count = v.count(opening, v.pile(v.rankingsOf(ballots)), (lot?.drawn ?? lot?.hat)?.order ?? []).outcome;
  const openingSum = v.openingHash(opening);
  if (log[0]) log[0].hash = v.hex(openingSum);
  const end = log.findIndex(({ what }) => what === "closed");
  closing.log = v.hex(v.logHead(contest, log.slice(0, Math.max(0, end))));
  const closingSum = v.closingHash(contest, openingSum, closing);
  if (log[end]) [log[end].hash, log[end].count] = [v.hex(closingSum), closing.ballots.count];
  return closingSum;
}

// Signs a record, if a key is given, and gives it its digest.
export function seal(record, seed) {
  let bytes = bytesOf(record);
  if (seed) {
    const contest = v.unid(record.opening.contest);
    const sum = createHash("sha256").update(bytes.subarray(0, -208)).digest();
    record.signature = signed(seed, v.join(v.utf8("wardmote-record-signature-v1"), contest, sum));
    bytes = bytesOf(record);
  }
  record.digest = createHash("sha256").update(bytes.subarray(0, -68)).digest("hex");
  return bytesOf(record);
}

export function signClosing(record, seed) {
  const { opening, closing } = record;
  const contest = v.unid(opening.contest);
  const sum = v.closingHash(contest, v.openingHash(opening), closing);
  const entry = record.log.find(({ what }) => what === "closed");
  if (entry) entry.hash = v.hex(sum);
  closing.signature = signed(seed, v.join(v.utf8("wardmote-closing-signature-v1"), contest, sum));
  return record;
}

// ---- Large records ------------------------------------------------------------------------------

const BALLOTS = 100_000;

// A record of a hundred thousand ballots, with a drawn lot; the nth ranking is made from its number and chance.
function large(options, ranks, rankingOf) {
  const chance = dice(6);
  const { value, signing } = SAMPLES[0];
  const record = structuredClone(value);
  const [first] = record.opening.options;
  record.opening.options = Array.from({ length: options }, (_, n) => ({ ...first, id: first.id.replace(/^../, `a${n.toString(16)}`) }));
  record.opening.ranks = ranks;
  record.opening.slips.count = BALLOTS;
  record.log = record.log.filter(({ what }) => ["opened", "closed", "dice", "published"].includes(what));
  record.challenges = [];
  record.receipts = { counted: Array.from({ length: BALLOTS }, () => v.hex(chance.bytes(32))), replaced: [], void: [], spoiled: [] };
  record.ballots = { all: Array.from({ length: BALLOTS }, (_, n) => ({ id: v.hex(chance.bytes(16)), ranking: rankingOf(n, chance) })) };
  record.closing.numbers = { made: BALLOTS, handed_out: null, used: BALLOTS, paper: 0, void: 0, spoiled: 0, unused: 0 };
  const ids = record.opening.options.map((option) => v.unid(option.id)).sort(Buffer.compare);
  const { secret } = record.lot.drawn;
  record.opening.lot = v.hex(v.sha256(v.join(v.utf8("wardmote-lot-v1"), v.unid(record.opening.contest), ...ids, v.unhex(secret))));
  makeItFit(record);
  signClosing(record, signing);
  return { bytes: seal(record, signing), different: new Set(record.ballots.all.map(({ ranking }) => ranking.join())).size };
}

// As in a hall: six options, up to three choices, at most 156 different rankings.
export const likeAHall = () => large(6, 3, (_, chance) =>
  [1, 2, 3, 4, 5, 6].sort(() => chance.below(3) - 1).slice(0, 1 + chance.below(3)));

// The hardest there is: no two rankings are the same. The nth of the rankings of six among ten.
export const allDifferent = () => large(10, 6, (n) => {
  const left = Array.from({ length: 10 }, (_, at) => at + 1);
  return [10, 9, 8, 7, 6, 5].map((many) => {
    const [place] = left.splice(n % many, 1);
    n = Math.floor(n / many);
    return place;
  });
});
