// What can be wrong with a picture on a wall, seen from its pixels' places.

/** The walls there are: an old projector, two usual ones, and a very sharp one. */
export const WALLS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

/** The languages people read. */
export const LANGS = ['en', 'cy', 'ur'];

/**
 * What is wrong with the slide that is shown: text outside the window, cut off, lying on
 * other text, or too small to be read from the back row. Nothing on a wall can be scrolled,
 * so that a picture which is too large shows only here.
 */
export function faults(page) {
  return page.evaluate(() => {
    const found = [];
    const [width, height] = [window.innerWidth, window.innerHeight];
    // What says that the network is away lies over the slide until it is back.
    const hidden = '.vh, .plain-only, .buttons, .line, [hidden], .stripes, noscript';
    const texts = [];
    const walker = document.createTreeWalker(document.querySelector('.hall'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (!node.textContent.trim() || parent.closest(hidden)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = parseFloat(getComputedStyle(parent).fontSize);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1) continue;
        // Letters fill the middle of their box: how tall it is, the face decides.
        const middle = (top + bottom) / 2;
        const half = Math.min((bottom - top) / 2, size * 0.34);
        const said = node.textContent.trim().slice(0, 40);
        texts.push({ said, parent, size, left, right, top: middle - half, bottom: middle + half });
      }
    }
    const cut = (box, { left, right, top, bottom }) => box.left < left - 1 || box.right > right + 1
      || box.top < top - 1 || box.bottom > bottom + 1;
    const window_ = { left: 0, right: width, top: 0, bottom: height };
    for (const text of texts) {
      const { parent, said } = text;
      if (text.size < 0.0355 * height) found.push(`too small: ${said}`);
      // Lines that end in three dots on purpose are read whole on phones.
      const isShortened = parent.closest('.outs, .open bdi, .together .many bdi');
      if (isShortened) continue;
      if (cut(text, window_)) found.push(`outside: ${said}`);
      for (let box = parent; !box.matches('.hall'); box = box.parentElement) {
        const clips = getComputedStyle(box).overflowY !== 'visible' && !(box instanceof SVGElement);
        if (clips && cut(text, box.getBoundingClientRect())) found.push(`cut off: ${said}`);
      }
    }
    const solid = texts.filter(({ parent }) => !parent.closest('.outs, .open bdi, .together .many bdi'));
    for (const [n, one] of solid.entries()) {
      for (const other of solid.slice(n + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 2 && down > 2) found.push(`on each other: ${one.said} / ${other.said}`);
      }
    }
    for (const picture of document.querySelectorAll('.hall svg.qr, .hall .ring, .hall .row:not([hidden]) .bar')) {
      const box = picture.getBoundingClientRect();
      const name = picture.getAttribute('class');
      if (cut(box, window_)) found.push(`outside: ${name}`);
      if (picture.matches('.bar') && box.height < 0.006 * height) found.push('a bar is too thin');
      for (const text of texts) {
        if (picture.contains(text.parent) || picture.matches('.bar')) continue;
        const across = Math.min(box.right, text.right) - Math.max(box.left, text.left);
        const down = Math.min(box.bottom, text.bottom) - Math.max(box.top, text.top);
        if (across > 2 && down > 2) found.push(`on the ${name}: ${text.said}`);
      }
    }
    return [...new Set(found)];
  });
}
