// Adding: files may be dropped, and readings tell how far they are; what somebody types meanwhile stays.

function takeDropped(drop) {
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

async function lookAgain() {
  const answer = await fetch("/add");
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("jobs").replaceWith(page.getElementById("jobs"));
  followReadings();
}

async function follow(item) {
  const answer = await fetch(`/add/${item.dataset.job}`);
  if (!answer.ok) return;
  const job = await answer.json();
  if (job.state === "reading") item.querySelector(".state").textContent = `reading: ${job.taken_in} so far`;
  if (["done", "failed"].includes(job.state)) await lookAgain();
  else setTimeout(follow, 700, item);
}

let dropping = false;

export function followReadings() {
  const drop = document.getElementById("drop");
  if (drop && !dropping) takeDropped(drop);
  dropping = true;
  const first = document.querySelector("[data-over=no]"); // readings come one after the other
  if (first) setTimeout(follow, 400, first);
}
