// The page's verifier, tried with real records, changed files and forgeries. It shares no code with
// the program's: its script is taken from public/verify.html as a browser would take it.

import assert from "node:assert/strict";
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const NAMES = `verify, count, code, hasSigned, hasSignedHere, sha256, hmac, hex, unhex, unid, join, utf8, openingHash,
  logHead, closingHash, root, receiptsRoot, allReceipts, leavesOf, rankingsOf, pile, lotOrder, ballotsDigest, text, RECORD_MAX`;
const page = readFileSync(new URL("../public/verify.html", import.meta.url), "utf8");
const script = page.match(/<script>\n([\s\S]*)<\/script>/)[1];
const context = vm.createContext({ TextEncoder, TextDecoder, crypto: globalThis.crypto });
vm.runInContext(`${script}\nglobalThis.v = { ${NAMES} };`, context);
const { v } = context;

const snapshots = new URL("../src/record/tests/snapshots/", import.meta.url);
const pathOf = (name) => new URL(`wardmote__record__tests__samples__${name.replace(".", ".snap.")}`, snapshots);
const load = (name) => existsSync(pathOf(name)) ? new Uint8Array(readFileSync(pathOf(name))) : null;
const SAMPLES = ["all", "counted", "numbers", "silent", "seats"].map((name) => {
  const record = load(`${name}.json`);
  const keys = new TextDecoder().decode(load(`${name}-keys.txt`));
  return {
    name, record, value: JSON.parse(new TextDecoder().decode(record)), signing: keys.match(/signing (\w+)/)[1],
    receipt: load(`${name}-receipt.json`), challenge: load(`${name}-challenge.json`), ballots: load(`${name}-ballots.json`),
  };
});
const bytesOf = (value) => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
const wrong = (report) => [...report.findings].filter(({ is }) => is === "bad").map(({ say }) => say);

// Dice that fall the same way each time (mulberry32).
function dice(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (most) => next() % most;
  return { below, pick: (list) => list[below(list.length)], bytes: (length) => Uint8Array.from({ length }, () => next() & 255) };
}

// ---- Real records -------------------------------------------------------------------------------

test("every sample holds, with everything somebody may have in hand", async () => {
  for (const { name, record, receipt, challenge, ballots, value } of SAMPLES) {
    const opening = v.hex(v.openingHash(value.opening)).replace(/(....)/g, "$1 ").toUpperCase();
    const report = await v.verify({ record, receipt, challenge, ballots, opening, digest: value.digest });
    assert.deepEqual(wrong(report), [], name);
    const notes = report.findings.filter(({ is }) => is === "note").length;
    assert.equal(notes, Number(name === "numbers") + Number(name === "silent"), name);
  }
});

test("the digest is what sha256sum says of all but the last 68 bytes", () => {
  for (const { record, value } of SAMPLES) {
    assert.equal(createHash("sha256").update(record.subarray(0, -68)).digest("hex"), value.digest);
  }
});

test("a hash, a receipt or a challenge of something else is told", async () => {
  const [{ record, value }, other] = SAMPLES;
  const of = async (more) => wrong(await v.verify({ record, ...more }));
  assert.match((await of({ opening: value.digest }))[0], /^The opening hash is not the one the hall saw/);
  assert.match((await of({ digest: "0".repeat(64) }))[0], /^The digest of the record is not the one the hall saw/);
  assert.deepEqual(await of({ receipt: other.receipt }), ["The receipt is not signed by the server of this vote."]);
  assert.deepEqual(await of({ challenge: other.challenge }), ["The challenge is not in the record, or of another vote."]);
  assert.deepEqual(await of({ ballots: other.ballots }), ["The ballots file is of another vote."]);
});

test("a signed receipt that is not in the record is told, whatever else fits", async () => {
  const [sample] = SAMPLES;
  const contest = v.unid(sample.value.opening.contest);
  const receipt = "ab".repeat(32);
  const signature = signed(sample.signing, v.join(v.utf8("wardmote-receipt-signature-v1"), contest, v.unhex(receipt)));
  const file = { format: "wardmote-receipt", version: 1, contest: sample.value.opening.contest, receipt, code: v.code(receipt), signature };
  const [say, ...more] = wrong(await v.verify({ record: sample.record, receipt: bytesOf(file) }));
  assert.match(say, /^The server signed the receipt .* and it is not in the record/);
  assert.deepEqual(more, []);
});

test("a challenge is checked without a record, and a changed one is refused", async () => {
  for (const { challenge } of SAMPLES.filter((sample) => sample.challenge)) {
    assert.deepEqual(wrong(await v.verify({ challenge })), []);
    const value = JSON.parse(new TextDecoder().decode(challenge));
    for (const change of [{ ranking: value.ranking.length ? [] : [1] }, { slip: "00".repeat(32) }, { ephemeral: "01".repeat(32) }, { signature: "00".repeat(64) }]) {
      assert.equal(wrong(await v.verify({ challenge: bytesOf({ ...value, ...change }) })).length, 1, JSON.stringify(change));
    }
  }
});

test("elections with every kind of tie are counted as the program counts them", () => {
  const elections = JSON.parse(new TextDecoder().decode(load("elections.json")));
  assert.ok(elections.length > 100);
  for (const { options, seats, ties, lot, ballots, count } of elections) {
    const opening = { options: Array.from({ length: options }, (_, id) => ({ id })), seats, ties, method: seats === 1 ? "irv" : "scottish_stv" };
    assert.equal(JSON.stringify(v.count(opening, ballots, lot).outcome), JSON.stringify(count));
  }
});

test("signatures are checked as well without the browser's help", async () => {
  const chance = dice(1);
  for (let n = 0; n < 20; n++) {
    const seed = v.hex(chance.bytes(32));
    const [key, message] = [v.unhex(publicKey(seed)), chance.bytes(chance.below(200))];
    const signature = v.unhex(signed(seed, message));
    const changed = signature.slice();
    changed[chance.below(64)] ^= 1 << chance.below(8);
    for (const check of [v.hasSigned, v.hasSignedHere]) {
      assert.equal(await check(key, message, signature), true);
      assert.equal(await check(key, message, changed), false);
      assert.equal(await check(key, chance.bytes(9), signature), false);
    }
  }
  // A key of small order would fit any message (RFC 8032, section 8.9).
  const small = v.unhex(`01${"00".repeat(31)}`);
  assert.equal(v.hasSignedHere(small, new Uint8Array(3), v.join(small, new Uint8Array(32))), false);
});

// ---- The schema ---------------------------------------------------------------------------------

// As much of JSON Schema as the record's schema uses.
function fits(schema, value, rules) {
  const { $ref, type, items, properties, required, pattern, minimum, oneOf } = schema;
  const types = { array: Array.isArray(value), null: value === null, integer: Number.isInteger(value), string: typeof value === "string", boolean: typeof value === "boolean" };
  types.object = value !== null && typeof value === "object" && !types.array;
  if ($ref && !fits(rules[$ref.split("/").at(-1)], value, rules)) return false;
  if (type && !types[type]) return false;
  if ("const" in schema && value !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (pattern && !new RegExp(pattern).test(value)) return false;
  if (minimum !== undefined && value < minimum) return false;
  if (oneOf && oneOf.filter((one) => fits(one, value, rules)).length !== 1) return false;
  if (items && !value.every((item) => fits(items, item, rules))) return false;
  if (required && Object.keys(value).join() !== required.join()) return false;
  return !properties || Object.keys(value).every((key) => key in properties && fits(properties[key], value[key], rules));
}

test("every sample fits the schema, and a changed one does not", () => {
  const schema = JSON.parse(readFileSync(new URL("../src/record/schema.json", import.meta.url), "utf8"));
  const isFitting = (value) => fits(schema, value, schema.$defs);
  for (const { value } of SAMPLES) {
    assert.ok(isFitting(value));
    for (const key of Object.keys(value)) {
      const { [key]: _, ...rest } = value;
      assert.ok(!isFitting(rest), key);
      if (key !== "lot") assert.ok(!isFitting({ ...value, [key]: null }), key);
    }
    assert.ok(!isFitting({ ...value, more: 1 }));
  }
});

// ---- Forgers ------------------------------------------------------------------------------------

const KEYS = new Map();
function keyOf(seed) {
  if (!KEYS.has(seed)) {
    // The frame of a private key of 32 bytes (RFC 8410).
    const key = createPrivateKey({ key: Buffer.from(`302e020100300506032b657004220420${seed}`, "hex"), format: "der", type: "pkcs8" });
    KEYS.set(seed, { key, open: Buffer.from(createPublicKey(key).export({ format: "jwk" }).x, "base64url").toString("hex") });
  }
  return KEYS.get(seed);
}
const publicKey = (seed) => keyOf(seed).open;
const signed = (seed, bytes) => sign(null, bytes, keyOf(seed).key).toString("hex");

// Goes down into a value at random and drops, doubles, swaps or edits what is there.
function change(value, chance) {
  if (Array.isArray(value) && value.length > 0) {
    const [at, other] = [chance.below(value.length), chance.below(value.length)];
    const what = chance.below(8);
    if (what === 0) value.splice(at, 1);
    else if (what === 1) value.splice(other, 0, structuredClone(value[at]));
    else if (what === 2) [value[at], value[other]] = [value[other], value[at]];
    else value[at] = change(value[at], chance);
    return value;
  }
  if (value !== null && typeof value === "object") {
    const key = chance.pick(Object.keys(value));
    if (key !== undefined) value[key] = change(value[key], chance);
    return value;
  }
  if (typeof value === "number") return chance.pick([value + 1, Math.max(0, value - 1), 0, 1, 2, 3]);
  if (typeof value === "boolean") return !value;
  if (value === null) return chance.pick([1, "1"]);
  if (value.length < 32) return chance.pick([`${value}.`, "irv", "lot", "look_back", "all", "careful", "teller", "voided", "5"]);
  const at = chance.below(value.length);
  return value.slice(0, at) + chance.pick([..."0123456789abcdef"]) + value.slice(at + 1);
}
const PARTS = ["opening", "log", "receipts", "challenges", "closing", "ballots", "lot", "count"];
function forged(value, chance) {
  for (;;) {
    const copy = structuredClone(value);
    const part = chance.pick(PARTS);
    copy[part] = change(copy[part], chance);
    if (JSON.stringify(copy) !== JSON.stringify(value)) return copy;
  }
}

// Makes fit again what can be worked out without the server's key.
function makeItFit(record) {
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
function seal(record, seed) {
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

// How many files with a byte changed, and how many forgeries of each of three kinds: 101,000 in all.
const BYTES_CHANGED = 41_000;
const FORGERIES = 20_000;

test("a file with any byte changed, dropped or added is refused", async () => {
  const chance = dice(2);
  for (let n = 0; n < BYTES_CHANGED; n++) {
    const good = SAMPLES[n % SAMPLES.length].record;
    const [at, other] = [chance.below(good.length), chance.below(good.length)];
    const bytes = Uint8Array.from(good);
    let changed = bytes;
    const what = chance.below(5);
    if (what === 0) bytes[at] ^= 1 << chance.below(8);
    else if (what === 1) [bytes[at], bytes[other]] = [bytes[other], bytes[at]];
    else if (what === 2) changed = bytes.slice(0, at);
    else if (what === 3) changed = v.join(bytes.subarray(0, at), bytes.subarray(at + 1));
    else changed = v.join(bytes.subarray(0, at), new TextEncoder().encode(chance.pick([..." 0a\",}"])), bytes.subarray(at));
    if (Buffer.compare(changed, good) !== 0) assert.equal((await v.verify({ record: changed })).holds, false, `try ${n}`);
  }
});

// Runs forgeries of each sample in turn; a forger whose own tools fail has forged nothing.
async function forge(seed, attempt) {
  const chance = dice(seed);
  for (let tried = 0; tried < FORGERIES;) {
    const sample = SAMPLES[tried % SAMPLES.length];
    const bytes = attempt(sample, forged(sample.value, chance), chance);
    if (bytes === null) continue;
    const { record, opening } = bytes;
    const report = await v.verify({ record, opening });
    assert.equal(report.holds, false, `try ${tried}: ${new TextDecoder().decode(record)}`);
    tried += 1;
  }
}
function tryTo(make) {
  try { return make(); } catch { return null; }
}

test("a forger without the key is caught, however much is made to fit", () => forge(3, ({ value, record }, other) => {
  if (tryTo(() => makeItFit(other)) === null) return null;
  const bytes = seal(other);
  return Buffer.compare(bytes, record) === 0 ? null : { record: bytes };
}));

test("a forger with keys of their own is caught by the opening hash", () => {
  const own = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const seed = Buffer.from(own.d, "base64url").toString("hex");
  const opening = new Map(SAMPLES.map(({ name, value }) => [name, v.hex(v.openingHash(value.opening))]));
  return forge(4, ({ name }, other) => {
    other.opening.signing_key = publicKey(seed);
    const closing = tryTo(() => makeItFit(other));
    if (closing === null) return null;
    other.closing.signature = signed(seed, v.join(v.utf8("wardmote-closing-signature-v1"), v.unid(other.opening.contest), closing));
    return { record: seal(other, seed), opening: opening.get(name) };
  });
});

test("whatever is changed by itself no longer fits the rest, even with true signatures", () => forge(5, ({ value, signing }, other) => {
  const untilClosed = ({ log }) => JSON.stringify(log.slice(0, log.findIndex(({ what }) => what === "closed")));
  // What the server writes last is fixed by its signature alone: when and why it published, and a
  // count that nobody can repeat without the ballots. X25519 overlooks five bits of a secret.
  const isLast = JSON.stringify({ ...other, log: value.log }) === JSON.stringify(value) && untilClosed(other) === untilClosed(value);
  const isNumber = value.ballots.numbers && JSON.stringify(other.count) !== JSON.stringify(value.count);
  const isSecret = JSON.stringify({ ...other, challenges: value.challenges }) === JSON.stringify(value);
  if (isLast || isNumber || isSecret) return null;
  return tryTo(() => ({ record: seal(other, signing) }));
}));

// ---- Size and speed -----------------------------------------------------------------------------

test("a hundred thousand ballots are checked within five seconds", async (t) => {
  const BALLOTS = 100_000;
  const chance = dice(6);
  const { value, signing } = SAMPLES[0];
  const record = structuredClone(value);
  record.opening.options = Array.from({ length: 6 }, (_, n) => ({ ...record.opening.options[0], id: record.opening.options[0].id.replace(/^../, `a${n}`) }));
  record.opening.ranks = 3;
  record.opening.slips.count = BALLOTS;
  record.log = record.log.filter(({ what }) => ["opened", "closed", "dice", "published"].includes(what));
  record.challenges = [];
  record.receipts = { counted: Array.from({ length: BALLOTS }, () => v.hex(chance.bytes(32))), replaced: [], void: [], spoiled: [] };
  record.ballots = { all: Array.from({ length: BALLOTS }, () => {
    const ranking = [1, 2, 3, 4, 5, 6].sort(() => chance.below(3) - 1).slice(0, 1 + chance.below(3));
    return { id: v.hex(chance.bytes(16)), ranking };
  }) };
  record.closing.numbers = { made: BALLOTS, handed_out: null, used: BALLOTS, paper: 0, void: 0, spoiled: 0, unused: 0 };
  const ids = record.opening.options.map((option) => v.unid(option.id)).sort(Buffer.compare);
  const { secret } = record.lot.drawn;
  record.opening.lot = v.hex(v.sha256(v.join(v.utf8("wardmote-lot-v1"), v.unid(record.opening.contest), ...ids, v.unhex(secret))));
  const closing = makeItFit(record);
  record.closing.signature = signed(signing, v.join(v.utf8("wardmote-closing-signature-v1"), v.unid(record.opening.contest), closing));
  const bytes = seal(record, signing);
  // So that the program can be timed with the same record.
  if (process.env.WARDMOTE_LARGE_RECORD) writeFileSync(process.env.WARDMOTE_LARGE_RECORD, bytes);
  // The work of this process, however busy the machine is with others.
  const begun = process.cpuUsage();
  const report = await v.verify({ record: bytes });
  const seconds = process.cpuUsage(begun).user / 1e6;
  t.diagnostic(`${BALLOTS} ballots, ${(bytes.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(2)} s`);
  assert.deepEqual(wrong(report), []);
  assert.ok(seconds < 5, `${seconds} s`);
});

test("what is too large, cut short, of another version or no record is refused with a sentence", async () => {
  const [{ record, receipt }] = SAMPLES;
  const source = new TextDecoder().decode(record);
  const refused = async (bytes) => wrong(await v.verify({ record: bytes })).join();
  const bytes = (changed) => new TextEncoder().encode(changed);
  assert.match(await refused(new Uint8Array(v.RECORD_MAX + 1)), /larger than 64 MB/);
  assert.match(await refused(record.subarray(0, 1_000)), /cut short/);
  assert.match(await refused(bytes(source.replace('"version":1', '"version":2'))), /another version/);
  assert.match(await refused(receipt), /no record/);
  assert.match(await refused(bytes(source.replace("Alder", "Elder"))), /changed or cut short/);
  assert.match(await refused(bytes(source.replace(",", ", "))), /proper form/);
  assert.match(await refused(bytes(`\ufeff${source}`)), /cannot be read/);
});
