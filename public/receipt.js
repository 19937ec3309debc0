// What receipts can do where scripts run: take a code from the address, copy it, print. The pages are complete without.

/** A code behind `#` goes into the field, and out of the address and the history, where others could read it. */
function adopt() {
  const field = document.querySelector("[name=receipt_code]:not([type=hidden])");
  // A place within the page has a shorter name than any code.
  if (!field || location.hash.length < 20) return;
  // A code has letters, digits and hyphens; whatever else came along was escaped.
  field.value = location.hash.slice(1).replace(/%[0-9a-f]{2}/gi, " ");
  history.replaceState(null, "", location.pathname);
}

/** Whether the text of that element was copied. It stays selected, so that a person can still copy it by hand. */
async function copied(element) {
  getSelection().selectAllChildren(element);
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    // There is no clipboard on an insecure origin, nor where it was refused.
    return document.execCommand("copy");
  }
}

/** The element of that selector in which something happened. A form with a control called `closest` has no such method. */
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
