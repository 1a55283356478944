// A bad network between a phone and the server: it loses, delays, repeats and resets, as its
// dice say. The same seed makes the same choices in the same order.

import http from 'node:http';

/** Dice that fall the same way in every run (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What may happen to a request. */
export const FATES = {
  pass: 'it goes through',
  late: 'it goes through late',
  lost: 'it is lost on its way there',
  unheard: 'it arrives, and the answer is lost',
  twice: 'it arrives twice, the second time later, perhaps when all is over',
  reset: 'the answer is cut off in its middle',
};

/**
 * Stands in front of a server. `decide(request)` names what happens to a request that sends
 * doors; everything else goes through, or nothing does while `network.off` is true.
 */
export async function network(target, decide = () => 'pass') {
  const away = new URL(target);
  const agent = new http.Agent({ keepAlive: true });
  const counts = {};
  const pending = new Set();
  const self = { off: false, counts, taken: new Set(), parcels: 0, longest: 0 };

  function forward(request, body) {
    const { method, url } = request;
    // Answers are read here.
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    return new Promise((yes, no) => {
      const on = http.request(
        { host: away.hostname, port: away.port, method, path: url, headers, agent },
        async (answer) => {
          const parts = [];
          for await (const part of answer) parts.push(part);
          yes({ answer, content: Buffer.concat(parts) });
        },
      );
      on.on('error', no);
      on.end(body);
    });
  }

  /** Remembers what the server has said it has, whether or not the phone hears of it. */
  function note({ answer, content }) {
    if (answer.statusCode !== 200) return;
    for (const { id, state } of JSON.parse(content).doors) if (state === 'taken') self.taken.add(id);
  }

  async function send(request, response, body, fate) {
    if (fate === 'lost') return request.socket.destroy();
    if (fate === 'late') await new Promise((yes) => setTimeout(yes, 200 + 800 * decide.random()));
    const got = await forward(request, body);
    const isParcel = request.method === 'POST' && request.url.endsWith('/doors');
    if (isParcel) note(got);
    if (fate === 'twice') {
      const repeat = new Promise((yes) => setTimeout(yes, 100 + 2_000 * decide.random()))
        .then(() => forward(request, body)).catch(() => {});
      pending.add(repeat);
    }
    if (fate === 'unheard') return request.socket.destroy();
    response.writeHead(got.answer.statusCode, got.answer.headers);
    if (fate === 'reset') {
      response.write(got.content.subarray(0, got.content.length / 2));
      return setTimeout(() => request.socket.resetAndDestroy(), 5);
    }
    response.end(got.content);
  }

  const server = http.createServer(async (request, response) => {
    const parts = [];
    try {
      for await (const part of request) parts.push(part);
      if (self.off) return request.socket.destroy();
      const isParcel = request.method === 'POST' && request.url.endsWith('/doors');
      const fate = isParcel ? decide(request) : 'pass';
      if (isParcel) {
        counts[fate] = (counts[fate] ?? 0) + 1;
        self.parcels += 1;
      }
      await send(request, response, Buffer.concat(parts), fate);
    } catch {
      request.socket.destroy();
    }
  });
  await new Promise((yes) => server.listen(0, '127.0.0.1', yes));
  self.base = `http://127.0.0.1:${server.address().port}`;
  /** The same address, by way of this network. */
  self.by = (url) => new URL(new URL(url).pathname, self.base).href;
  /** Waits until nothing is on its way any more. */
  self.quiet = async () => { await Promise.all(pending); };
  self.stop = () => {
    agent.destroy();
    server.closeAllConnections();
    return new Promise((yes) => server.close(yes));
  };
  return self;
}

/** Decides by dice, so often each. */
export function chaos(seed, shares) {
  const random = dice(seed);
  const decide = () => {
    let left = random();
    for (const [fate, share] of Object.entries(shares)) {
      left -= share;
      if (left < 0) return fate;
    }
    return 'pass';
  };
  return Object.assign(decide, { random });
}
