// A long page that a question refers to opens beside the form, in a dialog, in the language of the link: the form stays
// as it is, and so does what is typed in it. Without this script, without the page, or in an engine that has no dialogs, the link
// opens a new tab.

/** A page that has not come by then opens in a tab of its own, in milliseconds: more than the service worker waits. */
const PATIENCE = 4_000;

/** The text of the long page at that address, its links and pictures by their whole addresses. */
async function text(href) {
  const call = new AbortController();
  const timer = setTimeout(() => call.abort(), PATIENCE);
  const response = await fetch(href, { signal: call.signal });
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  clearTimeout(timer);
  const article = page.querySelector("article");
  if (!article) throw new Error(`${href} is no long page`);
  article.lang ||= page.documentElement.lang;
  for (const link of article.querySelectorAll("a[href]")) {
    link.href = new URL(link.getAttribute("href"), response.url || href).href;
    link.target = "_blank";
  }
  // Addresses within that page are not places of this one.
  for (const place of article.querySelectorAll("[id]")) place.removeAttribute("id");
  return document.adoptNode(article);
}

/** Shows a text over the page until the person closes it; the focus goes to its heading, and back to the link. */
function show(article, link) {
  const dialog = document.createElement("dialog");
  const close = document.createElement("button");
  const heading = article.querySelector("h1");
  dialog.className = "beside";
  dialog.setAttribute("aria-labelledby", (heading.id = "beside-heading"));
  heading.tabIndex = -1;
  heading.autofocus = true;
  close.type = "button";
  close.className = "button quiet";
  close.textContent = link.dataset.beside;
  const box = document.createElement("div");
  const foot = document.createElement("p");
  foot.append(close);
  box.append(article, foot);
  dialog.append(box);
  const end = () => dialog.close();
  close.addEventListener("click", end);
  // A click beside the dialog, which its box covers wholly.
  dialog.addEventListener("click", (event) => event.target === dialog && end());
  // Whoever goes back wants the form.
  addEventListener("popstate", end);
  dialog.addEventListener("close", () => {
    removeEventListener("popstate", end);
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** The element of that selector in which something happened. A form with a control called `closest` has no such method. */
function closest(target, selector) {
  return target instanceof Element ? Element.prototype.closest.call(target, selector) : null;
}

const canShow = Boolean(window.HTMLDialogElement?.prototype.showModal);
let opening = false;

document.addEventListener("click", async (event) => {
  const link = closest(event.target, "a[data-beside]");
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!canShow || !link || !plain || !event.isTrusted) return;
  event.preventDefault();
  if (opening) return;
  opening = true;
  try {
    show(await text(link.href), link);
  } catch (error) {
    console.warn(error);
    // A click that is not a person's is left to the browser, which opens the tab.
    link.click();
  } finally {
    opening = false;
  }
});
