// The file of corrections of one document: those already applied, then what was decided here.

const LONGEST_FILE = 1 << 18;
const ODD = /[\u0000-\u001f"\\\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g;

// A text between double quotes, as YAML reads it; what can't be seen is written as its code.
function quoted(content) {
  if (content === null) return "null";
  const escaped = content.toWellFormed ? content.toWellFormed() : content.replace(/\p{Surrogate}/gu, "\ufffd");
  return `"${escaped.replace(ODD, (char) => (char === '"' || char === "\\" ? `\\${char}`
    : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`))}"`;
}

function correctionsName(document) {
  return `${document.file.replace(/\.[^.]*$/, "")}.corrections.yaml`;
}

function address(value) {
  if (!TWICE.has(value)) return [["value_id", held("value_id", value)]];
  const cell = ["page", "table_id", "row", "column", "part"].map((name) => [name, held(name, value)]);
  return cell.filter(([, content]) => content !== null)
    .map(([name, content]) => [name, typeof content === "number" ? content : quoted(content)]);
}

function entryLines(value, entry) {
  const lines = [
    ...address(value),
    ["field", entry.field],
    ["expected", quoted(entry.expected)],
    ["new", quoted(entry.new)],
    ["reason", quoted(entry.reason)],
    ["who", quoted(entry.who)],
    ["when", entry.when],
  ];
  return lines.map(([name, content], number) => `${number ? "  " : "- "}${name}: ${content}`).join("\n");
}

// A correction made here replaces all that the file said of the value before.
function entriesFor(documentId) {
  const found = [];
  for (let value = 0; value < DATA.values.count; value += 1) {
    if (held("document_id", value) !== documentId) continue;
    const decision = decisionOn(value);
    const entries = stateOf(value) === "corrected" ? decision.entries.map((entry) => ({ ...decision, ...entry }))
      : EARLIER.get(`${documentId}/${held("value_id", value)}`) || [];
    for (const entry of entries) found.push(entryLines(value, entry));
  }
  return found;
}

function correctionsText(documentId) {
  const subject = DOCUMENTS.get(documentId);
  const accepted = [...DECISIONS.get(documentId)]
    .map(([valueId, decision]) => [VALUE_OF.get(`${documentId}/${valueId}`), decision])
    .filter(([value]) => value !== undefined && stateOf(value) === "accepted")
    .map(([value, decision]) => `# ${WORDS.accepted_comment}: ${held("value_id", value)} ${quoted(decision.raw)} ${decision.when}`);
  const head = `# ${quoted(say("files_header", { file: subject.file })).slice(1, -1)}`;
  return `${[head, ...accepted, ...entriesFor(documentId)].join("\n")}\n`;
}

function exportCorrections(documentId) {
  const name = correctionsName(DOCUMENTS.get(documentId));
  const content = new Blob([correctionsText(documentId)], { type: "application/yaml" });
  const link = make("a", { href: URL.createObjectURL(content), download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  announce(content.size > LONGEST_FILE ? WORDS.too_long : say("exported", { file: name }));
}
