// What is added to pages that work without it: the keyboard, decisions that do not leave the page, the words of a
// chart's marks, readings that tell how far they are.

import { followReadings } from "./adding.js";
import { showWordsOf } from "./chart.js";
import { decideInPlace } from "./deciding.js";
import { listen, lookForRows } from "./keys.js";

// On a narrow screen the list comes first; what narrows it down is opened when wanted.
function closeWhatNarrowsDown() {
  if (matchMedia("(max-width: 820px)").matches) document.querySelector(".facets")?.removeAttribute("open");
}

function ready() {
  closeWhatNarrowsDown();
  lookForRows();
  showWordsOf(document.getElementById("shown-words"));
}

ready();
decideInPlace(ready);
listen();
followReadings();
