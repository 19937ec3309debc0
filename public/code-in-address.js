// Takes the code of a receipt or of a link to sign in out of the address. The pages with a field for it are complete without this script.

/** Moves a code after `#` into the field, and removes it from the address and the history, where others could read it. */
function adopt() {
  const field = document.querySelector("[name=receipt_code], [name=code]");
  // A hash that is shorter than a code is an element's id.
  if (!field || location.hash.length < 20) return;
  // A code has only letters, digits and hyphens, so escaped characters are not part of it.
  field.value = location.hash.slice(1).replace(/%[0-9a-f]{2}/gi, " ");
  history.replaceState(null, "", location.pathname + location.search);
  // Nothing is sent by itself: a program that opens links would use up the code that signs in.
  if (field.name === "code") field.form.querySelector("button").focus();
}

addEventListener("hashchange", adopt);
adopt();
