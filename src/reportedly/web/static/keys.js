// The keyboard. Keys are off while somebody types; each button says which key presses it (data-key).

import { afterwards, busy } from "./deciding.js";

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
const STEPS = new Set(["j", "k", "z", "Z"]); // these may be pressed several times; a judgement is one look at one thing
let rows = [];
let at = -1;

function stand(row) {
  rows[at]?.classList.remove("here");
  at = row;
  rows[at]?.classList.add("here");
}

function go(step) {
  if (!rows.length) return;
  stand(Math.min(Math.max(at + step, 0), rows.length - 1));
  rows[at].querySelector("a, button, [tabindex]")?.focus({ preventScroll: true });
  rows[at].scrollIntoView({ block: "nearest" });
}

// After a decision one stands where one stood: there, what comes next has moved up.
export function lookForRows() {
  rows = [...document.querySelectorAll("[data-row]")];
  const first = document.querySelector("[data-stand]") ? 0 : -1;
  stand(Math.min(Math.max(at, first), rows.length - 1));
  if (at > 0) rows[at].scrollIntoView({ block: "nearest" });
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
  if (/^[a-zA-Z]$/.test(key) && target) target.click();
  else if (KEYS[key]) KEYS[key]();
  else return false;
  return true;
}

function pressed(event) {
  if (event.key === "Escape" && event.target.matches(TYPING)) event.target.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(TYPING)) return;
  if (document.querySelector("dialog[open]") || !/^[a-zA-Z/?]$/.test(event.key)) return;
  if (event.repeat && !"jk".includes(event.key)) return;
  if (busy() && STEPS.has(event.key)) afterwards(() => press(event.key));
  if (busy() || press(event.key)) event.preventDefault();
}

export function listen() {
  document.addEventListener("keydown", pressed);
  for (const button of document.querySelectorAll("[data-opens]")) {
    button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
    button.hidden = false;
  }
}
