// On the page of a form that takes no responses now: takes the key of a shared draft out of the address, so that it stays neither
// in the history nor on a shared screen. Where the form is open, public/start.js does so.
if (location.hash.startsWith("#d=")) history.replaceState(null, "", location.pathname + location.search);
