// Opens the content page that a question refers to in a dialog over the form, in the language of the link. The form and its
// answers stay as they are. Without this script, if the page does not load, or in an engine without dialogs, the link opens
// a new tab.

/** After this time, in milliseconds, the page opens in a new tab instead. Longer than the service worker waits. */
const PATIENCE = 4_000;

/** The style sheet of content pages and of the dialog, which the form's page does not load before it is used. */
const STYLE = new URL("./pages.css", import.meta.url).href;
let styled;

/** Returns the article of the content page at that address, with absolute links that open in a new tab. */
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
  // Ids of that page could clash with ids of this one.
  for (const place of article.querySelectorAll("[id]")) place.removeAttribute("id");
  return document.adoptNode(article);
}

/** Resolves once the page has the style sheet. After a failure, the next call tries again. */
function style() {
  if (styled) return styled;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLE });
  styled = new Promise((done, failed) => {
    const fail = () => failed(new Error(`${STYLE} did not load`));
    link.addEventListener("load", done);
    link.addEventListener("error", fail);
    setTimeout(fail, PATIENCE);
  });
  styled.catch(() => {
    link.remove();
    styled = undefined;
  });
  document.head.append(link);
  return styled;
}

/** Shows an article in a modal dialog. The focus moves to its heading, and back to the link when it closes. */
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
  // The box fills the dialog, so a click on the dialog itself is a click on the backdrop.
  dialog.addEventListener("click", (event) => event.target === dialog && end());
  // Going back closes the dialog.
  addEventListener("popstate", end);
  dialog.addEventListener("close", () => {
    removeEventListener("popstate", end);
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** Calls `closest` from the prototype: a form with a control named `closest` hides the method. */
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
    const [article] = await Promise.all([text(link.href), style()]);
    show(article, link);
  } catch (error) {
    console.warn(error);
    // This click is not trusted, so the handler ignores it and the browser opens a tab.
    link.click();
  } finally {
    opening = false;
  }
});
