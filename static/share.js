// The share section: snippets follow the options and the view in the address bar, and can be copied.
// A height that is asked for holds: frames get it, and their embeds do not tell another.
const section = document.getElementById("sharing");
const form = section.querySelector(".share-options");
const areas = [...section.querySelectorAll(".snippet")];
const { embed, page } = section.dataset;

function query() {
  const asked = new URLSearchParams(form.view.checked ? location.search : "");
  asked.delete("page");
  asked.delete("theme");
  if (form.theme.value) asked.set("theme", form.theme.value);
  return asked;
}

const address = (asked) => `${asked}` && `?${asked}`;

function framed(asked, height) {
  const fixed = new URLSearchParams(asked);
  if (form.elements.lang.value) fixed.set("lang", form.elements.lang.value);
  if (height) fixed.set("height", height);
  return fixed;
}

// The address ends where it stands in the snippet: before a quotation mark, a bracket, a blank or the end.
function write() {
  const asked = query(), height = form.height.validity.valid ? form.height.value : "";
  const ends = [[embed, address(framed(asked, height))], [page, address(asked)]];
  for (const area of areas) {
    const isMarkup = area.defaultValue.startsWith("<");
    let text = area.defaultValue;
    for (const [start, end] of ends) {
      const found = new RegExp(`(${start.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:\\.svg)?)(?=["\\s)]|$)`, "g");
      text = text.replace(found, (at) => at + (isMarkup ? end.replaceAll("&", "&amp;") : end));
    }
    if (height) text = text.replace(/(<iframe [^>]*height=")\d+/, `$1${height}`).replace(/^(<dateline-timeline )/, `$1height="${height}" `);
    if (form.elements.lang.value) text = text.replace(/^(<dateline-timeline )/, `$1lang="${form.elements.lang.value}" `);
    area.value = text;
  }
}

async function copy(button) {
  const area = document.getElementById(button.dataset.copies);
  area.select();
  try { await navigator.clipboard.writeText(area.value); } catch { document.execCommand("copy"); }
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = "Copy"; }, 1500);
}

form.hidden = false;
for (const button of section.querySelectorAll(".copy")) button.hidden = false;
for (const event of ["input", "focusin", "pointerenter"]) section.addEventListener(event, write);
section.addEventListener("click", (event) => event.target.matches(".copy") && copy(event.target));
form.addEventListener("submit", (event) => event.preventDefault());
write();
