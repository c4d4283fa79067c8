// What changed from year to year: by dependency, each unit and each comparison in a table of its own, the largest change first.

const YEAR_ROWS = 12;
const YEAR_TEXTS = DATA.years.map((change) => fold([change.name, change.kpi || "", change.dependency].join("\n")));
const YEAR_FILTERS = {
  years: (change) => String(change.year),
  compared: comparedIn,
  what: (change) => change.what,
  certainty: (change) => (change.certainty === "certain" ? "certain" : "unsure"),
};
const DIRECTIONS = { fell: "▼", rose: "▲", added: "+", dropped: "×", same: "=" };
const TOLD_CHANGES = ["fell", "rose", "added", "dropped"];

function comparedIn(change) {
  return `${change.series}/${change.before.series}`;
}

function comparison(change) {
  const [now, before] = [codeLabel("series", change.series), codeLabel("series", change.before.series)];
  return say("compared_with", { now, before: before.toLowerCase() });
}

function isPercent(unit) {
  return DATA.units[unit]?.percent === true;
}

function dependencyOf(change) {
  return change.dependency ? seen(change.dependency) : WORDS.no_dependency;
}

function yearNumber(printed) {
  if (printed.number === null && printed.value === null) return "–";
  const number = printed.number === null ? text(held("raw", printed.value)) : NUMBERS.format(printed.number);
  const mark = printed.certainty && printed.certainty !== "certain"
    ? make("span", { class: `certainty ${printed.certainty}` }, codeLabel("certainty", printed.certainty)) : null;
  const shown = printed.value === null ? number : make("a", { href: placeHash(printed.value) }, number);
  return make("span", {}, shown, mark ? " " : "", mark || "");
}

function signed(number) {
  return `${number > 0 ? "+" : ""}${NUMBERS.format(number)}`.replace("-", "−");
}

function yearDifference(change) {
  if (change.difference === null) return "–";
  if (isPercent(change.unit)) return say(Math.abs(change.difference) === 1 ? "point" : "points", { count: signed(change.difference) });
  return signed(change.difference);
}

function yearShare(change) {
  return change.share === null || isPercent(change.unit) ? "–" : `${signed(Math.round(change.share * 1000) / 10)} %`;
}

function yearRow(change) {
  const cell = (label, content, kind = "number") => make("td", { class: kind, "data-label": label }, content);
  const what = make("span", { class: `change ${change.what}` }, `${DIRECTIONS[change.what]} ${codeLabel("change", change.what)}`);
  return make("tr", {},
    make("th", { scope: "row" }, text(change.name), change.kpi ? make("span", { class: "under" }, text(change.kpi)) : null),
    cell(WORDS.kind_of_change, what, "what"), cell(String(change.year - 1), yearNumber(change.before)), cell(String(change.year), yearNumber(change.now)),
    cell(WORDS.difference, yearDifference(change)), cell(WORDS.share, yearShare(change)));
}

// One unit, two years and one comparison: numbers that can be held against each other.
function yearTable(changes) {
  const [first] = changes;
  const heads = [WORDS.subject, WORDS.kind_of_change, String(first.year - 1), String(first.year), WORDS.difference, WORDS.share];
  const head = make("tr", {}, ...heads.map((label, place) => make("th", { scope: "col", class: place > 1 ? "number" : null }, label)));
  const unit = first.unit ? codeLabel("unit", first.unit) : WORDS.no_unit;
  const body = make("tbody", {});
  const more = make("button", { type: "button", class: "years-more" }, WORDS.more);
  const draw = (upto) => {
    body.append(...changes.slice(body.children.length, upto).map(yearRow));
    more.hidden = body.children.length >= changes.length;
  };
  more.addEventListener("click", () => draw(body.children.length + 10 * YEAR_ROWS));
  draw(YEAR_ROWS);
  const table = make("table", { class: "cards years" }, make("caption", {}, `${unit} · ${first.year - 1} → ${first.year}`,
    make("span", { class: "under" }, comparison(first))), make("thead", {}, head), body);
  table.drawAll = () => draw(changes.length);
  return make("div", {}, make("div", { class: "wide" }, table), more);
}

function groupedBy(changes, keyOf) {
  const groups = new Map();
  for (const change of changes) {
    const key = keyOf(change);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(change);
  }
  return [...groups.values()];
}

function yearCounts(changes) {
  const counted = TOLD_CHANGES.map((what) => [what, changes.filter((change) => change.what === what).length]).filter(([, count]) => count);
  return counted.map(([what, count]) => make("span", { class: `change ${what}` }, `${DIRECTIONS[what]} ${codeLabel("change", what)} ${NUMBERS.format(count)}`));
}

function yearRoom(changes, open) {
  const tables = groupedBy(changes, (change) => [change.unit, change.year, comparedIn(change)].join("/"));
  const institution = SEVERAL_INSTITUTIONS && changes[0].institution ? make("span", { class: "under" }, text(changes[0].institution)) : null;
  const room = make("details", { class: "group", open },
    make("summary", {}, make("bdi", {}, dependencyOf(changes[0])), " ", ...yearCounts(changes).flatMap((one) => [one, " "]), institution));
  room.fill = () => { if (room.children.length === 1) room.append(...tables.map(yearTable)); };
  room.addEventListener("toggle", () => { if (room.open) room.fill(); });
  if (open) room.fill();
  return room;
}

const SEVERAL_INSTITUTIONS = new Set(DATA.years.map((change) => change.institution)).size > 1;
const years = { found: [] };

function findYears() {
  const words = fold(byId("years-search").value).split(/\s+/).filter(Boolean);
  const chosen = Object.entries(YEAR_FILTERS).map(([name, of]) => [of, byId(`years-${name}`).value]).filter(([, code]) => code);
  const all = byId("years-what").value !== "same";
  years.found = DATA.years.filter((change, number) => words.every((word) => YEAR_TEXTS[number].includes(word))
    && (change.what !== "same" || !all) && chosen.every(([of, code]) => of(change) === code));
  byId("years-count").textContent = years.found.length === 1 ? WORDS.changes_one
    : say(years.found.length ? "changes_of" : "no_year_changes", { count: NUMBERS.format(years.found.length) });
  const groups = groupedBy(years.found, (change) => `${change.institution}/${change.dependency}`);
  byId("years-list").replaceChildren(...groups.map((changes, place_) => yearRoom(changes, place_ === 0 || groups.length < 4)));
}

// On paper each dependency has all that passes the filters or, where that is many pages, how much of it changed.
function unfoldYears() {
  const whole = years.found.length <= MOST_PRINTED.years;
  byId("years-narrow").hidden = whole;
  for (const room of byId("years-list").children) {
    if (whole) room.fill();
    room.open = whole;
  }
  if (!whole) return;
  for (const table of document.querySelectorAll("#years-list table")) table.drawAll();
}

function startYears() {
  const told_ = (name, of, label) => byId(`years-${name}`).append(...[...new Map(DATA.years.map((change) => [of(change), label(change)]))]
    .map(([code, shown]) => option(code, shown)));
  told_("years", YEAR_FILTERS.years, (change) => `${change.year - 1} → ${change.year}`);
  told_("compared", comparedIn, comparison);
  byId("years-what").append(...[...TOLD_CHANGES, "same"].map((code) => option(code, codeLabel("change", code))));
  byId("years-certainty").append(option("certain", codeLabel("certainty", "certain")), option("unsure", WORDS.to_look_at));
  byId("years-search").addEventListener("input", findYears);
  byId("years-form").addEventListener("submit", (event) => event.preventDefault());
  for (const name of Object.keys(YEAR_FILTERS)) byId(`years-${name}`).addEventListener("change", findYears);
  findYears();
}
