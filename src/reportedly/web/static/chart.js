// The chart shows the words of the article that is pointed at or focused.

const PARTS = [".mention-head", ".words", ".chain"];

function wordsOf(place) {
  const words = document.createElement("div");
  const item = document.getElementById(place.dataset.shows);
  if (!item) words.textContent = place.querySelector("title").textContent;
  else words.append(...PARTS.map((part) => item.querySelector(part)?.cloneNode(true)).filter(Boolean));
  for (const button of words.querySelectorAll("[data-key]")) button.remove(); // they stand where the words come from
  return words;
}

export function showWordsOf(shown) {
  if (!shown) return;
  const places = document.querySelectorAll(".place");
  const show = (place) => {
    for (const other of places) other.classList.toggle("here", other === place);
    shown.replaceChildren(wordsOf(place));
  };
  shown.hidden = false;
  shown.textContent = matchMedia("(hover: none)").matches
    ? "Touch an article: it leads to its words."
    : "Point at an article, or move to it with Tab, to read its words here.";
  for (const place of places) {
    place.addEventListener("mouseenter", () => show(place));
    place.addEventListener("focus", () => show(place));
  }
}
