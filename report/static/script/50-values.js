// The table of all values: found by folded text computed once, filtered, sorted, and only the rows in view drawn.

const SEARCHED = ["indicator", "detail", "dependency", "dependency_name", "dependency_acronym", "group", "kpi", "code",
  "measure", "raw", "period", "value_id", "table_id", "document_id", "notes"];
const FOLDED = [];
const FOLDED_TEXTS = new Map();
const RANK = new Map(DATA.queue.map((value, place) => [value, place]));
const ROWS_BEYOND = 12;
const CARDS_AT_ONCE = 40;

function folded(content) {
  if (!FOLDED_TEXTS.has(content)) FOLDED_TEXTS.set(content, fold(content));
  return FOLDED_TEXTS.get(content);
}

function searchText(value) {
  const parts = SEARCHED.map((field) => held(field, value)).filter((content) => content !== null);
  const number = plain(held("value_base", value));
  return [...parts.map(folded), number === null ? "" : number].join("\n");
}

for (let value = 0; value < DATA.values.count; value += 1) FOLDED.push(searchText(value));

// By filter: which codes a value has, and how a code is told.
const FILTERS = {
  document_id: { of: (value) => [held("document_id", value)], label: (code) => code },
  dependency: { of: (value) => [held("dependency_name", value)].filter((name) => name !== null), label: seen },
  section: { of: (value) => [held("section", value)], label: (code) => told("section", code) },
  kind: { of: (value) => [held("kind", value)], label: (code) => told("kind", code) },
  series: { of: (value) => [held("series", value)], label: (code) => told("series", code) },
  year: { of: (value) => [held("year", value)].filter((year) => year !== null).map(String), label: (code) => code },
  unit: { of: (value) => [held("unit", value)].filter((unit) => unit !== null), label: (code) => told("unit", code) },
  severity: {
    of: (value) => (gravest(value) ? [gravest(value), "any"] : ["none"]),
    label: (code) => WORDS[code] || codeLabel("severity", code),
    codes: ["any", "none", ...SEVERITIES],
  },
  rule: { of: (value) => findingsAbout(value).map((finding) => finding.rule), label: ruleName },
  certainty: { of: (value) => [held("certainty", value)], label: (code) => told("certainty", code), codes: Object.keys(DATA.codes.certainty) },
  doubts: { of: (value) => held("doubts", value), label: (code) => codeLabel("doubt", code) },
  decision: { of: (value) => [stateOf(value)], label: (code) => WORDS[code], codes: ["undecided", "accepted", "corrected", "conflict", "unapplied", "stale"] },
};

const SORTS = {
  doubt: { label: WORDS.doubt, key: (value) => (RANK.has(value) ? RANK.get(value) : DATA.queue.length + value) },
  indicator: { label: DATA.titles.indicator, key: (value) => valueName(value) },
  series: { label: WORDS.series, key: (value) => told("series", held("series", value)) },
  period: { label: WORDS.period, key: (value) => held("period", value) },
  raw: { label: WORDS.raw, key: (value) => held("raw", value) },
  base: { label: WORDS.base, key: (value) => held("value_base", value), number: true },
  unit: { label: DATA.titles.unit, key: (value) => told("unit", held("unit", value)) },
  where: { label: WORDS.document, key: (value) => `${held("document_id", value)} ${String(held("page", value)).padStart(5, "0")}` },
};
const ORDERS = new Map();

// All values in the order of a column, worked out once; those that say nothing stand last.
function order(name) {
  if (!ORDERS.has(name)) {
    const keys = Array.from({ length: DATA.values.count }, (_, value) => SORTS[name].key(value));
    const compare = (one, other) => (typeof one === "number" ? one - other : COLLATOR.compare(one, other));
    ORDERS.set(name, keys.map((_, value) => value).sort((one, other) => {
      if (keys[one] === null || keys[other] === null) return (keys[one] === null) - (keys[other] === null) || one - other;
      return compare(keys[one], keys[other]) || one - other;
    }));
  }
  return ORDERS.get(name);
}

const grid = { shown: [], live: new Map(), sort: "doubt", down: false, height: 0, whole: false, cards: 0 };

function chosenFilters() {
  return [...document.querySelectorAll("[data-filter]")].filter((select) => select.value !== "")
    .map((select) => [FILTERS[select.dataset.filter], select.value]);
}

function applyFilters() {
  const words = fold(byId("search").value).split(/\s+/).filter(Boolean);
  const chosen = chosenFilters();
  const passes = (value) => words.every((word) => FOLDED[value].includes(word))
    && chosen.every(([filter, code]) => filter.of(value).includes(code));
  const ordered = order(grid.sort).filter(passes);
  grid.shown = grid.down ? fallen(ordered) : ordered;
  byId("filter-count").textContent = chosen.length ? `(${chosen.length})` : "";
  byId("count").textContent = say("shown_of", { shown: NUMBERS.format(grid.shown.length), all: NUMBERS.format(DATA.values.count) });
  byId("grid-empty").hidden = grid.shown.length > 0;
  byId("scroller").scrollTop = 0;
  grid.cards = CARDS_AT_ONCE;
  redraw();
}

// Turned round, but what says nothing still stands last.
function fallen(values) {
  const empty = values.filter((value) => SORTS[grid.sort].key(value) === null);
  return [...values.filter((value) => SORTS[grid.sort].key(value) !== null).reverse(), ...empty];
}

function redraw() {
  for (const row of grid.live.values()) row.remove();
  grid.live.clear();
  byId("grid").setAttribute("aria-rowcount", grid.shown.length + 1);
  drawRows();
}

// Adds and takes away rows at the edges only, so that the row with the focus keeps it.
function drawRows() {
  const scroller = byId("scroller");
  const [first, last] = grid.whole ? [0, grid.shown.length] : inView(scroller);
  for (const [place, row] of grid.live) {
    if (place < first || place >= last) {
      row.remove();
      grid.live.delete(place);
    }
  }
  let before = grid.above;
  for (let place = first; place < last; place += 1) {
    if (!grid.live.has(place)) grid.live.set(place, gridRow(grid.shown[place], place));
    const row = grid.live.get(place);
    if (before.nextSibling !== row) before.after(row);
    before = row;
  }
  grid.above.firstChild.style.height = `${grid.whole || narrow() ? 0 : first * grid.height}px`;
  grid.below.firstChild.style.height = `${grid.whole || narrow() ? 0 : (grid.shown.length - last) * grid.height}px`;
  for (const gap of [grid.above, grid.below]) gap.hidden = gap.firstChild.style.height === "0px";
}

// On a phone a card is as high as its texts are: those from the first on are drawn, and more as the last comes near.
function inView(scroller) {
  if (narrow()) return [0, Math.min(grid.cards, grid.shown.length)];
  const first = Math.max(0, Math.floor(scroller.scrollTop / grid.height) - ROWS_BEYOND);
  const last = Math.ceil((scroller.scrollTop + scroller.clientHeight) / grid.height) + ROWS_BEYOND;
  return [Math.min(first, grid.shown.length), Math.min(last, grid.shown.length)];
}

// A phone shows rows as cards; the roles keep them rows for those who listen.
function gridRow(value, place) {
  const name = make("a", { href: placeHash(value) }, text(valueName(value)));
  const column = (of, ...content) => make("td", { role: "cell", class: `c-${of}${SORTS[of].number ? " number" : ""}` },
    make("div", { class: "held" }, ...content));
  const state = stateOf(value);
  const dependency = held("dependency", value);
  return make("tr", { role: "row", "aria-rowindex": place + 2 },
    column("doubt", held("certainty", value) === "certain" ? null : make("span", { class: `certainty ${held("certainty", value)}` }, told("certainty", held("certainty", value))),
      gravest(value) ? severityMark(gravest(value)) : null,
      state === "undecided" ? null : make("span", { class: `state ${state}` }, WORDS[state])),
    make("th", { role: "rowheader", scope: "row", class: "c-indicator" }, make("div", { class: "held" }, name,
      make("span", { class: "under" }, dependency === null ? "" : text(dependency)))),
    column("series", make("span", {}, told("series", held("series", value)))),
    column("period", make("span", {}, held("period", value) || "–")),
    column("raw", make("span", { title: seen(held("raw", value)) }, text(held("raw", value)))),
    column("base", make("span", {}, told("value_base", held("value_base", value)))),
    column("unit", make("span", { title: told("unit", held("unit", value)) }, told("unit", held("unit", value)))),
    column("where", make("span", {}, held("document_id", value)), make("span", { class: "under" }, `${WORDS.page} ${held("page", value)}`)));
}

function scrolled() {
  const scroller = byId("scroller");
  if (scroller.scrollTop + 2 * scroller.clientHeight > scroller.scrollHeight) grid.cards += CARDS_AT_ONCE;
  drawRows();
}

function placeHash(value) {
  return `#value/${held("document_id", value)}/${held("value_id", value)}`;
}

function sortBy(name, down) {
  grid.sort = name;
  grid.down = down;
  for (const heading of byId("grid-head").children) {
    const own = heading.dataset.sort === name;
    heading.setAttribute("aria-sort", own ? (down ? "descending" : "ascending") : "none");
    heading.querySelector(".arrow").textContent = own ? (down ? " ▼" : " ▲") : "";
  }
  byId("sort").value = `${name}${down ? " down" : ""}`;
  applyFilters();
}

// The values that pass, in the order shown, as a table for a spreadsheet: no text of a plan begins a formula there. A
// sign alone is none.
function valuesText() {
  const fields = Object.keys(COLUMNS);
  const rows = grid.shown.map((value) => fields.map((field) => csvCell(held(field, value))).join(","));
  return `\ufeff${[fields.join(","), ...rows].join("\r\n")}\r\n`;
}

function csvCell(content) {
  if (content === null || content === undefined) return "";
  if (typeof content === "number") return plain(content);
  if (typeof content === "boolean") return String(content);
  const words = Array.isArray(content) ? content.join(" ") : content;
  const safe = /^[\s]*[=+\-@|%]\s*\S|^[\t\r\n]/u.test(words) ? `'${words}` : words;
  return `"${safe.replaceAll('"', '""')}"`;
}

function saveValues() {
  const name = `${DATA.version}.csv`;
  saveFile(name, [valuesText()], "text/csv");
  announce(grid.shown.length === 1 ? say("saved_one", { file: name }) : say("saved_values", { file: name, count: NUMBERS.format(grid.shown.length) }));
}

function startValues() {
  byId("save-values").addEventListener("click", saveValues);
  for (const [name, column] of Object.entries(SORTS)) {
    const button = make("button", { type: "button", on: { click: () => sortBy(name, grid.sort === name && !grid.down) } },
      column.label, make("span", { class: "arrow", "aria-hidden": "true" }));
    byId("grid-head").append(make("th", { role: "columnheader", scope: "col", class: `c-${name}${column.number ? " number" : ""}`, "data-sort": name }, button));
    byId("sort").append(option(name, `${column.label} ▲`), option(`${name} down`, `${column.label} ▼`));
  }
  [grid.above, grid.below] = [0, 1].map(() => make("tr", { class: "gap", "aria-hidden": "true" }, make("td", { colspan: 8 })));
  byId("grid-body").append(grid.above, grid.below);
  for (const select of document.querySelectorAll("[data-filter]")) fillFilter(select);
  byId("search").addEventListener("input", applyFilters);
  byId("filters").addEventListener("change", (event) => event.target.id !== "search" && event.target.id !== "sort" && applyFilters());
  byId("filters").addEventListener("reset", () => setTimeout(() => sortBy("doubt", false)));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("sort").addEventListener("change", () => sortBy(...byId("sort").value.split(" ").map((part, number) => (number ? true : part))));
  let asked = 0;
  byId("scroller").addEventListener("scroll", () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(scrolled); });
  window.addEventListener("resize", showGrid);
  window.addEventListener("beforeprint", () => { grid.whole = true; drawRows(); });
  window.addEventListener("afterprint", () => { grid.whole = false; drawRows(); });
  document.addEventListener("decided", redraw);
  showGrid();
  sortBy("doubt", false);
}

function fillFilter(select) {
  const filter = FILTERS[select.dataset.filter];
  const codes = filter.codes || [...new Set(FOLDED.flatMap((_, value) => filter.of(value)))];
  const labelled = codes.map((code) => [code, filter.label(code)]);
  if (!filter.codes) labelled.sort((one, other) => COLLATOR.compare(one[1], other[1]));
  select.append(...labelled.map(([code, label]) => option(code, label)));
}

// Rows are as high as the style sheet says.
function showGrid() {
  const root = getComputedStyle(document.documentElement);
  grid.height = parseFloat(root.getPropertyValue("--row")) * parseFloat(root.fontSize) + 1;
  redraw();
}

function narrow() {
  return window.matchMedia("screen and (max-width: 48rem)").matches;
}
