// What the reviewer decided: kept in this browser by the PDF's own hash, so that it outlives a new version.

const STORE = "pat-review/";
const SIGNED_BY = `${STORE}who`;
const TWICE = new Set(DATA.twice);
const ORIGINALS = new Map();
const EARLIER = new Map();
let keeps = true;

for (const entry of DATA.earlier) {
  const key = `${entry.document_id}/${entry.value_id}`;
  EARLIER.set(key, [...(EARLIER.get(key) || []), entry]);
}

function kept(name) {
  try {
    return window.localStorage.getItem(name);
  } catch {
    keeps = false;
    return null;
  }
}

function keep(name, content) {
  try {
    window.localStorage.setItem(name, content);
  } catch {
    keeps = false;
  }
}

function storeName(documentId) {
  return `${STORE}${documentId}/${DOCUMENTS.get(documentId).sha256}`;
}

function loadDecisions(documentId) {
  try {
    const found = JSON.parse(kept(storeName(documentId)) || "{}");
    return new Map(Object.entries(found).filter(([, decision]) => isDecision(decision)));
  } catch {
    return new Map();
  }
}

function isDecision(decision) {
  return decision !== null && typeof decision === "object"
    && (decision.kind === "accepted" || (decision.kind === "corrected" && Array.isArray(decision.entries)));
}

const DECISIONS = new Map(DATA.documents.map((document) => [document.id, loadDecisions(document.id)]));

// A column as it was read from the plan, before anybody corrected it.
function printed(field, value) {
  const original = held("original", value);
  if (original && !ORIGINALS.has(value)) ORIGINALS.set(value, JSON.parse(original));
  const before = ORIGINALS.get(value);
  return before && Object.hasOwn(before, field) ? before[field] : held(field, value);
}

function decisionOn(value) {
  return DECISIONS.get(held("document_id", value)).get(held("value_id", value)) || null;
}

// A decision on what the plan no longer says is shown, never exported.
function isStale(value, decision) {
  if (decision.kind === "accepted") return decision.raw !== held("raw", value);
  return decision.entries.some((entry) => plain(printed(entry.field, value)) !== entry.expected);
}

function stateOf(value) {
  const decision = decisionOn(value);
  if (!decision) return "undecided";
  return isStale(value, decision) ? "stale" : decision.kind;
}

function decide(value, decision) {
  const documentId = held("document_id", value);
  const decisions = DECISIONS.get(documentId);
  if (decision) decisions.set(held("value_id", value), decision);
  else decisions.delete(held("value_id", value));
  keep(storeName(documentId), JSON.stringify(Object.fromEntries(decisions)));
  document.dispatchEvent(new Event("decided"));
}

// Contents as the file of corrections writes them: a number in plain digits.
function plain(content) {
  if (content === null || content === undefined) return null;
  if (typeof content !== "number") return String(content);
  return String(content).includes("e")
    ? content.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 }) : String(content);
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
