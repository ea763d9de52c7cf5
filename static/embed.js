// The chart alone, in a frame: everything in one classic script, no storage, no modules, no navigation.
import { Chart } from "./chart.js";
import { Data } from "./data.js";
import { Hover } from "./hover.js";
import { keys } from "./keys.js";
import { readState } from "./state.js";
import { markLegend } from "./legend.js";

const box = document.getElementById("chart");
if (box) {
  const asked = new URLSearchParams(location.search).get("theme"), dark = matchMedia("(prefers-color-scheme: dark)");
  const theme = () => (asked === "dark" || asked === "light" ? asked : dark.matches ? "dark" : "light");
  const data = new Data(JSON.parse(document.getElementById("data").textContent), box.dataset.source);
  const hover = new Hover(document.getElementById("list"), data.cards);
  const pick = (spot) => spot && (spot.cluster ? chart.open(spot.cluster) : hover.show(spot));
  const chart = new Chart(box, data, {
    state: readState(location.search), theme, onPoint: (spot, event) => hover.point(spot, event), onDrawn: markLegend,
    onPick: (spot) => (spot ? pick(spot) : hover.hide()),
  });
  hover.chart = chart;
  keys(chart, hover, pick);
  dark.addEventListener("change", () => chart.draw());
  document.documentElement.dataset.theme = theme();
  chart.draw();
}
