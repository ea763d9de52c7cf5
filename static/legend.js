// The legend shows the kinds of mark that are on screen, and only those.
export function markLegend(scene) {
  for (const entry of document.querySelectorAll("#legend [data-key]")) entry.hidden = !scene.legend.includes(entry.dataset.key);
}
