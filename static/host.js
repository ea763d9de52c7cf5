// For pages that show timelines: fits the height of their frames, and knows <dateline-timeline src="…">.
(() => {
"use strict";
const base = new URL("embed/", document.currentScript.src);
const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(base));

// A frame in a sandbox has the origin "null"; what proves a message is the window it comes from.
addEventListener("message", ({ data, origin, source }) => {
  if (data?.type !== "dateline:height" || !(data.height > 0) || ![base.origin, "null"].includes(origin)) return;
  const frame = frames().find((one) => one.contentWindow === source);
  if (frame) frame.height = Math.min(Math.ceil(data.height), 20000);
});

// Frames that told their height before this script ran are asked again.
const ask = () => frames().forEach((frame) => frame.contentWindow.postMessage({ type: "dateline:hello" }, "*"));
document.readyState === "complete" ? ask() : addEventListener("load", ask);

const options = ["theme", "lanes", "from", "to", "top", "q", "kind", "actor", "place", "source", "lang", "height"];
customElements.get("dateline-timeline") || customElements.define("dateline-timeline", class extends HTMLElement {
  static observedAttributes = ["src", "title", ...options];
  connectedCallback() { this.attributeChangedCallback(); }
  attributeChangedCallback() {
    if (!this.isConnected || !this.hasAttribute("src")) return;
    const given = new URL(this.getAttribute("src"), base), url = new URL(given.pathname.split("/").pop(), base);
    url.search = given.search;
    for (const name of options) this.hasAttribute(name) && url.searchParams.set(name, this.getAttribute(name));
    const frame = this.querySelector("iframe") ?? this.appendChild(document.createElement("iframe"));
    this.style.display = "block";
    Object.assign(frame, { width: "100%", height: this.getAttribute("height") || frame.height || 400, title: this.title || "Timeline", frameBorder: 0 });
    if (frame.src !== url.href) frame.src = url.href;
  }
});
})();
