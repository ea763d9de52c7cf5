// The share section: snippets follow the options and the view in the address bar, and can be copied.
const section = document.getElementById("sharing");
const form = section.querySelector(".share-options");
const areas = [...section.querySelectorAll(".snippet")];
const { embed, page } = section.dataset;

function query() {
  const asked = new URLSearchParams(form.view.checked ? location.search : "");
  asked.delete("page");
  asked.delete("theme");
  if (form.theme.value) asked.set("theme", form.theme.value);
  return `${asked}` && `?${asked}`;
}

// The address ends where it stands in the snippet: before a quotation mark, a bracket, a blank or the end.
function write() {
  const asked = query(), escaped = asked.replaceAll("&", "&amp;");
  for (const area of areas) {
    const isMarkup = area.defaultValue.startsWith("<");
    let text = area.defaultValue;
    for (const address of [embed, page]) {
      const found = new RegExp(`(${address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:\\.svg)?)(?=["\\s)]|$)`, "g");
      text = text.replace(found, (at) => at + (isMarkup ? escaped : asked));
    }
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
for (const event of ["change", "focusin", "pointerenter"]) section.addEventListener(event, write);
section.addEventListener("click", (event) => event.target.matches(".copy") && copy(event.target));
form.addEventListener("submit", (event) => event.preventDefault());
write();
