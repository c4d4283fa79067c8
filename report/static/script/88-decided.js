// What was decided: what the files beside the PDFs say, what this browser says, and where the two are at odds.

// Who decided what, when and why: in the file, in this browser, or both where they differ.
function decisionLines(subject) {
  const own = ownDecision(subject);
  const state = subjectState(subject);
  const lines = [];
  if (subject.entries.length) lines.push(filedLines(subject, own ? WORDS.in_file : null));
  if (own) lines.push(ownLines(subject, own, subject.entries.length ? WORDS.in_browser : null));
  if (state !== "conflict") return lines;
  return [make("p", { class: "bad" }, WORDS.conflict_told), make("div", { class: "sides" }, ...lines), make("p", { class: "buttons" },
    make("button", { type: "button", "data-keep": "file", on: { click: () => settleConflict(subject, null) } }, WORDS.keep_file),
    make("button", { type: "button", "data-keep": "browser", on: { click: () => settleConflict(subject, own) } }, WORDS.keep_browser))];
}

function settleConflict(subject, decision) {
  decide(subject, decision);
  announce(WORDS.conflict_settled);
  if (byId("decisions").hidden && place.value !== null) showValue(place.value);
}

function filedLines(subject, heading) {
  const state = filedState(subject.entries);
  const [first] = subject.entries;
  const troubles = subject.entries.filter((entry) => entry.told !== null).map((entry) => make("p", { class: "bad" }, text(entry.told)));
  return decisionRoom(state, heading, first.texts, changesOf(subject.entries.filter((entry) => !isReview(entry)).map((entry) => entry.texts)), troubles);
}

function ownLines(subject, decision, heading) {
  const state = isStale(subject, decision) ? "stale" : decision.kind;
  return decisionRoom(state, heading, decision, changesOf(decision.entries || []), []);
}

function decisionRoom(state, heading, signed, changes, troubles) {
  const by = signed.who ? say("decided_by", { who: seen(signed.who), when: signed.when || "–" }) : "";
  return make("div", { class: "decision" }, heading ? make("h4", {}, heading) : null,
    make("p", {}, make("span", { class: `state ${state}` }, WORDS[state]), " ", by),
    signed.reason ? make("p", {}, `${WORDS.reason}: `, text(signed.reason)) : null,
    changes.length ? make("ul", {}, ...changes) : null, ...troubles);
}

function changesOf(entries) {
  const shown_ = (content) => (content === null || content === undefined ? "–" : content);
  return entries.map((entry) => make("li", {}, `${DATA.titles[entry.field] || entry.field || "–"}: `, text(told(entry.field, shown_(entry.expected))), " → ", text(told(entry.field, shown_(entry.new)))));
}

function subjectsOf(documentId) {
  const subject = DOCUMENTS.get(documentId);
  const keys = new Set([...subject.beside.entries.map((entry) => keyOf(documentId, entry)), ...DECISIONS.get(documentId).keys()]);
  return [...keys].map((key) => subjectOf(documentId, key));
}

function subjectName(subject) {
  if (subject.value !== undefined) return make("a", { href: placeHash(subject.value) }, text(valueName(subject.value)));
  if (subject.finding !== undefined) return make("a", { href: `#finding/${subject.finding}` }, ruleName(DATA.findings[subject.finding].rule));
  const [entry] = subject.entries;
  const named = entry ? entry.texts.value_id || entry.texts.rule || entry.texts.table_id : subject.key;
  return make("span", {}, make("code", {}, named || "–"), make("span", { class: "under" }, WORDS.nothing_there));
}

function decisionRow(subject) {
  const { value, finding } = subject;
  const found = finding === undefined ? null : DATA.findings[finding];
  const page = value !== undefined ? held("page", value) : found ? found.page : null;
  const back = ownDecision(subject) || subject.entries.length
    ? make("button", { type: "button", on: { click: () => { takeBack(subject); showDecisions(); } } }, ownDecision(subject) ? WORDS.undo : WORDS.withdraw) : "";
  const about = value !== undefined ? [value] : found ? found.values : [];
  return [subjectName(subject), eachOnce(about.map((one) => told("series", held("series", one)))) || "–",
    eachOnce(about.map((one) => held("year", one))) || String(DOCUMENTS.get(subject.documentId).year ?? "–"), page ?? "–",
    value === undefined ? "–" : text(held("raw", value)),
    make("div", {}, ...decisionLines(subject)), back];
}

// What the values of a finding say, each thing once. What names no value is of its plan's year.
function eachOnce(said) {
  return [...new Set(said)].filter((one) => one !== null && one !== undefined).sort(COLLATOR.compare).join(", ");
}

const ORDER_OF_STATES = ["conflict", "unapplied", "stale", "corrected", "accepted", "withdrawn", "undecided"];

function decisionsOf(document) {
  const subjects = subjectsOf(document.id).sort((one, other) =>
    ORDER_OF_STATES.indexOf(subjectState(one)) - ORDER_OF_STATES.indexOf(subjectState(other)));
  const { problem } = document.beside;
  if (!subjects.length && !problem) return null;
  const fresh = subjects.filter((subject) => toExport(subject)).length;
  const conflicts = subjects.filter((subject) => subjectState(subject) === "conflict").length;
  const told_ = [problem ? make("p", { class: "told bad" }, text(`${problem} ${WORDS.file_unread}`)) : null,
    conflicts ? make("p", { class: "told bad" }, conflicts === 1 ? WORDS.conflicts_one : say("conflicts_of", { count: conflicts })) : null];
  const headings = [WORDS.subject, WORDS.series, WORDS.year, WORDS.page, WORDS.raw, WORDS.decision, ""];
  return make("section", {}, make("h3", {}, text(document.file)), ...told_,
    make("p", { class: "buttons" }, make("button", { type: "button", class: "main", "data-export": document.id, on: { click: () => exportCorrections(document.id) } },
      text(say("export", { file: correctionsName(document) }))),
    make("output", {}, fresh === 0 ? WORDS.nothing_new : fresh === 1 ? WORDS.new_one : say("new_of", { count: fresh }))),
    make("div", { class: "wide" }, cardTable(headings, subjects.map(decisionRow))));
}

// A table whose rows are cards on a phone, each cell with its heading.
function cardTable(headings, rows) {
  const table = tableOf(headings, rows);
  table.className = "cards";
  for (const row of table.tBodies[0].rows) {
    [...row.cells].forEach((cell, number) => { if (number) cell.dataset.label = headings[number]; });
  }
  return table;
}

// What of a file is not in this version, as its document keeps its last good reading.
function showUnapplied() {
  const told_ = DATA.documents.map((document) => [document, document.beside.problem, document.beside.entries.filter((entry) => entry.told !== null).length])
    .filter(([, problem, entries]) => problem || entries).map(([document, problem, entries]) => {
      const file = correctionsName(document);
      const said = problem ? say("file_unread_of", { file }) : entries === 1 ? say("unapplied_one", { file }) : say("unapplied_of", { file, count: entries });
      return make("p", { class: "told bad" }, text(said), " ", make("a", { href: "#decisions" }, WORDS.decisions));
    });
  byId("unapplied").replaceChildren(...told_);
}

function showDecisions() {
  const rooms = DATA.documents.map(decisionsOf).filter(Boolean);
  byId("decisions-list").replaceChildren(...(rooms.length ? rooms : [make("p", {}, WORDS.no_decisions)]));
  byId("not-kept").hidden = keeps;
}
