// The form for a correction: the columns as the plan was read, each may be written otherwise.

const MAIN_COLUMNS = new Set(["raw", "value", "unit", "scale", "comparator", "status", "year", "period"]);
const NUMBER_FORM = /^-?[0-9]{1,15}(\.[0-9]{1,12})?$/;
const WHOLE_FORM = /^[0-9]{1,15}$/;
const editing = { value: null };

function columnInput(column, content) {
  const id = `new-${column.name}`;
  const told_ = plain(content) ?? "";
  const input = column.codes
    ? make("select", { id }, ...(column.nullable ? [option("", "–")] : []), ...Object.entries(column.codes).map(([code, label]) => option(code, label)))
    : make("input", { id, autocomplete: "off", spellcheck: "false", inputmode: column.type === "string" ? null : "decimal" });
  input.value = told_;
  input.title = column.description;
  return make("p", {}, make("label", { for: id }, DATA.titles[column.name]), input);
}

function openCorrection(value) {
  if (value === null) return;
  editing.value = value;
  const decision = decisionOn(value);
  const earlier = EARLIER.get(`${held("document_id", value)}/${held("value_id", value)}`) || [];
  const entries = decision && decision.entries ? decision.entries : earlier;
  const by = new Map(entries.map((entry) => [entry.field, entry.new]));
  const rooms = { main: byId("correction-main"), others: byId("correction-others") };
  for (const room of Object.values(rooms)) room.replaceChildren();
  for (const column of DATA.correctable) {
    const content = by.has(column.name) ? by.get(column.name) : printed(column.name, value);
    rooms[MAIN_COLUMNS.has(column.name) ? "main" : "others"].append(columnInput(column, content));
  }
  byId("correction-about").replaceChildren(text(`${valueName(value)} · ${told("series", held("series", value))} ${held("period", value) || ""}`));
  byId("settled").checked = by.has("raw") && (by.has("value") || by.has("status"));
  byId("reason").value = decision && decision.reason ? decision.reason : earlier.length ? earlier[0].reason : "";
  byId("who").value = kept(SIGNED_BY) || "";
  byId("correction-errors").replaceChildren();
  showSettled();
  byId("correction").showModal();
  byId("new-raw").focus();
  byId("new-raw").select();
}

function written(column) {
  const content = byId(`new-${column.name}`).value.trim();
  return content === "" ? null : content;
}

function isChanged(column) {
  const before = plain(printed(column.name, editing.value));
  const after = written(column);
  const bare = (content) => (content === null ? null : content.normalize("NFC").split(/\s+/).join(" ").trim());
  if (column.type === "float" && before !== null && after !== null && NUMBER_FORM.test(after)) return Number(before) !== Number(after);
  return bare(before) !== bare(after);
}

function showSettled() {
  byId("settled-room").hidden = !isChanged(DATA.correctable.find((column) => column.name === "raw"));
}

// What the pipeline would refuse, told before it is kept.
function complaint(column) {
  const content = written(column);
  const field = DATA.titles[column.name];
  if (content === null) return column.nullable ? null : say("required", { field });
  if (column.codes) return null;
  if (column.type === "string") return column.pattern && !new RegExp(`^(?:${column.pattern})$`, "u").test(content) ? say("out_of_form", { field }) : null;
  if (!(column.type === "int" ? WHOLE_FORM : NUMBER_FORM).test(content)) return say("not_a_number", { field });
  const number = Number(content);
  const below = column.minimum !== null && number < column.minimum;
  return below || (column.maximum !== null && number > column.maximum) ? say("out_of_form", { field }) : null;
}

function together(changed) {
  const now = (name) => written(DATA.correctable.find((column) => column.name === name));
  const found = [];
  const reread = changed.has("raw") && !byId("settled").checked && !changed.has("value") && !changed.has("status");
  if (!reread && (now("status") === "value") !== (now("value") !== null)) found.push(WORDS.status_and_value);
  if (now("year") && now("period") && !now("period").startsWith(now("year"))) found.push(WORDS.period_and_year);
  if (!changed.size) found.push(WORDS.nothing_changed);
  for (const name of ["reason", "who"]) if (!byId(name).value.trim()) found.push(say("required", { field: WORDS[name] }));
  return found;
}

function saveCorrection(event) {
  if (event.submitter && event.submitter.value !== "save") return;
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

function keepCorrection(columns, names) {
  const value = editing.value;
  const confirmed = names.has("raw") && byId("settled").checked && !names.has("value")
    ? DATA.correctable.filter((column) => column.name === (printed("value", value) === null ? "status" : "value") && !names.has(column.name)) : [];
  const entries = [...columns, ...confirmed].map((column) => (
    { field: column.name, expected: plain(printed(column.name, value)), new: written(column) }));
  const who = byId("who").value.trim();
  keep(SIGNED_BY, who);
  decide(value, { kind: "corrected", raw: held("raw", value), entries, reason: byId("reason").value.trim(), who, when: today() });
  byId("correction").close();
  announce(WORDS.saved);
  showValue(value);
}

function startCorrection() {
  byId("correction-form").addEventListener("submit", saveCorrection);
  byId("correction-form").addEventListener("input", showSettled);
  byId("correction-cancel").addEventListener("click", () => byId("correction").close());
}
