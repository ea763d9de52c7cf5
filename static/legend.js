// The legend shows the kinds of mark that are on screen, and only those.
export function markLegend(scene) {
  for (const entry of document.querySelectorAll("#legend [data-key]")) {
    entry.removeAttribute("class"); // which of the two pictures has it
    entry.hidden = !scene.legend.includes(entry.dataset.key);
  }
}
