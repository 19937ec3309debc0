// Additions to the receipt pages: copy the code, print. The pages are complete without this script.

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
