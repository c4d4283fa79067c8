// The form for a correction: the columns as the plan was read, each may be written otherwise. It stands beside the page's
// picture, shows how the printed text is read, and keeps nothing that the program would refuse.

const MAIN_COLUMNS = new Set(["raw", "value", "unit", "scale", "comparator", "status", "year", "period"]);
const FOLLOWING = ["status", "comparator", "value", "unit", "scale"];
const editing = { value: null, reading: null, touched: new Set() };

function columnNamed(name) {
  return DATA.correctable.find((column) => column.name === name);
}

function columnInput(column, content) {
  const id = `new-${column.name}`;
  const input = column.codes
    ? make("select", { id }, ...(column.nullable ? [option("", "–")] : []), ...Object.entries(column.codes).map(([code, label]) => option(code, label)))
    : make("input", { id, autocomplete: "off", spellcheck: "false", inputmode: column.type === "string" ? null : "decimal" });
  input.value = plain(content) ?? "";
  input.title = column.description;
  input.addEventListener("input", () => changed(column.name));
  return make("p", {}, make("label", { for: id }, DATA.titles[column.name]), input);
}

function openCorrection(value) {
  if (value === null) return;
  editing.value = value;
  editing.touched = new Set();
  const subject = ofValue(value);
  const decision = decisionOn(subject);
  const filed = subject.entries.filter((entry) => !isReview(entry)).map((entry) => entry.texts);
  const entries = decision && decision.entries ? decision.entries : filed;
  const by = new Map(entries.map((entry) => [entry.field, entry.new]));
  const rooms = { main: byId("correction-main"), others: byId("correction-others") };
  for (const room of Object.values(rooms)) room.replaceChildren();
  for (const column of DATA.correctable) {
    const content = by.has(column.name) ? by.get(column.name) : printed(column.name, value);
    rooms[MAIN_COLUMNS.has(column.name) ? "main" : "others"].append(columnInput(column, content));
    if (by.has(column.name)) editing.touched.add(column.name);
  }
  byId("correction-about").replaceChildren(text(`${valueName(value)} · ${told("series", held("series", value))} ${held("period", value) || ""}`));
  byId("settled").checked = by.has("raw") && (by.has("value") || by.has("status"));
  byId("reason").value = (decision && decision.reason) || (filed.length ? filed[0].reason : "") || "";
  byId("who").value = signer();
  byId("correction-errors").replaceChildren();
  showReading();
  document.body.classList.add("correcting");
  byId("correction").show();
  byId("new-raw").focus({ preventScroll: true });
  byId("new-raw").select();
  if (narrow()) document.querySelector("#place figure").scrollIntoView();
  document.dispatchEvent(new Event("boxmoved"));
}

function closeCorrection() {
  if (!byId("correction").open) return;
  byId("correction").close();
  document.body.classList.remove("correcting");
  byId("correct").focus({ preventScroll: true });
}

function written(name) {
  const content = byId(`new-${name}`).value.trim();
  return content === "" ? null : content;
}

function isChanged(column) {
  const before = plain(printed(column.name, editing.value));
  const after = written(column.name);
  if (column.type === "float" && before !== null && after !== null && NUMBER_FORM.test(after)) return Number(before) !== Number(after);
  return bare(before) !== bare(after);
}

// What the printed text says stands in the other columns at once, unless a person has written there.
function changed(name) {
  if (name !== "raw") editing.touched.add(name);
  else follow();
  showReading();
}

function follow() {
  const raw = written("raw");
  const reading = raw === null || !isChanged(columnNamed("raw")) ? null : readPrinted(raw, editing.value);
  for (const name of FOLLOWING) {
    if (editing.touched.has(name)) continue;
    const said = reading && reading.columns && Object.hasOwn(reading.columns, name) ? reading.columns[name] : plain(printed(name, editing.value));
    byId(`new-${name}`).value = said ?? "";
  }
}

function showReading() {
  const raw = written("raw");
  const isNew = raw !== null && isChanged(columnNamed("raw"));
  editing.reading = isNew ? readPrinted(raw, editing.value) : null;
  const told_ = editing.reading ? readingText(editing.reading, written("unit")) : "";
  byId("reading").textContent = told_;
  byId("reading").className = editing.reading && editing.reading.unsure ? "bad" : "good";
  byId("settled-room").hidden = !(editing.reading && editing.reading.unsure);
}

// What the program would refuse, told before it is kept.
function complaint(column) {
  const content = written(column.name);
  const field = DATA.titles[column.name];
  if (content === null) return column.nullable ? null : say("required", { field });
  if (column.codes) return null;
  if (column.type === "string") return column.pattern && !new RegExp(`^(?:${column.pattern})$`, "u").test(content) ? say("out_of_form", { field }) : null;
  if (!(column.type === "int" ? WHOLE_FORM : NUMBER_FORM).test(content)) return say("not_a_number", { field });
  const number = Number(content);
  const below = column.minimum !== null && number < column.minimum;
  return below || (column.maximum !== null && number > column.maximum) ? say("out_of_form", { field }) : null;
}

function together(names) {
  const found = [];
  const { reading } = editing;
  if (reading && reading.unsure && !byId("settled").checked) found.push(say("settle_first", { text: written("raw") }));
  if ((written("status") === "value") !== (written("value") !== null)) found.push(WORDS.status_and_value);
  if (written("year") && written("period") && !written("period").startsWith(written("year"))) found.push(WORDS.period_and_year);
  if (!names.size) found.push(WORDS.nothing_changed);
  for (const name of ["reason", "who"]) if (!byId(name).value.trim()) found.push(say("required", { field: WORDS[name] }));
  return found;
}

function saveCorrection(event) {
  event.preventDefault();
  const columns = DATA.correctable.filter(isChanged);
  const names = new Set(columns.map((column) => column.name));
  const errors = [...DATA.correctable.map(complaint).filter(Boolean), ...together(names)];
  byId("correction-errors").replaceChildren(...errors.map((error) => make("li", {}, error)));
  if (errors.length) {
    byId("correction-errors").scrollIntoView({ block: "nearest" });
    return;
  }
  keepCorrection(columns, names);
}

// Beside a new printed text stands what it says, so that the program has nothing to guess.
function keepCorrection(columns, names) {
  const { value } = editing;
  const said = names.has("value") || names.has("status") || !names.has("raw") ? []
    : [columnNamed(written("value") === null ? "status" : "value")];
  const entries = [...columns, ...said].map((column) => (
    { field: column.name, expected: plain(printed(column.name, value)), new: written(column.name) }));
  const who = byId("who").value.trim();
  keep(SIGNED_BY, who);
  showSigner();
  decide(ofValue(value), { kind: "corrected", raw: held("raw", value), entries, reason: byId("reason").value.trim(), who, when: today() });
  closeCorrection();
  announce(WORDS.saved);
  showValue(value);
}

function startCorrection() {
  byId("correction-form").addEventListener("submit", saveCorrection);
  byId("correction-cancel").addEventListener("click", closeCorrection);
  byId("correction").addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeCorrection();
  });
}
