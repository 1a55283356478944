// Doors on a canvasser's phone, one tap after another.

/** Presses a button of the doorstep, and waits until the door is kept on the phone. */
export const tap = (page, outcome) => page.evaluate((name) => {
  const button = document.querySelector(`.outcomes [value=${name}]`);
  const kept = () => performance.getEntriesByName('door-saved').length;
  const wanted = kept() + 1;
  button.click();
  return new Promise((yes) => {
    const isDone = () => kept() >= wanted && !document.querySelector('form[aria-busy=true]');
    const look = () => (isDone() ? yes() : setTimeout(look));
    look();
  });
}, outcome);
