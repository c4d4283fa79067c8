// Which view is shown follows the address after #, so that every value has an address of its own.

const VIEWS = ["overview", "columns", "values", "review", "findings", "checks", "charts", "years", "changes", "decisions"];
const KEYS_OFF = `${STORE}keys-off`;
let decidedSince = false;

function showView(name) {
  for (const view of VIEWS) byId(view).hidden = view !== name;
  for (const link of document.querySelectorAll("[data-view]")) {
    if (link.dataset.view === name) {
      link.setAttribute("aria-current", "page");
      link.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else link.removeAttribute("aria-current");
  }
  if (name === "values") {
    if (decidedSince) applyFilters();
    decidedSince = false;
    showGrid();
  }
  if (name === "decisions") showDecisions();
  if (name === "columns") showColumns();
}

function route() {
  closeCorrection();
  const [kind, ...rest] = decodeURIComponent(window.location.hash.slice(1)).split("/");
  if (kind === "value") return showPlace(VALUE_OF.get(rest.join("/")), showValue);
  if (kind === "finding") return showPlace(DATA.findings[rest[0]]?.page ? Number(rest[0]) : undefined, showFinding);
  if (kind === "review") return reviewBegins();
  if (kind === "content") return byId("content").focus();
  return showView(VIEWS.includes(kind) ? kind : "overview");
}

function showPlace(found, show) {
  showView("review");
  if (found === undefined) byId("place").replaceChildren(make("p", { class: "told" }, WORDS.unknown_place));
  else show(found);
}

function reviewBegins() {
  showView("review");
  const first = DATA.queue.find((value) => UNDECIDED.has(stateOf(value))) ?? DATA.queue[0];
  if (place.value === null && first !== undefined) showValue(first);
  else if (place.value !== null) showValue(place.value);
  else showCount();
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => byId("review").hidden || place.value === null || accept(),
  c: () => byId("review").hidden || openCorrection(place.value),
  u: () => byId("review").hidden || place.value === null || undo(),
  "/": () => { window.location.hash = "values"; showView("values"); byId("search").focus(); },
  "?": () => byId("keys").showModal(),
};

function pressed(event) {
  const typing = event.target.closest("input, select, textarea, dialog") || byId("correction").open;
  if (typing || event.ctrlKey || event.metaKey || event.altKey || kept(KEYS_OFF) || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
}

function start() {
  startValues();
  startFindings();
  startCharts();
  startYears();
  startReview();
  startCorrection();
  document.addEventListener("decided", () => { decidedSince = true; });
  document.addEventListener("keydown", pressed);
  window.addEventListener("hashchange", route);
  byId("keys-open").hidden = false;
  byId("keys-open").addEventListener("click", () => byId("keys").showModal());
  byId("keys-on").checked = !kept(KEYS_OFF);
  byId("keys-on").addEventListener("change", (event) => keep(KEYS_OFF, event.target.checked ? "" : "off"));
  startPaper();
  showUnapplied();
  byId("begin").hidden = DATA.queue.length === 0;
  route();
}

start();
