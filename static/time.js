// Minutes since day 0 (day 1 is 0001-01-01) ⇄ calendar, and the ticks of the axis. Twin of webapp/chart/scale.py.
import { L, say } from "./look.js";

export const DAY = 1440;
const EPOCH = 719163 * DAY; // 1970-01-01

const dateOf = (minute) => new Date((minute - EPOCH) * 60000);

export function isoMinute(minute) {
  const text = dateOf(Math.round(minute * 60000) / 60000).toISOString().replace("T", " ").replace("Z", "");
  const signed = /^([+-])00(\d{4}.*)$/.exec(text);
  return signed ? (signed[1] === "-" ? "-" : "") + signed[2] : text;
}

export function minuteOf(iso) {
  const [, sign, year, month, dom, hour, minute, second] = /^(-?)(\d+)-(\d\d)(?:-(\d\d))?(?:[ T](\d\d):(\d\d)(?::([\d.]+))?)?/.exec(`${iso.length === 4 ? `${iso}-01` : iso}`);
  return dayOf(sign ? -year : +year, +month, +(dom ?? 1)) * DAY + +(hour ?? 0) * 60 + +(minute ?? 0) + +(second ?? 0) / 60;
}

function ymd(day) {
  const d = dateOf(day * DAY);
  return [d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()];
}

function dayOf(year, month, dom) {
  const d = new Date(0);
  d.setUTCFullYear(year, month - 1, dom);
  return Math.round(d.getTime() / 86400000) + EPOCH / DAY;
}

const yearWords = (year) => (year <= 0 ? say("bc", { year: 1 - year }) : year >= 1000 ? `${year}` : say("ad", { year }));

export class Scale {
  constructor(start, end, width) { Object.assign(this, { start, end, width }); }
  x(minute) { return ((minute - this.start) / (this.end - this.start)) * this.width; }
  minute(x) { return this.start + (x / this.width) * (this.end - this.start); }
}

export function ticks(scale) {
  const perMinute = scale.width / (scale.end - scale.start);
  const room = scale.width < L.TIGHT ? L.TIGHT_ROOM : L.TICK_ROOM;
  const fits = (unit) => (step) => step * unit * perMinute >= room;
  let step;
  if ((step = L.MINUTE_STEPS.find(fits(1)))) return minuteTicks(scale, step);
  if ((step = L.DAY_STEPS.find(fits(DAY)))) return dayTicks(scale, step);
  if ((step = L.MONTH_STEPS.find(fits(L.MONTH_DAYS * DAY)))) return monthTicks(scale, step);
  return yearTicks(scale, L.YEAR_STEPS.find(fits(L.YEAR_DAYS * DAY)) ?? L.YEAR_STEPS.at(-1));
}

const two = (n) => String(n).padStart(2, "0");
const mod = (a, n) => ((a % n) + n) % n;
const tick = (minute, text, context) => ({ minute, text, context });

function minuteTicks(scale, step) {
  const out = [];
  for (let at = Math.ceil(Math.trunc(scale.start) / step) * step; at <= Math.trunc(scale.end); at += step) {
    const day = Math.floor(at / DAY), fresh = !out.length || Math.floor(out.at(-1).minute / DAY) !== day;
    out.push(tick(at, `${two(Math.floor(mod(at, DAY) / 60))}:${two(mod(at, 60))}`, fresh ? dayName(day, true) : ""));
  }
  return out;
}

function dayTicks(scale, step) {
  const out = [];
  let year = null;
  for (let day = Math.floor(scale.start / DAY); day <= Math.floor(scale.end / DAY); day++) {
    const [y, , dom] = ymd(day);
    const crowded = (step > 1 && (dom - 1) % step) || (step > 2 && dom > 31 - step);
    if (day * DAY < scale.start || crowded) continue;
    out.push(tick(day * DAY, dayName(day, false), y !== year ? yearWords(y) : ""));
    year = y;
  }
  return out;
}

function monthTicks(scale, step) {
  let [y, m] = ymd(Math.floor(scale.start / DAY)), year = null;
  const out = [];
  for (;;) {
    const at = dayOf(y, m, 1) * DAY;
    if (at > scale.end) return out;
    if (at >= scale.start && (m - 1) % step === 0) {
      out.push(tick(at, L.WORDS.short_months[m - 1], y !== year ? yearWords(y) : ""));
      year = y;
    }
    if (y === 9999 && m === 12) return out;
    [y, m] = [y + Math.floor(m / 12), (m % 12) + 1];
  }
}

function yearTicks(scale, step) {
  const first = ymd(Math.floor(scale.start / DAY))[0], last = ymd(Math.floor(scale.end / DAY))[0], out = [];
  for (let counted = Math.floor(first / step) * step - step; counted <= last + step; counted += step) {
    const year = step === 1 ? counted : counted < 0 || counted === 0 ? counted + 1 : counted;
    const at = year >= -9999 && year <= 9999 ? dayOf(year, 1, 1) * DAY : NaN;
    if (scale.start <= at && at <= scale.end) out.push(tick(at, yearWords(year), ""));
  }
  return out;
}

function dayName(day, withYear) {
  const [year, month, dom] = ymd(day);
  return say("day_month", { dom, month: L.WORDS.short_months[month - 1] }) + (withYear ? ` ${yearWords(year)}` : "");
}
