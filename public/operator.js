// Additions to the pages of the operators' workspace, which are complete without this script.

/** Moves a code after `#` into the field, and removes it from the address and the history, where others could read it. */
function adopt() {
  const field = document.querySelector("[name=code]");
  // A hash that is shorter than a code is an element's id.
  if (!field || location.hash.length < 20) return;
  // A code has only letters, digits and hyphens, so escaped characters are not part of it.
  field.value = location.hash.slice(1).replace(/%[0-9a-f]{2}/gi, " ");
  history.replaceState(null, "", location.pathname + location.search);
  // Nothing is sent by itself: a program that opens links would use the code up.
  field.form.querySelector("button").focus();
}

addEventListener("hashchange", adopt);
adopt();
