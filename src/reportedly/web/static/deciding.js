// Decisions are sent while the page stays, and what comes next takes the place of what was decided: between two pages
// keys would get lost. Without scripts the same forms lead to the same pages.

const SENT = new Set(["/decide", "/undo", "/redo"]);
const main = document.getElementById("main");
const told = document.getElementById("told");
const waiting = [];
let onItsWay = false;
let shown = location.pathname + location.search;

export const busy = () => onItsWay;

// What was asked for while a decision is on its way comes after it, one step after the other.
export function afterwards(step) {
  waiting.push(step);
}

function put(text, answer) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const active = document.activeElement;
  const focused = !active?.closest("[data-row]") && active?.closest("[data-key]")?.dataset.key;
  main.replaceChildren(...page.getElementById("main").childNodes);
  document.title = page.title;
  document.body.className = page.body.className;
  const { pathname, search } = new URL(answer.url);
  if (answer.ok && pathname + search !== shown) {
    shown = pathname + search;
    history.pushState(null, "", shown);
  }
  if (document.body.classList.contains("deciding")) scrollTo(0, 0);
  const again = focused && main.querySelector(`[data-key="${focused}"]:not([disabled])`);
  (main.querySelector(".opened textarea") || again || main).focus({ preventScroll: true });
  told.textContent = main.querySelector("h1")?.textContent ?? "";
}

function failed() {
  const words = document.createElement("p");
  words.className = "wrong";
  words.setAttribute("role", "alert");
  words.textContent = "Nothing was decided: the page does not answer. Is reportedly still serving?";
  main.querySelector(":scope > .wrong")?.remove();
  main.prepend(words);
}

async function ask(request, ready) {
  onItsWay = true;
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(request);
    put(await answer.text(), answer);
    if (!answer.ok) waiting.length = 0; // whoever was told that something failed looks at it first
    ready();
  } catch (error) {
    waiting.length = 0;
    failed();
    if (!(error instanceof TypeError)) throw error; // fetch raises that where nobody answers
  } finally {
    onItsWay = false;
    main.removeAttribute("aria-busy");
  }
  waiting.shift()?.();
}

export function decideInPlace(ready) {
  document.addEventListener("submit", (event) => {
    const address = new URL(event.target.action);
    if (event.defaultPrevented || !SENT.has(address.pathname)) return;
    event.preventDefault();
    if (onItsWay) return; // a second click is none about what comes next
    const body = new URLSearchParams(new FormData(event.target, event.submitter));
    ask(new Request(address, { method: "POST", body }), ready);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-stay]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!onItsWay) ask(new Request(link.href), ready);
  });
  // Whoever opens a form wants to write in it.
  document.addEventListener("toggle", (event) => event.target.open && event.target.querySelector("textarea")?.focus(), true);
  addEventListener("popstate", () => {
    if (location.pathname + location.search !== shown) location.reload();
  });
}
