// A mail server for journeys: it takes every letter and shows it, decoded.

import net from 'node:net';
import readline from 'node:readline';

/** Plain text of a quoted-printable body. */
function decode(body) {
  const joined = body.replaceAll(/=\r\n/g, '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

/** Starts it; `flags` are those by which Wardmote writes to it. */
export async function startMailbox() {
  const letters = [];
  const waiting = [];
  const take = (letter) => { letters.push(letter); waiting.splice(0).forEach((go) => go()); };
  const server = net.createServer((socket) => {
    const say = (text) => socket.write(`${text}\r\n`);
    let to = '';
    let raw = null;
    socket.on('error', () => {});
    readline.createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => {
      if (raw !== null) {
        if (line !== '.') { raw += `${line.replace(/^\.\./, '.')}\r\n`; return; }
        const [head, ...body] = raw.split('\r\n\r\n');
        take({ to, head, text: decode(body.join('\r\n\r\n')) });
        raw = null;
        say('250 taken');
      } else if (/^EHLO/i.test(line)) say('250 mail.test');
      else if (/^RCPT/i.test(line)) { [, to] = line.match(/<(.*?)>/); say('250 to'); }
      else if (/^DATA/i.test(line)) { raw = ''; say('354 go on'); }
      else if (/^QUIT/i.test(line)) { say('221 bye'); socket.end(); }
      else say('250 well');
    });
    say('220 mail.test');
  });
  await new Promise((yes) => server.listen(0, '127.0.0.1', yes));
  return {
    flags: ['--smtp', `smtp://127.0.0.1:${server.address().port}`, '--mail-from', 'Alder ward <ward@alder.example>'],
    /** The next letter in which that stands, once it has come. */
    async letter(words) {
      for (;;) {
        const at = letters.findIndex((letter) => letter.text.includes(words));
        if (at >= 0) return letters.splice(at, 1)[0];
        await new Promise((yes) => waiting.push(yes));
      }
    },
    stop: () => new Promise((yes) => { server.close(yes); }),
  };
}

/** The first address of a letter that has these words in it. */
export const linkOf = (letter, part) => letter.text.match(/https?:\/\/\S+/g).find((link) => link.includes(part));
