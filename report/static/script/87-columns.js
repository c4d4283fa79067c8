// The columns of each plan by header: what is read of them, confirmed or changed from lists, exported as a profile.

const SAID = ["role", "series", "year", "period", "unit", "scale"];
const COLUMN_TITLES = DATA.columns.titles;
const COLUMN_LISTS = DATA.columns.lists;

function columnsStore(documentId) {
  return `${STORE}columns/${DOCUMENTS.get(documentId).sha256}`;
}

function loadColumns(documentId) {
  try {
    const found = JSON.parse(kept(columnsStore(documentId)) || "[]");
    return new Map(found.filter(([header, said]) => typeof header === "string" && said && typeof said === "object"));
  } catch {
    return new Map();
  }
}

// By document and header what is said of the columns; a header that nobody decided on has nothing.
const SAID_OF = new Map(DATA.documents.map((document) => [document.id, loadColumns(document.id)]));

function headerKey(listed) {
  return JSON.stringify(listed.header);
}

function saidHere(documentId, listed) {
  return SAID_OF.get(documentId).get(headerKey(listed));
}

function sayColumn(documentId, listed, said) {
  const own = SAID_OF.get(documentId);
  if (said === null) own.delete(headerKey(listed));
  else own.set(headerKey(listed), said);
  keep(columnsStore(documentId), JSON.stringify([...own]));
}

function labelOf(name, code) {
  const known = (COLUMN_LISTS[name] || []).find(([one]) => one === code);
  return known ? known[1] : name === "role" ? codeLabel("column_role", code) : String(code);
}

function namesOf(names) {
  return names.map((name) => COLUMN_TITLES[name].toLowerCase()).join(", ");
}

function readingLine(reading) {
  const year = reading.find(([name]) => name === "year");
  const told_ = (name, what) => (name === "period" && year && String(what) === String(year[1]) ? WORDS.whole_year : labelOf(name, what));
  return make("div", {}, ...reading.map(([name, what, by]) => make("div", {}, text(told_(name, what)),
    by ? make("small", {}, ` · ${codeLabel("told_by", by)}`) : null)));
}

// Another series or unit by its name; another column, or part of the year, as it is printed.
function rivalName(rival) {
  const list = ["series", "unit"].find((name) => Object.hasOwn(DATA.codes[name], rival));
  return list ? codeLabel(list, rival) : seen(rival);
}

function columnDoubts(listed) {
  const told_ = [];
  if (listed.chosen.length) told_.push(say("chosen_of", { names: namesOf(listed.chosen) }));
  if (listed.differ.length) told_.push(say("differs_of", { names: namesOf(listed.differ) }));
  if (listed.rivals.length) told_.push(say("rival_of", { names: listed.rivals.map(rivalName).join(", "), margin: listed.margin === null ? "–" : NUMBERS.format(listed.margin) }));
  const open_ = listed.chosen.length || listed.differ.length;
  return make("div", {}, open_ ? make("span", { class: "state undecided" }, WORDS.to_look_at) : null,
    ...told_.map((one) => make("span", { class: "under" }, text(one))));
}

// One list of what may be said; of a part of the year or a scale that no list has, what is read stands in it too.
function meaningList(documentId, listed, name, said, redraw) {
  const codes = COLUMN_LISTS[name];
  const other = said[name] !== undefined && !codes.some(([code]) => code === said[name]);
  const list = make("select", { "data-say": name, "aria-label": `${COLUMN_TITLES[name]}: ${listed.header.map(seen).join(" › ")}`,
    disabled: name !== "role" && said.role !== undefined && said.role !== "value",
    on: { change: (event) => {
      const chosen = codes.find(([code]) => String(code) === event.target.value);
      const next = { ...said };
      if (chosen) [next[name]] = chosen;
      else delete next[name];
      if (next.role !== undefined && next.role !== "value") SAID.slice(1).forEach((one) => { delete next[one]; });
      sayColumn(documentId, listed, next);
      redraw(name);
    } } },
    option("", WORDS.as_read), ...(other ? [option(String(said[name]), String(said[name]))] : []),
    ...codes.map(([code, label]) => option(String(code), code === "year" && name === "period" ? WORDS.whole_year : label)));
  list.value = said[name] === undefined ? "" : String(said[name]);
  return make("p", {}, make("label", {}, COLUMN_TITLES[name], list));
}

function isConfirmed(listed, said) {
  return Object.keys(listed.said).length > 0 && JSON.stringify(SAID.map((name) => said[name])) === JSON.stringify(SAID.map((name) => listed.said[name]));
}

function meaningRoom(documentId, listed) {
  const room = make("div", {});
  const draw = (focused) => {
    const said = saidHere(documentId, listed);
    if (!listed.writable) room.replaceChildren(WORDS.cannot_be_named);
    else if (said === undefined) room.replaceChildren(make("p", { class: "buttons" }, confirmButton(), changeButton()));
    else {
      const state = isConfirmed(listed, said) ? "confirmed" : "changed_column";
      const lists = Object.keys(COLUMN_LISTS).map((name) => meaningList(documentId, listed, name, said, draw));
      room.replaceChildren(make("p", { class: "buttons" }, make("span", { class: "state accepted" }, WORDS[state]),
        make("button", { type: "button", on: { click: () => { sayColumn(documentId, listed, null); draw("undo"); } } }, WORDS.undo)),
      make("div", { class: "fields" }, ...lists));
    }
    showDecidedColumns(documentId);
    if (focused) (room.querySelector(`[data-say=${focused}]`) || room.querySelector("button"))?.focus();
  };
  const confirmButton = () => (Object.keys(listed.said).length === 0 ? null
    : make("button", { type: "button", "data-confirm": true, on: { click: () => { sayColumn(documentId, listed, { ...listed.said }); draw("role"); } } }, WORDS.confirm));
  const changeButton = () => make("button", { type: "button", "data-change": true,
    on: { click: () => { sayColumn(documentId, listed, { ...listed.said }); draw("role"); } } }, WORDS.change);
  draw();
  return room;
}

const TABLES_TOLD = 4;

// Pages that follow one another are told by the first and the last: «9–22, 24».
function pagesTold(pages) {
  const runs = [];
  for (const page of pages) {
    if (runs.length && runs.at(-1)[1] === page - 1) runs.at(-1)[1] = page;
    else runs.push([page, page]);
  }
  const told_ = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
  return pages.length === 1 ? `${WORDS.page} ${told_}` : say("pages_of", { pages: told_ });
}

function tablesTold(tables) {
  const left_ = tables.length - TABLES_TOLD;
  if (left_ < 2) return tables.join(", ");
  return `${tables.slice(0, TABLES_TOLD).join(", ")} ${say("tables_more", { count: NUMBERS.format(left_) })}`;
}

// A header of several years has in their place what a profile writes for any year.
function headerTold(level) {
  return level.replaceAll("{year}", `(${WORDS.year.toLowerCase()})`);
}

function columnRow(documentId, listed) {
  const header = make("span", {}, ...listed.header.map(headerTold).flatMap((level, number) => (number ? [" › ", text(level)] : [text(level)])),
    make("span", { class: "under" }, pagesTold(listed.pages), " · ", text(tablesTold(listed.tables))));
  return [header, make("div", {}, ...listed.read.map(readingLine)), columnDoubts(listed),
    make("div", {}, ...listed.samples.map((sample) => make("div", {}, text(sample)))), meaningRoom(documentId, listed)];
}

function entryOf(listed, said) {
  const rest = SAID.filter((name) => said[name] !== undefined)
    .map((name) => `, ${name}: ${typeof said[name] === "number" ? said[name] : quoted(String(said[name]))}`);
  return `- {header: [${listed.header.map(quoted).join(", ")}]${rest.join("")}}`;
}

function commented(content) {
  return `# ${quoted(content).slice(1, -1)}`;
}

// A profile of what was confirmed and changed; what is open is in it as comments.
function profileText(document) {
  const { recognised_by: names, institution, profile, listed } = document.columns;
  const decided = listed.filter((one) => saidHere(document.id, one) && Object.keys(saidHere(document.id, one)).length);
  const left = listed.filter((one) => one.writable && !decided.includes(one) && Object.keys(one.said).length);
  const told_ = names.length ? names : ["…"];
  const recognised = `recognised_by: [${told_.map(quoted).join(", ")}]`;
  return `${[commented(say("profile_header", { file: document.file })),
    ...(profile ? [commented(say("profile_known", { profile }))] : names.length ? [] : [`# ${WORDS.profile_unnamed}`]),
    profile ? `# ${recognised}` : recognised,
    ...(institution && !profile ? ["metadata:", `  institutions: [${quoted(institution)}]`] : []),
    "columns:", ...decided.map((one) => `  ${entryOf(one, saidHere(document.id, one))}`),
    ...(left.length ? [`# ${WORDS.profile_open}`, ...left.map((one) => `#  ${entryOf(one, one.said)}`)] : [])].join("\n")}\n`;
}

function exportProfile(documentId) {
  const name = `${documentId}.yaml`;
  saveFile(name, [profileText(DOCUMENTS.get(documentId))], "application/yaml");
  announce(say("exported", { file: name }));
}

function showDecidedColumns(documentId) {
  const { listed } = DOCUMENTS.get(documentId).columns;
  const count_ = listed.filter((one) => saidHere(documentId, one) !== undefined).length;
  for (const output of document.querySelectorAll("[data-decided-columns]")) {
    if (output.dataset.decidedColumns === documentId) output.textContent = count_ === 1 ? WORDS.columns_decided_one : say("columns_decided", { count: count_ });
  }
}

function columnsOf(document_) {
  const { id, columns } = document_;
  if (!columns.listed.length) return null;
  const headings = [COLUMN_TITLES.header, WORDS.read_as, WORDS.doubt, COLUMN_TITLES.samples, WORDS.meaning];
  return make("section", { class: "confirm-columns" }, make("h4", {}, text(document_.file)),
    make("p", { class: "buttons" },
      make("button", { type: "button", class: "main", "data-export-profile": id, on: { click: () => exportProfile(id) } }, text(say("export", { file: `${id}.yaml` }))),
      make("output", { "data-decided-columns": id })),
    make("div", { class: "wide" }, cardTable(headings, columns.listed.map((listed) => columnRow(id, listed)))));
}

let columnsShown = false;
function showColumns() {
  if (columnsShown) return;
  columnsShown = true;
  const rooms = DATA.documents.map(columnsOf).filter(Boolean);
  if (!rooms.length) return;
  byId("columns-confirm").replaceChildren(make("h3", {}, WORDS.columns_confirm), make("p", {}, WORDS.columns_confirm_told), ...rooms);
  DATA.documents.forEach((document_) => showDecidedColumns(document_.id));
}
