// Doors on a phone, without a phone: what decides when to send, what is forgotten when, and what
// is said of it.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { dice } from './chaos.mjs';
import { PARCEL, makeSender, wait, written } from '../public/doors/sender.js';
import { bytes, letters, sealer } from '../public/doors/seal.js';
import { plain, wardOf } from '../public/doors/wards.js';
import { warning } from '../public/doors/view.js';

/** An outbox in memory, with the same rules. */
function memory(doors) {
  const kept = new Map(doors.map((door) => [door.id, door]));
  return {
    kept,
    all: async () => [...kept.values()].map((door) => ({ ...door })),
    async trying(ids) {
      const found = ids.map((id) => kept.get(id)).filter(Boolean);
      found.forEach((door) => { door.tried = true; });
      return found.map((door) => ({ ...door }));
    },
    async settle(sent) {
      if (kept.get(sent.id)?.undone_at === sent.undone_at) kept.delete(sent.id);
    },
  };
}

const doors = (count) =>
  Array.from({ length: count }, (_, at) => ({ id: `door-${at}`, saved_at: at, form: 'outcome=not_home' }));
const taken = (parcel) => ({ status: 200, doors: parcel.doors.map(({ id }) => ({ id, state: 'taken' })) });

/** A sender over an outbox; `told` is the last state of each door. */
function sending(outbox, post, more = {}) {
  const told = new Map();
  const waits = [];
  let ended = false;
  const sender = makeSender({
    outbox,
    post,
    tell: (id, state, fate) => told.set(id, fate?.why ? `${state}: ${fate.why}` : state),
    ended: (is) => { ended = is; },
    alone: (act) => act(),
    clock: () => 1_000,
    random: () => 0.5,
    later: (ms) => waits.push(ms),
    ...more,
  });
  return { sender, told, waits, isEnded: () => ended };
}

test('everything is sent in parcels, oldest first, and forgotten when the server has it', async () => {
  const outbox = memory(doors(2 * PARCEL + 1));
  const parcels = [];
  const { sender, told, waits } = sending(outbox, async (parcel) => {
    parcels.push(parcel.doors.map(({ id }) => id));
    assert.equal(parcel.clock, 1_000);
    return taken(parcel);
  });
  await sender.send();
  assert.deepEqual(parcels.map((parcel) => parcel.length), [PARCEL, PARCEL, 1]);
  assert.equal(parcels[0][0], 'door-0');
  assert.equal(outbox.kept.size, 0);
  assert.deepEqual(new Set(told.values()), new Set(['sent']));
  assert.deepEqual(waits, []);
});

test('without an answer doors stay saved, and are tried again later', async () => {
  const outbox = memory(doors(3));
  for (const post of [
    async () => { throw new TypeError('Failed to fetch'); },
    async () => ({ status: 503 }),
    async () => ({ status: 200, doors: [{ id: 'door-0', state: 'later' }] }),
  ]) {
    const { sender, told, waits } = sending(outbox, post);
    await sender.send();
    assert.equal(outbox.kept.size, 3);
    assert.deepEqual([...told.values()], ['saved', 'saved', 'saved']);
    assert.equal(waits.length, 1);
  }
});

test('what the server took stays taken when the rest of the parcel failed', async () => {
  const outbox = memory(doors(2));
  const { sender, told } = sending(outbox, async () =>
    ({ status: 200, doors: [{ id: 'door-1', state: 'taken' }] }));
  await sender.send();
  assert.deepEqual([...outbox.kept.keys()], ['door-0']);
  assert.deepEqual([...told], [['door-0', 'saved'], ['door-1', 'sent']]);
});

test('doors that the server cannot take hold up no others, even where they break a whole parcel', async () => {
  for (const broken of [
    // It answers about every door that it can take, or about none of the parcel.
    (parcel, good) => ({ status: 200, doors: taken({ doors: good }).doors }),
    (parcel, good) => (good.length < parcel.doors.length ? { status: 500 } : taken(parcel)),
  ]) {
    const outbox = memory(doors(3 * PARCEL));
    const isGood = ({ id }) => !/^door-([0-9]|1[0-9]|30)$/.test(id);
    const { sender, told } = sending(outbox, async (parcel) =>
      broken(parcel, parcel.doors.filter(isGood)));
    for (let at = 0; at < 100; at += 1) await sender.send();
    assert.equal(outbox.kept.size, PARCEL + 1);
    assert.ok([...outbox.kept.values()].every((door) => !isGood(door)));
    assert.deepEqual([...told.values()].filter((state) => state !== 'sent').length, PARCEL + 1);
  }
});

test('a refused door is shown with its reason, kept, and sent again only when somebody asks', async () => {
  const outbox = memory(doors(2));
  let isGood = false;
  let parcels = 0;
  const { sender, told, waits } = sending(outbox, async (parcel) => {
    parcels += 1;
    return isGood ? taken(parcel) : {
      status: 200,
      doors: parcel.doors.map(({ id }) =>
        (id === 'door-0' ? { id, state: 'refused', why: 'too long' } : { id, state: 'taken' })),
    };
  });
  await sender.send();
  assert.equal(told.get('door-0'), 'refused: too long');
  assert.deepEqual([...outbox.kept.keys()], ['door-0']);
  await sender.send();
  assert.deepEqual([parcels, waits.length], [1, 0]);
  isGood = true;
  await sender.retry('door-0');
  assert.equal(told.get('door-0'), 'sent');
  assert.equal(outbox.kept.size, 0);
});

test('a door taken back while it is on its way is not forgotten before the server knows', async () => {
  const outbox = memory(doors(1));
  const parcels = [];
  const { sender, told } = sending(outbox, async (parcel) => {
    parcels.push(parcel.doors[0].undone_at);
    if (parcels.length === 1) outbox.kept.set('door-0', { id: 'door-0', saved_at: 0, tried: true, undone_at: 5 });
    return taken(parcel);
  });
  await sender.send();
  assert.deepEqual(parcels, [undefined, 5]);
  assert.equal(told.get('door-0'), 'undone');
  assert.equal(outbox.kept.size, 0);
});

test('a link that has ended is told, and the doors stay', async () => {
  const outbox = memory(doors(1));
  let status = 404;
  const { sender, isEnded } = sending(outbox, async (parcel) =>
    (status === 404 ? { status } : taken(parcel)));
  await sender.send();
  assert.ok(isEnded());
  assert.equal(outbox.kept.size, 1);
  status = 200;
  await sender.send();
  assert.ok(!isEnded());
});

test('each door goes to the link it was saved under, and to a newer one when that has ended', async () => {
  const [old, mine] = ['/c/old/doors', '/c/new/doors'];
  const mixed = doors(4).map((door, at) => ({ ...door, to: at % 2 ? mine : old }));
  for (const isOver of [false, true]) {
    const outbox = memory(mixed.map((door) => ({ ...door })));
    const asked = [];
    const { sender, isEnded } = sending(outbox, async (parcel, to) => {
      asked.push([to, parcel.doors.length]);
      return to === old && isOver ? { status: 410 } : taken(parcel);
    }, { mine });
    await sender.send();
    const expected = isOver ? [[old, 2], [mine, 2], [mine, 2]] : [[old, 2], [mine, 2]];
    assert.deepEqual(asked, expected);
    assert.equal(outbox.kept.size, 0);
    assert.ok(!isEnded(), 'this page’s own link lives');
  }
});

test('a link that has ended is told also by doors of an older one, and they stay', async () => {
  const [old, mine] = ['/c/old/doors', '/c/new/doors'];
  const outbox = memory(doors(2).map((door) => ({ ...door, to: old })));
  const asked = [];
  const { sender, waits, isEnded } = sending(outbox, async (parcel, to) => {
    asked.push(to);
    return { status: to === old ? 404 : 410 };
  }, { mine });
  await sender.send();
  assert.deepEqual(asked, [old, mine]);
  assert.ok(isEnded());
  assert.deepEqual([outbox.kept.size, waits.length], [2, 1]);
});

test('a door saved while others are sent goes with the next parcel, in one turn', async () => {
  const outbox = memory(doors(1));
  let atOnce = 0;
  const { sender } = sending(outbox, async (parcel) => {
    atOnce += 1;
    assert.equal(atOnce, 1, 'one parcel at a time');
    if (outbox.kept.size === 1 && !outbox.kept.has('new')) {
      outbox.kept.set('new', { id: 'new', saved_at: 9, form: '' });
      sender.send();
    }
    await null;
    atOnce -= 1;
    return taken(parcel);
  });
  await sender.send();
  assert.equal(outbox.kept.size, 0);
});

test('waits grow to a minute at most, and no two phones wait alike', () => {
  assert.deepEqual([0, 1, 2, 3].map((failures) => wait(failures, () => 1)), [1_000, 2_000, 4_000, 8_000]);
  assert.equal(wait(99, () => 1), 60_000);
  const random = dice(7);
  const waits = Array.from({ length: 100 }, () => wait(3, random));
  assert.ok(new Set(waits).size > 90);
  assert.ok(waits.every((ms) => ms >= 800 && ms <= 8_000));
});

test('a sealed door holds none of its words and differs every time', async () => {
  const key = await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key.publicKey));
  const seal = await sealer(letters(raw));
  const [one, other] = [await seal('an id', 'text=Damp'), await seal('an id', 'text=Damp')];
  assert.equal(one.length, 32 + 'text=Damp'.length + 16);
  assert.notDeepEqual(one, other);
  assert.ok(!Buffer.from(one).includes('Damp'));
  assert.deepEqual(bytes(letters(one)), one);
  assert.deepEqual(Object.keys(written({ id: 'a', saved_at: 1, sealed: one, tried: true })),
    ['id', 'saved_at', 'undone_at', 'sure', 'form', 'sealed']);
  assert.equal(await sealer('no key'), null);
});

test('a postcode finds its ward however it is typed', () => {
  const lists = { alder: 'B139EA B139EB', birch: 'B139E1' };
  assert.equal(plain(' b13 9ea '), 'B139EA');
  assert.equal(wardOf('b13 9eb', lists), 'alder');
  assert.equal(wardOf('B139E', lists), undefined, 'no part of one');
  assert.equal(wardOf('', lists), undefined);
});

test('doors that wait for long are told loudly, and where Safari forgets with its day', () => {
  const hours = (count) => count * 60 * 60 * 1_000;
  assert.equal(warning(hours(23), true), null);
  assert.equal(warning(hours(24), false), 'old');
  assert.equal(warning(hours(119), true), 'old');
  assert.equal(warning(hours(120), true), 'safari');
  assert.equal(warning(hours(500), false), 'old');
});
