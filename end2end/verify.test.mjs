// The page's verifier, tried with real records, changed files and forgeries. It shares no code with
// the program's.

import assert from "node:assert/strict";
import { createHash, generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import {
  SAMPLES, allDifferent, bytesOf, dice, likeAHall, load, makeItFit, pathOf, publicKey, seal, signClosing, signed, v, wrong,
} from "./records.mjs";

// ---- Real records -------------------------------------------------------------------------------

test("every sample holds, with everything somebody may have in hand", async () => {
  for (const { name, record, receipt, challenge, ballots, value } of SAMPLES) {
    const opening = v.hex(v.openingHash(value.opening)).replace(/(....)/g, "$1 ").toUpperCase();
    const report = await v.verify({ record, receipt, challenge, ballots, opening, digest: value.digest });
    assert.deepEqual(wrong(report), [], name);
    const notes = report.findings.filter(({ is }) => is === "note").length;
    // Where only numbers are public, the ballots file is counted again.
    assert.equal(notes, 1 + Number(name === "silent"), name);
  }
});

test("what the hall saw in the check minute can be compared with the record", async () => {
  for (const { record, value } of SAMPLES) {
    const closed = value.log.find(({ what }) => what === "closed").hash;
    const seen = [...(await v.verify({ record })).findings].find(({ say }) => say.includes("check minute"));
    assert.equal(seen.is, "note");
    assert.ok(seen.say.includes(v.grouped(value.closing.receipts.root)) && seen.say.includes(v.grouped(closed)), seen.say);
  }
  assert.equal(v.grouped("0123abcd4567"), "0123 abcd 4567");
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
  // A key of small order would fit any message (RFC 8032, section 8.9), and does by the browser's own check.
  const small = v.unhex(`01${"00".repeat(31)}`);
  const signature = v.join(small, new Uint8Array(32));
  assert.equal(await isTaken(small, new Uint8Array(3), signature), true);
  for (const check of [v.hasSigned, v.hasSignedHere]) assert.equal(await check(small, new Uint8Array(3), signature), false);
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

// How many files with a byte changed, and how many forgeries of each of three kinds; with those of whoever has the key,
// more than 100,000 in all.
const BYTES_CHANGED = 41_000;
const FORGERIES = 10_000;
const EDITED = 4_000;
const WITH_DIGEST = 20_000;
const WEAK = 2_000;

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
async function forge([seed, tries], attempt, isCaught = (report) => !report.holds) {
  const chance = dice(seed);
  for (let tried = 0; tried < tries;) {
    const sample = SAMPLES[tried % SAMPLES.length];
    const given = await attempt(sample, forged(sample.value, chance), chance);
    if (given === null) continue;
    assert.ok(isCaught(await v.verify(given)), `try ${tried}: ${new TextDecoder().decode(given.record)}`);
    tried += 1;
  }
}
function tryTo(make) {
  try { return make(); } catch { return null; }
}

test("a forger without the key is caught, however much is made to fit", () => forge([3, FORGERIES], ({ value, record }, other) => {
  if (tryTo(() => makeItFit(other)) === null) return null;
  const bytes = seal(other);
  return Buffer.compare(bytes, record) === 0 ? null : { record: bytes };
}));

test("a forger with keys of their own is caught by the opening hash", () => {
  const own = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const seed = Buffer.from(own.d, "base64url").toString("hex");
  const opening = new Map(SAMPLES.map(({ name, value }) => [name, v.hex(v.openingHash(value.opening))]));
  return forge([4, FORGERIES], ({ name }, other) => {
    other.opening.signing_key = publicKey(seed);
    const closing = tryTo(() => makeItFit(other));
    if (closing === null) return null;
    other.closing.signature = signed(seed, v.join(v.utf8("wardmote-closing-signature-v1"), v.unid(other.opening.contest), closing));
    return { record: seal(other, seed), opening: opening.get(name) };
  });
});

test("whatever is changed by itself no longer fits the rest, even with true signatures", () => forge([5, FORGERIES], ({ value, signing }, other) => {
  const untilClosed = ({ log }) => JSON.stringify(log.slice(0, log.findIndex(({ what }) => what === "closed")));
  // What the server writes last is fixed by its signature alone: when and why it published, and a
  // count that nobody can repeat without the ballots. X25519 overlooks five bits of a secret.
  const isLast = JSON.stringify({ ...other, log: value.log }) === JSON.stringify(value) && untilClosed(other) === untilClosed(value);
  const isNumber = value.ballots.numbers && JSON.stringify(other.count) !== JSON.stringify(value.count);
  const isSecret = JSON.stringify({ ...other, challenges: value.challenges }) === JSON.stringify(value);
  if (isLast || isNumber || isSecret) return null;
  return tryTo(() => ({ record: seal(other, signing) }));
}));

// ---- Whoever has the key, or needs none -----------------------------------------------------------

// The server itself changes a ballot, before anybody looks; everything else follows from that.
function cheat(value, chance) {
  const record = structuredClone(value);
  if (record.ballots.all) {
    const { options, ranks } = record.opening;
    const left = options.map((_, at) => at + 1);
    chance.pick(record.ballots.all).ranking = Array.from({ length: chance.below(ranks + 1) }, () => left.splice(chance.below(left.length), 1)[0]);
  }
  makeItFit(record);
  return record;
}
const swapFirst = (order, chance) => { const other = 1 + chance.below(order.length - 1); [order[0], order[other]] = [order[other], order[0]]; };
// What is edited once more, and the checks it falls to, and no others.
const RECOUNT = /^Counted (again|from the ballots of the file), the result is another/;
const EDITS = {
  winner: [RECOUNT, ({ count, opening }, chance) => {
    const other = 1 + chance.below(opening.options.length);
    if (count.winners.length > 0 && count.winners[0] !== other) count.winners[0] = other; else count.winners.push(other);
  }],
  round: [RECOUNT, ({ count }, chance) => {
    const round = chance.pick(count.rounds);
    if (!round) return false;
    const at = chance.below(round.votes.length + 1);
    if (at === round.votes.length) round.exhausted = String(Number(round.exhausted) + 1);
    else round.votes[at] = round.votes[at] === null ? "1" : String(Number(round.votes[at]) + 1);
  }],
  // Where a tie was settled, another order gives another count, of other parts.
  lot: [/^The lot gives another order|^The lot from the hat is not the one in the log|result is another|more than what counted|^The parts in the record/, ({ lot }, chance) => swapFirst((lot.drawn ?? lot.hat).order, chance)],
  number: [/^The numbers do not fit together/, ({ closing }, chance) => {
    closing.numbers[chance.pick(["made", "used", "paper", "void", "spoiled", "unused"])] += 1 + chance.below(3);
  }],
};

test("a result edited after everything was signed falls to the recount or to the numbers", async () => {
  const chance = dice(7);
  const fallen = new Map(Object.keys(EDITS).map((name) => [name, 0]));
  for (let n = 0; n < EDITED; n++) {
    const { value, signing, ballots } = SAMPLES[n % SAMPLES.length];
    const record = cheat(value, chance);
    // Where only numbers are published, observers count.
    const given = record.closing.ballots.root === value.closing.ballots.root ? { ballots } : {};
    if (n % 20 === 0) assert.deepEqual(wrong(await v.verify({ ...given, record: seal(signClosing(record, signing), signing) })), [], `try ${n}`);
    const name = Object.keys(EDITS)[Math.floor(n / 10) % 4];
    const [check, edit] = EDITS[name];
    if (edit(record, chance) === false) continue;
    const found = wrong(await v.verify({ ...given, record: seal(signClosing(record, signing), signing) }));
    assert.ok(found.length > 0 && found.every((say) => check.test(say)), `try ${n}, ${name}: ${found}`);
    fallen.set(name, fallen.get(name) + 1);
  }
  assert.ok([...fallen.values()].every((some) => some > EDITED / 5), [...fallen].join());
});

test("whoever has the key is caught by the projected digest", () => forge([8, WITH_DIGEST], ({ value, record, signing }, other) => {
  const bytes = tryTo(() => { makeItFit(other); return seal(signClosing(other, signing), signing); });
  if (bytes === null || Buffer.compare(bytes, record) === 0) return null;
  // What is in no proper form is not read as far as the digest.
  return tryTo(() => v.read(bytes, "wardmote-record", v.RECORD, "record")) && { record: bytes, digest: value.digest };
}, (report) => wrong(report).some((say) => /^The digest of the record is not the one the hall saw/.test(say))));

test("a record in which time goes back is refused", async () => {
  const goesBack = ["Time goes back in the log: something was closed before it opened, or drawn or published before it closed."];
  for (const { value, signing } of SAMPLES) {
    const found = async (change) => {
      const copy = structuredClone(value);
      change(copy);
      return wrong(await v.verify({ record: seal(signClosing(copy, signing), signing) }));
    };
    const end = value.log.findIndex(({ what }) => what === "closed");
    const closing = value.closing.at;
    assert.deepEqual(await found((copy) => { copy.closing.at = copy.log[end].at = value.opening.at - 1; }), goesBack);
    for (let at = end + 1; at < value.log.length; at++) {
      assert.deepEqual(await found((copy) => { copy.log[at].at = closing - 1; }), goesBack, value.log[at].what);
    }
    assert.deepEqual(await found((copy) => { for (const entry of copy.log.slice(end)) entry.at = closing; }), []);
  }
});

// The points of small order: four pairs, the second of each with the other sign.
const SMALL_ORDER = ["01" + "00".repeat(31), `ec${"ff".repeat(30)}7f`, "00".repeat(32), `${"00".repeat(31)}80`,
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"];
// What the browser's own check says by itself.
async function isTaken(key, message, signature) {
  const known = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", known, signature, message);
}
// What that check takes for a signature, found without any secret.
async function signWithoutSecret(key, message) {
  for (const point of SMALL_ORDER) {
    const signature = v.join(v.unhex(point), new Uint8Array(32));
    if (await isTaken(v.unhex(key), message, signature)) return v.hex(signature);
  }
  return null;
}
async function sealWeakly(record, key) {
  record.opening.signing_key = key;
  const closing = tryTo(() => makeItFit(record));
  if (closing === null) return null;
  const contest = v.unid(record.opening.contest);
  const first = await signWithoutSecret(key, v.join(v.utf8("wardmote-closing-signature-v1"), contest, closing));
  record.closing.signature = first ?? "00".repeat(64);
  const sum = createHash("sha256").update(bytesOf(record).subarray(0, -208)).digest();
  const second = await signWithoutSecret(key, v.join(v.utf8("wardmote-record-signature-v1"), contest, sum));
  record.signature = second ?? "00".repeat(64);
  return { record: seal(record), isTaken: first !== null && second !== null };
}

test("a signing key of small order signs nothing", async () => {
  assert.ok(SMALL_ORDER.every((key) => v.isSmall(v.point(v.unhex(key)))));
  const unsigned = ["The signature under the closing is not the server's.", "The signature under the record is not the server's."];
  for (const { value } of SAMPLES) {
    for (const key of SMALL_ORDER) assert.deepEqual(wrong(await v.verify({ record: (await sealWeakly(structuredClone(value), key)).record })), unsigned);
  }
  let taken = 0;
  await forge([9, WEAK], async (_, other, chance) => {
    const made = await sealWeakly(other, chance.pick(SMALL_ORDER));
    taken += Number(made?.isTaken ?? 0);
    return made && { record: made.record };
  });
  assert.ok(taken > WEAK / 3, `the browser's own check would have taken only ${taken}`);
});

// ---- Both verifiers -------------------------------------------------------------------------------

// A forgery is told as what is changed in a sample: each change is a place (RFC 6901) and what stands there.
function differences(one, other, place = "") {
  const isSameShape = one !== null && other !== null && typeof one === "object" && typeof other === "object"
    && Array.isArray(one) === Array.isArray(other) && Object.keys(one).join() === Object.keys(other).join();
  if (isSameShape) return Object.keys(one).flatMap((key) => differences(one[key], other[key], `${place}/${key}`));
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [[place, other]];
}
// In a told value the parts of objects stand in any order; this is theirs in the sample.
function inOrder(value, like) {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, Array.isArray(like) ? like[0] : undefined));
  if (value === null || typeof value !== "object") return value;
  const keys = like && Object.keys(like).length === Object.keys(value).length && Object.keys(value).every((key) => key in like) ? Object.keys(like) : Object.keys(value);
  return Object.fromEntries(keys.map((key) => [key, inOrder(value[key], like?.[key])]));
}
function changed(sample, changes) {
  const copy = structuredClone(sample);
  for (const [place, value] of changes) {
    const way = place.split("/").slice(1);
    const last = way.pop();
    way.reduce((part, key) => part[key], copy)[last] = value;
  }
  return inOrder(copy, sample);
}

test("what the program says of its forgeries is said here too", async () => {
  const told = JSON.parse(readFileSync(pathOf("forgeries.json", "agreed"), "utf8"));
  assert.ok(told.length >= 3_000);
  for (const [n, { of, changes, holds }] of told.entries()) {
    const { value, signing } = SAMPLES.find(({ name }) => name === of);
    const report = await v.verify({ record: seal(changed(value, changes), signing) });
    assert.equal(report.holds, holds, `forgery ${n} of ${of}, ${JSON.stringify(changes)}: ${wrong(report)}`);
  }
});

test("the program is told of forgeries and of records that hold", async () => {
  const TOLD = 1_500;
  const chance = dice(10);
  const told = [];
  while (told.length < TOLD) {
    const n = told.length;
    const { name, value, signing } = SAMPLES[n % SAMPLES.length];
    const kind = Math.floor(n / SAMPLES.length) % 3;
    const other = kind === 0 ? cheat(value, chance) : forged(value, chance);
    const isMade = tryTo(() => { if (kind < 2) { makeItFit(other); signClosing(other, signing); } return seal(other, signing); });
    if (isMade === null) continue;
    const { holds } = await v.verify({ record: isMade });
    other.signature = value.signature;
    other.digest = value.digest;
    told.push({ of: name, changes: differences(value, other), holds });
  }
  const held = told.filter(({ holds }) => holds).length;
  assert.ok(held > TOLD / 4 && held < TOLD * 3 / 4, `${held} hold`);
  const file = new URL("../src/record/tests/forgeries.json", import.meta.url);
  const source = `[\n${told.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`;
  if (process.env.WARDMOTE_UPDATE) writeFileSync(file, source);
  // The program's tests read this file (src/record/tests/agreed.rs).
  assert.ok(readFileSync(file, "utf8") === source, "the forgeries on disk are old: run this test with WARDMOTE_UPDATE=1");
});

// ---- Size ---------------------------------------------------------------------------------------

test("a hundred thousand ballots, alike or all different, are checked with a drawn lot", async () => {
  for (const [made, most] of [[likeAHall(), 156], [allDifferent(), 100_000]]) {
    assert.ok(made.different > 100 && made.different <= most, `${made.different} rankings`);
    assert.deepEqual(wrong(await v.verify({ record: made.bytes })), []);
  }
});

test("a file with more parts than a call can take is refused, not stumbled over", async () => {
  const [{ value, challenge }] = SAMPLES;
  const record = structuredClone(value);
  record.opening.options = Array.from({ length: 200_000 }, () => value.opening.options[0]);
  assert.deepEqual(wrong(await v.verify({ record: seal(record) })), ["No vote can be held by these rules."]);
  const file = JSON.parse(new TextDecoder().decode(challenge));
  file.options = Array.from({ length: 200_000 }, () => file.options[0]);
  assert.equal(wrong(await v.verify({ challenge: bytesOf(file) })).length, 1);
});

test("a text with half a letter, which cannot be hashed, is refused as the program refuses it", async () => {
  for (const half of ["\ud800", "a\udc00", "\udc00\ud800"]) {
    const record = structuredClone(SAMPLES[0].value);
    record.opening.question = half;
    makeItFit(record);
    signClosing(record, SAMPLES[0].signing);
    assert.match(wrong(await v.verify({ record: seal(record, SAMPLES[0].signing) })).join(), /proper form, at “record.opening.question”/);
    record.opening.question = "\ud83d\uddf3";
    makeItFit(record);
    signClosing(record, SAMPLES[0].signing);
    assert.deepEqual(wrong(await v.verify({ record: seal(record, SAMPLES[0].signing) })), []);
  }
});

test("a receipt is looked for even where the rest is wrong", async () => {
  const [{ value, signing, receipt }] = SAMPLES;
  const record = structuredClone(value);
  record.receipts.counted.push("ff".repeat(32));
  const report = await v.verify({ record: seal(record, signing), receipt });
  assert.match(wrong(report).join(), /The receipts are not those that were fixed/);
  assert.ok([...report.findings].some(({ is, say }) => is === "good" && /^The receipt .* is in the record/.test(say)));
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
