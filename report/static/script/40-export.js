// The file of corrections of one document: what lies beside the PDF already, applied or not, then what was decided here.

const LONGEST_FILE = 1 << 18;
const ODD = /[\u0000-\u001f"\\\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g;

// A text between double quotes, as YAML reads it; what can't be seen is written as its code.
function quoted(content) {
  if (content === null || content === undefined) return "null";
  const escaped = content.toWellFormed ? content.toWellFormed() : content.replace(/\p{Surrogate}/gu, "\ufffd");
  return `"${escaped.replace(ODD, (char) => (char === '"' || char === "\\" ? `\\${char}`
    : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`))}"`;
}

function correctionsName(document) {
  return `${document.file.replace(/\.[^.]*$/, "")}.corrections.yaml`;
}

function address(value) {
  if (!TWICE.has(value)) return { value_id: held("value_id", value) };
  const cell = ["page", "table_id", "row", "column", "part"].map((name) => [name, plain(held(name, value))]);
  return Object.fromEntries(cell.filter(([, content]) => content !== null));
}

function entryText(texts) {
  return Object.entries(texts).map(([name, content], number) => `${number ? "  " : "- "}${name}: ${quoted(content)}`).join("\n");
}

function reviewTexts(subject, decision) {
  const about = subject.value !== undefined ? { value_id: held("value_id", subject.value) }
    : { rule: DATA.findings[subject.finding].rule };
  const { seen: seen_, text: text_, reason, who, when } = decision;
  return { decision: "accepted", ...about, seen: seen_, text: text_, ...(reason ? { reason } : {}), who, when };
}

function decisionTexts(subject, decision) {
  if (decision.kind === "withdrawn") return [];
  if (decision.kind === "accepted") return [reviewTexts(subject, decision)];
  const { reason, who, when } = decision;
  return decision.entries.map((entry) => (
    { ...address(subject.value), field: entry.field, expected: entry.expected, new: entry.new, reason, who, when }));
}

// The decision of this browser that the file has to be changed for, if there is one.
function toExport(subject) {
  const decision = ownDecision(subject);
  return decision && !isStale(subject, decision) && !isConflict(subject, decision) ? decision : null;
}

// What was accepted stands beside the file's corrections of the same value; any other decision replaces them.
function isReplaced(subject, entry) {
  const decision = toExport(subject);
  return decision !== null && (decision.kind !== "accepted" || isReview(entry));
}

function entriesFor(documentId) {
  const subjects = [...DECISIONS.get(documentId).keys()].map((key) => subjectOf(documentId, key));
  const stay = DOCUMENTS.get(documentId).beside.entries
    .filter((entry) => !isReplaced(subjectOf(documentId, keyOf(documentId, entry)), entry)).map((entry) => entry.texts);
  const own = subjects.flatMap((subject) => (toExport(subject) ? decisionTexts(subject, toExport(subject)) : []));
  return [...stay, ...own];
}

function correctionsText(documentId) {
  const subject = DOCUMENTS.get(documentId);
  const head = `# ${quoted(say("files_header", { file: subject.file })).slice(1, -1)}`;
  const unread = subject.beside.lines.map((line) => `# ${quoted(line).slice(1, -1)}`);
  const kept_ = unread.length ? [`# ${WORDS.unread_lines}`, ...unread] : [];
  return `${[head, ...entriesFor(documentId).map(entryText), ...kept_].join("\n")}\n`;
}

function saveFile(name, parts, type) {
  const content = new Blob(parts, { type });
  const link = make("a", { href: URL.createObjectURL(content), download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  return content.size;
}

function exportCorrections(documentId) {
  const name = correctionsName(DOCUMENTS.get(documentId));
  const size = saveFile(name, [correctionsText(documentId)], "application/yaml");
  announce(size > LONGEST_FILE ? WORDS.too_long : say("exported", { file: name }));
}
