// What is decided: by the file beside the PDF, and in this browser, kept by the PDF's own hash so that it outlives a
// new version. A subject is what a decision is about: a value, a finding, or an entry of the file that is about nothing.

const STORE = "pat-review/";
const SIGNED_BY = `${STORE}who`;
const TWICE = new Set(DATA.twice);
const ORIGINALS = new Map();
const UNDECIDED = new Set(["undecided", "stale", "conflict", "unapplied"]);
let keeps = true;

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
  if (decision === null || typeof decision !== "object") return false;
  if (decision.kind === "withdrawn") return true;
  return typeof decision.who === "string" && (decision.kind === "accepted" ? typeof decision.seen === "string"
    : decision.kind === "corrected" && Array.isArray(decision.entries));
}

const DECISIONS = new Map(DATA.documents.map((document) => [document.id, loadDecisions(document.id)]));

// A column as it was read from the plan, before anybody corrected it.
function printed(field, value) {
  const original = held("original", value);
  if (original && !ORIGINALS.has(value)) ORIGINALS.set(value, JSON.parse(original));
  const before = ORIGINALS.get(value);
  return before && Object.hasOwn(before, field) ? before[field] : held(field, value);
}

const FINDING_OF = new Map(DATA.findings.map((finding, number) => [`${finding.document}/${finding.seen}`, number]));
const FILED = new Map();
for (const document of DATA.documents) {
  for (const entry of document.beside.entries) {
    const key = `${document.id}/${keyOf(document.id, entry)}`;
    FILED.set(key, [...(FILED.get(key) || []), entry]);
  }
}

function keyOf(documentId, entry) {
  if (entry.value !== null && entry.value !== undefined) return held("value_id", entry.value);
  if (entry.texts.rule && FINDING_OF.has(`${documentId}/${entry.texts.seen}`)) return `finding:${entry.texts.seen}`;
  return `entry:${signature([entry])}`;
}

function signature(entries) {
  return JSON.stringify(entries.map((entry) => Object.entries(entry.texts)));
}

function subjectOf(documentId, key) {
  const value = VALUE_OF.get(`${documentId}/${key}`);
  const finding = key.startsWith("finding:") ? FINDING_OF.get(`${documentId}/${key.slice(8)}`) : undefined;
  return { documentId, key, value, finding, entries: FILED.get(`${documentId}/${key}`) || [] };
}

function ofValue(value) {
  return subjectOf(held("document_id", value), held("value_id", value));
}

function ofFinding(number) {
  return subjectOf(DATA.findings[number].document, `finding:${DATA.findings[number].seen}`);
}

function decisionOn(subject) {
  return DECISIONS.get(subject.documentId).get(subject.key) || null;
}

function isReview(entry) {
  return Object.hasOwn(entry.texts, "decision");
}

// Whether the file says already what was decided here.
function isFiled(decision, entries) {
  if (decision.kind === "withdrawn") return entries.length === 0;
  if (decision.kind === "accepted") return entries.some((entry) => isReview(entry) && entry.texts.seen === decision.seen);
  const said = new Map(entries.filter((entry) => !isReview(entry)).map((entry) => [entry.texts.field, entry.texts.new]));
  return said.size === decision.entries.length
    && decision.entries.every((entry) => said.has(entry.field) && alike(said.get(entry.field), entry.new));
}

function alike(one, other) {
  if (one === null || other === null) return one === other;
  return bare(one) === bare(other) || (NUMBER_FORM.test(one) && NUMBER_FORM.test(other) && Number(one) === Number(other));
}

function bare(content) {
  return content === null ? null : content.normalize("NFC").split(/\s+/).join(" ").trim();
}

// A decision on what the plan no longer says is shown, never exported.
function isStale(subject, decision) {
  if (decision.kind === "withdrawn") return false;
  if (decision.kind === "accepted") return decision.seen !== seenOf(subject);
  return subject.value === undefined
    || decision.entries.some((entry) => plain(printed(entry.field, subject.value)) !== entry.expected);
}

function seenOf(subject) {
  if (subject.value !== undefined) return DATA.seen[subject.value];
  return subject.finding === undefined ? null : DATA.findings[subject.finding].seen;
}

// The file has changed since something else was decided here: a person has to choose. What was accepted here is
// accepted as the file has it, if it still is what was seen.
function isConflict(subject, decision) {
  return decision.kind !== "accepted" && subject.entries.length > 0 && decision.over !== signature(subject.entries);
}

// The decision of this browser, where it says more than the file.
function ownDecision(subject) {
  const decision = decisionOn(subject);
  return decision && !isFiled(decision, subject.entries) ? decision : null;
}

function subjectState(subject) {
  const decision = ownDecision(subject);
  if (decision && isStale(subject, decision)) return subject.entries.length ? filedState(subject.entries) : "stale";
  if (decision) return isConflict(subject, decision) ? "conflict" : decision.kind;
  return filedState(subject.entries);
}

function filedState(entries) {
  if (!entries.length) return "undecided";
  const [reviews, corrections] = [entries.filter(isReview), entries.filter((entry) => !isReview(entry))];
  if (entries.some((entry) => entry.told !== null)) return "unapplied";
  if (reviews.some((entry) => !entry.applied)) return corrections.length ? "corrected" : "stale";
  return corrections.length ? "corrected" : "accepted";
}

// A value is settled too once each finding that put it in doubt was accepted here.
function stateOf(value) {
  const state = subjectState(ofValue(value));
  if (state !== "undecided") return state;
  const doubts = DATA.doubts[value];
  const settled = doubts && doubts.every(([, findings]) => findings.length && findings.every(isAccepted));
  return settled ? "accepted" : state;
}

function isAccepted(number) {
  return subjectState(ofFinding(number)) === "accepted" || DATA.findings[number].settled;
}

function decide(subject, decision) {
  const decisions = DECISIONS.get(subject.documentId);
  if (decision) decisions.set(subject.key, { ...decision, over: signature(subject.entries) });
  else decisions.delete(subject.key);
  keep(storeName(subject.documentId), JSON.stringify(Object.fromEntries(decisions)));
  document.dispatchEvent(new Event("decided"));
}

function accepted(subject, reason) {
  const seenText = subject.value !== undefined ? held("raw", subject.value) : DATA.findings[subject.finding].message;
  return { kind: "accepted", seen: seenOf(subject), text: seenText, reason: reason || null, who: signer(), when: today() };
}

function signer() {
  return (kept(SIGNED_BY) || "").trim();
}

// Nothing is decided by nobody: the field for the name gets the focus where it is empty.
function isSigned() {
  if (signer()) return true;
  const field = [...document.querySelectorAll("[data-signer]")].find((input) => input.checkVisibility());
  if (field) field.focus();
  announce(WORDS.sign_first);
  return false;
}

function showSigner(except = null) {
  for (const field of document.querySelectorAll("[data-signer]")) if (field !== except) field.value = signer();
}

function startSigning() {
  for (const field of document.querySelectorAll("[data-signer]")) {
    field.addEventListener("input", () => {
      keep(SIGNED_BY, field.value);
      showSigner(field);
    });
  }
  showSigner();
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
