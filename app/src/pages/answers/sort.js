// A letter presses the button that names it, and a number ticks that answer. One button turns
// this off and on, because letters may be meant for something else (WCAG 2.1.4).
const SWITCH = 'wardmote-letters';
const isOn = () => localStorage.getItem(SWITCH) !== 'off';
addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector('[data-letters]');
  if (!button) return;
  const show = () => button.setAttribute('aria-pressed', isOn());
  button.addEventListener('click', () => {
    localStorage.setItem(SWITCH, isOn() ? 'off' : 'on');
    show();
  });
  show();
  button.hidden = false;
});
addEventListener('keydown', (event) => {
  if (!isOn() || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
  if (event.target.closest('input:not([type=checkbox]), select, textarea')) return;
  const key = CSS.escape(event.key.toLowerCase());
  const named = `[aria-keyshortcuts="${key}"]`;
  const target = event.target.closest('li')?.querySelector(named) ?? document.querySelector(named);
  const box = document.querySelector(`[data-shortcut="${key}"] :is(input, select)`);
  if (!target && !box) return;
  event.preventDefault();
  if (target) target.click();
  else box.focus();
});
