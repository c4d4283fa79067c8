// What the page was made from, and how it is read: values are columns, each different text stored once.

const DATA = window.PAT_REPORT;
const WORDS = DATA.words;
const COLUMNS = DATA.values.columns;
const DOCUMENTS = new Map(DATA.documents.map((document) => [document.id, document]));
const SEVERITIES = ["error", "warning", "note"];
const LOCALE = DATA.language === "es" ? "es-SV" : "en";
const COLLATOR = new Intl.Collator(LOCALE, { numeric: true });
const NUMBERS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

function held(field, value) {
  const column = COLUMNS[field];
  return column.of ? column.of[column.at[value]] : column.all[value];
}

function codeLabel(list, code) {
  const codes = DATA.codes[list];
  return codes && Object.hasOwn(codes, code) ? codes[code] : code;
}

// The contents of a field as people read them.
function told(field, content) {
  if (content === null || content === undefined || content === "") return "–";
  const list = DATA.lists[field];
  if (Array.isArray(content)) return content.map((one) => (list ? codeLabel(list, one) : seen(one))).join(" ") || "–";
  if (list) return codeLabel(list, content);
  if (typeof content === "boolean") return content ? WORDS.yes : WORDS.no;
  if (typeof content === "number" && (field === "value" || field === "value_base")) return NUMBERS.format(content);
  return seen(content);
}

// Marks that would show figures in another order than they are printed are made visible.
function seen(text) {
  return String(text).replace(UNSEEN, (mark) =>
    `⟨U+${mark.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

function say(word, fields = {}) {
  return WORDS[word].replace(/\{(\w+)\}/g, (whole, name) => (name in fields ? fields[name] : whole));
}

function fold(text) {
  return String(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const VALUE_OF = new Map();
for (let value = 0; value < DATA.values.count; value += 1) {
  VALUE_OF.set(`${held("document_id", value)}/${held("value_id", value)}`, value);
}

function findingsAbout(value) {
  return (DATA.about[value] || []).map((number) => DATA.findings[number]);
}

// By value the gravest of its findings that nobody has settled.
const GRAVEST = new Map(Object.keys(DATA.about).map((value) => [Number(value), findingsAbout(value).filter((finding) => !finding.settled)])
  .filter(([, findings]) => findings.length)
  .map(([value, findings]) => [value, Math.min(...findings.map((finding) => SEVERITIES.indexOf(finding.severity)))]));

function gravest(value) {
  return GRAVEST.has(value) ? SEVERITIES[GRAVEST.get(value)] : null;
}

function valueName(value) {
  return [held("indicator", value), held("detail", value)].filter(Boolean).map(seen).join(" — ");
}
