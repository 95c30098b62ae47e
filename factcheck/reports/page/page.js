"use strict";

const results = [...document.querySelectorAll(".result")];
const sections = [...document.querySelectorAll("section")];
const search = document.getElementById("search");
const shown = document.getElementById("shown");
const expand = document.getElementById("expand");
const none = document.querySelector(".none");

/* Text without case and marks, so that "tu lenh" finds "Tư lệnh". */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

const texts = new Map();
function textOf(result) {
  if (!texts.has(result)) texts.set(result, folded(result.textContent));
  return texts.get(result);
}

function chosen() {
  return document.querySelector("input[name=show]:checked").id.slice("show-".length);
}

function visible() {
  const verdict = chosen();
  return results.filter((result) => !result.hidden && (verdict === "all" || result.classList.contains(verdict)));
}

/* Verdicts are filtered by the style sheet; words are filtered here. */
function update() {
  const words = folded(search.value).split(/\s+/).filter(Boolean);
  for (const result of results) result.hidden = !words.every((word) => textOf(result).includes(word));
  for (const section of sections) section.hidden = !section.querySelector(".result:not([hidden])");
  const number = visible().length;
  shown.textContent = number === results.length ? "" : `${number} of ${results.length} shown`;
  none.hidden = number > 0;
}

function expandAll() {
  const open = expand.getAttribute("aria-pressed") !== "true";
  for (const more of document.querySelectorAll("details")) more.open = open;
  expand.setAttribute("aria-pressed", String(open));
  expand.textContent = open ? "Collapse all" : "Expand all";
}

function step(by) {
  const list = visible();
  const at = list.indexOf(document.activeElement.closest(".result"));
  const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by];
  if (next) {
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  e: expandAll,
  "/": () => search.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === search) {
    if (event.key === "Escape") {
      search.value = "";
      update();
      search.blur();
    }
    return;
  }
  if (Object.hasOwn(keys, event.key)) {
    event.preventDefault();
    keys[event.key]();
  }
});

search.addEventListener("input", update);
expand.addEventListener("click", expandAll);
for (const choice of document.querySelectorAll("input[name=show]")) choice.addEventListener("change", update);
addEventListener("beforeprint", () => {
  for (const more of document.querySelectorAll("details")) more.open = true;
});

document.querySelector(".tools").hidden = false;
document.querySelector(".keys").hidden = false;
expand.hidden = !document.querySelector("details");
update();
