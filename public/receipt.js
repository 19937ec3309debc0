// Additions to the receipt pages: read a code from the address, copy it, print. The pages are complete without this script.

/** Moves a code after `#` into the field, and removes it from the address and the history, where others could read it. */
function adopt() {
  const field = document.querySelector("[name=receipt_code]:not([type=hidden])");
  // A hash that is shorter than a code is an element's id.
  if (!field || location.hash.length < 20) return;
  // A code has only letters, digits and hyphens, so escaped characters are not part of it.
  field.value = location.hash.slice(1).replace(/%[0-9a-f]{2}/gi, " ");
  history.replaceState(null, "", location.pathname);
}

/** Copies the text of that element and returns whether it worked. The text stays selected, to be copied by hand. */
async function copied(element) {
  getSelection().selectAllChildren(element);
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    // The clipboard API is missing on insecure origins, and a person can deny it.
    return document.execCommand("copy");
  }
}

/** Calls `closest` from the prototype: a form with a control named `closest` hides the method. */
function closest(target, selector) {
  return target instanceof Element ? Element.prototype.closest.call(target, selector) : null;
}

document.addEventListener("click", async (event) => {
  const button = closest(event.target, "[data-copy], [data-print]");
  if (!button) return;
  if ("print" in button.dataset) return print();
  if (await copied(document.getElementById(button.dataset.copy))) {
    button.nextElementSibling.textContent = button.dataset.copied;
  }
});

addEventListener("hashchange", adopt);
adopt();
