// The page of a timeline: chart, overview, tools, list and panel, each told what the others do.
import { Chart, soon } from "./chart.js";
import { Data, standing } from "./data.js";
import { Hover } from "./hover.js";
import { keys } from "./keys.js";
import { markLegend } from "./legend.js";
import { Overview } from "./overview.js";
import { Panel } from "./panel.js";
import { Rows } from "./rows.js";
import { eventInHash, readState, writeState } from "./state.js";
import { theme } from "./theme.js";
import { Tools } from "./tools.js";

const at = (id) => document.getElementById(id);

// After the browser has scrolled to the address's fragment by itself.
const arrived = () => new Promise((done) => (document.readyState === "complete" ? requestAnimationFrame(done) : addEventListener("load", () => setTimeout(done, 0))));

function begin(first) {
  const box = at("chart"), state = readState(location.search || box.dataset.view || "");
  const data = new Data(first, box.dataset.source);
  const hover = new Hover(at("list"), data.cards);

  const save = () => {
    const asked = `${writeState(state)}`;
    const hash = panel.id ? `#event=${encodeURIComponent(panel.id)}` : "";
    try { history.replaceState(null, "", `${location.pathname}${asked ? `?${asked}` : ""}${hash}`); } catch { /* a file or a sandbox keeps no address */ }
  };
  let wanted = null;
  const go = async (id, by = 0) => {
    const ids = [...at("list").children].filter((row) => !row.hidden).map((row) => row.dataset.id);
    const next = (wanted = by ? ids[ids.indexOf(id) + by] ?? id : id);
    if (!data.cards[next]) await data.bring([next]);
    if (next !== wanted || !panel.show(next)) return;
    hover.kept = next;
    chart.reveal(next);
    hover.hide();
    panel.uncover(chart.spotOf(next), (spot) => chart.boxOf(spot));
    save();
  };
  const pick = (spot) => {
    if (!spot) return;
    if (!spot.cluster) go(spot.id);
    else if (!chart.open(spot.cluster)) data.bring(spot.cluster.ids).then(() => panel.choose(spot.cluster));
  };
  const panel = new Panel(at("panel"), {
    cards: data.cards, title: document.querySelector("h1").textContent, go, say: (words) => hover.say(words),
    filter: (field, value) => tools.filter(field, value), onClose: () => { hover.kept = null; hover.hide(); save(); },
  });
  let ready;
  const drawn = new Promise((done) => { ready = done; });
  const chart = new Chart(box, data, {
    state, theme, onPoint: (spot, event) => hover.point(spot, event), onPick: (spot) => { hover.hide(); pick(spot); },
    onView: save, onDrawn: (scene) => { markLegend(scene); overview.draw(); ready(); },
  });
  hover.chart = chart;
  const overview = new Overview(at("overview"), chart);
  const rows = new Rows(at("list"), data, { say: (words) => hover.say(words), pick: (id) => go(id) });
  const tools = new Tools(at("tools"), state, { chart, onChange: () => { chart.draw({ fresh: true }); rows.show(state); tools.write(); save(); } });
  tools.write();
  chart.draw();
  if (state.q || Object.values(state.values).some(Boolean)) rows.show(state);
  keys(chart, hover, pick);
  addEventListener("beforeprint", () => chart.print(true));
  addEventListener("afterprint", () => chart.print(false));
  document.documentElement.addEventListener("themechange", () => chart.scene && chart.draw());
  addEventListener("hashchange", () => { const id = eventInHash(); if (id && id !== panel.id) go(id); });
  drawn.then(() => soon(() => at("list")?.classList.add("laid")));
  if (eventInHash()) Promise.all([drawn, arrived()]).then(() => { box.scrollIntoView({ block: "start" }); go(eventInHash()); });
}

if (at("chart")) standing(at("data"), begin);
