// Adds the keyboard to pages that work without it. Keys are off while somebody types.

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

function opens(button) {
  const dialog = document.getElementById(button.dataset.opens);
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());
}

document.querySelectorAll("[data-opens]").forEach(opens);

const rows = [...document.querySelectorAll("[data-row]")];
let at = -1;

function go(step) {
  if (!rows.length) return;
  rows[at]?.classList.remove("here");
  at = Math.min(Math.max(at + step, 0), rows.length - 1);
  rows[at].classList.add("here");
  rows[at].querySelector("a, button, [tabindex]")?.focus({ preventScroll: true });
  rows[at].scrollIntoView({ block: "nearest" });
}

const KEYS = {
  "/": () => document.querySelector("[data-key='/']")?.focus(),
  "?": () => document.getElementById("keys")?.showModal(),
  j: () => go(1),
  k: () => go(-1),
};

function press(key) {
  const within = rows[at]?.querySelector(`[data-key="${key}"]`);
  const target = within ?? document.querySelector(`[data-key="${key}"]:not([disabled])`);
  target?.click();
  return Boolean(target);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.matches(TYPING)) event.target.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(TYPING)) return;
  if (document.querySelector("dialog[open]")) return;
  const action = KEYS[event.key];
  if (/^[a-zA-Z]$/.test(event.key) && press(event.key)) {
    event.preventDefault();
  } else if (action) {
    event.preventDefault();
    action();
  }
});

// On a narrow screen the list comes first; what narrows it down is opened when wanted.
if (matchMedia("(max-width: 820px)").matches) document.querySelector(".facets")?.removeAttribute("open");

// The chart shows the words of the article that is pointed at or focused.
const shown = document.getElementById("shown-words");

function showWords(place) {
  const item = document.getElementById(place.dataset.shows);
  document.querySelectorAll(".place.here").forEach((other) => other.classList.remove("here"));
  place.classList.add("here");
  const words = document.createElement("div");
  if (item) {
    const parts = [".mention-head", ".words", ".chain"].map((part) => item.querySelector(part)?.cloneNode(true));
    words.append(...parts.filter(Boolean));
  } else {
    words.textContent = place.querySelector("title").textContent;
  }
  shown.replaceChildren(words);
}

if (shown) {
  shown.hidden = false;
  shown.textContent = "Point at an article, or move to it with Tab, to read its words here.";
  for (const place of document.querySelectorAll(".place")) {
    place.addEventListener("mouseenter", () => showWords(place));
    place.addEventListener("focus", () => showWords(place));
  }
}

// Adding: files may be dropped, and the readings tell how far they are.
const drop = document.getElementById("drop");

if (drop) {
  const input = drop.querySelector("input[type=file]");
  drop.querySelector(".drop-hint").hidden = false;
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
        drop.submit();
      }
    });
  }
}

async function follow(item) {
  const answer = await fetch(`/add/${item.dataset.job}`);
  if (!answer.ok) return;
  const job = await answer.json();
  if (job.state === "reading") item.querySelector(".state").textContent = `reading: ${job.taken_in} so far`;
  if (["done", "failed"].includes(job.state)) location.reload();
  else setTimeout(follow, 700, item);
}

document.querySelectorAll("[data-over=no]").forEach((item) => setTimeout(follow, 400, item));
