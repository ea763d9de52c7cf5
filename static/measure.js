// How wide a text is and where it breaks, from the table the server uses too. Twin of webapp/chart/text.py.
import { L } from "./look.js";

const WIDE = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]/gu;

function letterWidth(letter) {
  const code = letter.codePointAt(0);
  if (code >= 32 && code < 127) return L.ASCII_WIDTHS[code - 32];
  return L.RANGES.find(([first, last]) => first <= code && code <= last)?.[2] ?? L.OTHER_WIDTH;
}

export function width(text, size) {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return (sum * size) / 1000;
}

function boldLetterWidth(letter) {
  const code = letter.codePointAt(0);
  return code >= 32 && code < 127 ? L.BOLD_ASCII_WIDTHS[code - 32] : letterWidth(letter) * (/\p{L}/u.test(letter) ? L.BOLD : 1);
}

export function boldWidth(text, size) {
  let sum = 0;
  for (const letter of text) sum += boldLetterWidth(letter);
  return (sum * size) / 1000;
}

function pieces(text) {
  const found = [];
  for (const word of text.split(" ")) {
    let start = 0;
    for (const wide of word.matchAll(WIDE)) {
      found.push(word.slice(start, wide.index), wide[0]);
      start = wide.index + wide[0].length;
    }
    found.push(word.slice(start), " ");
  }
  return found.slice(0, -1).filter(Boolean);
}

const trimEnd = (text, letters) => {
  let end = text.length;
  while (end && letters.includes(text[end - 1])) end--;
  return text.slice(0, end);
};

function head(word, size, room) {
  let out = "", used = 0;
  for (const letter of word) {
    used += width(letter, size);
    if (out && used > room) break;
    out += letter;
  }
  return out;
}

function ellipsis(line, size, room) {
  let letters = [...line];
  while (letters.length && width(letters.join("") + "…", size) > room) letters.pop();
  return trimEnd(letters.join(""), " ,;:.–-") + "…";
}

const known = new Map(); // of labels, all in one size
const KNOWN = 2000; // more than any window shows

// The pieces of a label with their widths, to be wrapped several times.
export function measured(text, size) {
  if (known.size > KNOWN) known.clear();
  if (!known.has(text)) known.set(text, pieces(text).map((piece) => [piece, width(piece, size)]));
  return known.get(text);
}

// A measured text in at most so many lines of room pixels, the first one indent shorter; ends in “…” if cut.
export function flow(text, size, room, lines, indent = 0) {
  const out = [], rest = [...text];
  let line = "", used = indent, at = 0;
  while (at < rest.length) {
    const [piece, wide] = rest[at];
    if (used + wide <= room || piece === " ") {
      if (line || piece !== " ") { line += piece; used += wide; }
      at++;
      continue;
    }
    if (line || (indent && !out.length)) out.push(trimEnd(line, " "));
    else {
      out.push(head(piece, size, room));
      const left = piece.slice(out.at(-1).length);
      rest[at] = [left, width(left, size)];
    }
    line = ""; used = 0;
    if (out.length === lines) return [...out.slice(0, -1), ellipsis(out.at(-1), size, room - (lines === 1 ? indent : 0))];
  }
  return line.trim() || !out.length ? [...out, trimEnd(line, " ")] : out;
}

// True if a measured text needs no more than so many lines and no word is broken.
export function fits(text, room, lines, indent = 0) {
  let used = indent;
  for (const [piece, wide] of text) {
    if (used + wide <= room || piece === " ") used += used || piece !== " " ? wide : 0;
    else if (wide > room) return false;
    else { lines -= 1; used = wide; }
  }
  return lines > 0;
}
