// Inside an embed: tells the page around it how tall the chart is, in each language such pages speak.
(() => {
"use strict";
if (parent === self || new URLSearchParams(location.search).has("height")) return;
const secret = /[#&?]secret=([\w-]{1,64})/.exec(location.hash)?.[1];
let resizer = null; // the id an iframe-resizer page gave this frame
let told = 0;

function tell() {
  const { bottom } = document.body.getBoundingClientRect();
  const height = Math.ceil(bottom + scrollY + parseFloat(getComputedStyle(document.body).marginBottom || 0));
  if (height === told || height <= 0) return;
  told = height;
  const send = (message) => parent.postMessage(message, "*"); // a height is no secret
  send({ type: "dateline:height", height });
  send({ sentinel: "amp", type: "embed-size", height });
  send(JSON.stringify({ context: "iframe.resize", src: location.href, height }));
  if (secret) send({ message: "height", value: height, secret });
  if (resizer) send(`[iFrameSizer]${resizer}:${height}:${document.body.scrollWidth}:resize`);
}

addEventListener("message", ({ data, source }) => {
  if (source !== parent) return;
  if (typeof data === "string" && data.startsWith("[iFrameSizer]")) resizer ??= data.slice(13).split(":")[0];
  else if (data?.type !== "dateline:hello") return;
  told = 0;
  tell();
});
new ResizeObserver(tell).observe(document.body);
addEventListener("load", tell);
})();
