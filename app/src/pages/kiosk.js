// Some browsers keep a page as it was and show it again on Back, whatever its headers say.
// A page that is left is emptied, and one that comes back leads to the door.
addEventListener('pagehide', () => document.body.replaceChildren());
addEventListener('pageshow', (event) => {
  if (event.persisted) location.replace(location.pathname.split('/', 3).join('/'));
});
