// What the reader looks at, and its form in the address bar: the same names the server understands.
import { isoMinute, minuteOf } from "./time.js";

export const FIELDS = ["kind", "actor", "place", "source", "factuality", "review"];

export function readState(search) {
  const asked = new URLSearchParams(search), at = (name) => { try { return asked.get(name) ? minuteOf(asked.get(name)) : null; } catch { return null; } };
  const [from, to] = [at("from"), at("to")], top = parseInt(asked.get("top"), 10);
  return {
    from: from < to ? from : null, to: from < to ? to : null,
    lanes: asked.get("lanes") ?? "none", top: top > 0 ? top : null, q: asked.get("q") ?? "",
    values: Object.fromEntries(FIELDS.map((field) => [field, asked.get(field) ?? ""])),
  };
}

export function writeState(state) {
  const asked = new URLSearchParams();
  if (state.from !== null) {
    asked.set("from", isoMinute(state.from).slice(0, -7).replace(" ", "T"));
    asked.set("to", isoMinute(state.to).slice(0, -7).replace(" ", "T"));
  }
  if (state.lanes !== "none") asked.set("lanes", state.lanes);
  if (state.top) asked.set("top", state.top);
  if (state.q.trim()) asked.set("q", state.q.trim());
  for (const field of FIELDS) if (state.values[field]) asked.set(field, state.values[field]);
  return asked;
}

export const eventInHash = () => {
  const found = /^#event=(.+)$/.exec(location.hash);
  try { return found ? decodeURIComponent(found[1]) : null; } catch { return null; }
};
