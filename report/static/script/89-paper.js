// What is printed: the summary, on a page or two, or what a person has narrowed down to a few pages.

const MOST_PRINTED = { rows: 150, findings: 40, documents: 8, rules: 24, values: 12, years: 120 };

// Whether the view goes to paper as it is shown; else the summary does.
function isPrinted(view) {
  if (view === "values") return grid.shown.length <= MOST_PRINTED.rows;
  if (view === "findings") return list.found.length <= MOST_PRINTED.findings;
  return ["overview", "years", "review", "decisions"].includes(view);
}

function summaryRules() {
  const groups = new Map();
  DATA.findings.forEach((finding, number) => {
    const key = `${finding.on} ${finding.severity} ${finding.rule}`;
    const group = groups.get(key) || { finding, count: 0, settled: 0 };
    group.count += 1;
    group.settled += isAccepted(number) ? 1 : 0;
    groups.set(key, group);
  });
  const all = [...groups.values()];
  const rows = all.slice(0, MOST_PRINTED.rules).map(({ finding, count, settled }) => [ruleName(finding.rule),
    codeLabel("finding_about", finding.on).split(":")[0], codeLabel("severity", finding.severity), NUMBERS.format(count), NUMBERS.format(settled)]);
  return [tableOf([WORDS.rule, WORDS.about, WORDS.severity, WORDS.findings, WORDS.settled_findings], rows),
    left(all.length - rows.length)];
}

function left(count) {
  return count > 0 ? make("p", { class: "under" }, say("not_listed", { count: NUMBERS.format(count) })) : null;
}

function summaryDoubts() {
  const open = DATA.queue.filter((value) => UNDECIDED.has(stateOf(value)));
  const rows = open.slice(0, MOST_PRINTED.values).map((value) => [text(valueName(value)), text(held("raw", value)), held("document_id", value),
    String(held("page", value)), told("certainty", held("certainty", value)), held("doubts", value).map((code) => codeLabel("doubt", code)).join(" ")]);
  if (!rows.length) return [make("p", {}, WORDS.no_doubtful)];
  return [tableOf([DATA.titles.indicator, WORDS.raw, WORDS.document, WORDS.page, DATA.titles.certainty, DATA.titles.doubts], rows), left(open.length - rows.length)];
}

function summaryDecisions() {
  const states = ["accepted", "corrected", "conflict", "unapplied", "stale"];
  const decided = DATA.documents.map((document) => [document.id, subjectsOf(document.id).map(subjectState)]).filter(([, found]) => found.length);
  if (!decided.length) return [make("p", {}, WORDS.no_decisions)];
  const rows = decided.slice(0, MOST_PRINTED.documents)
    .map(([id, found]) => [id, ...states.map((state) => NUMBERS.format(found.filter((one) => one === state).length))]);
  return [tableOf([WORDS.document, ...states.map((state) => WORDS[state])], rows), left(decided.length - rows.length)];
}

// Of many documents the first are printed, and how many more there are.
function shortenTables() {
  for (const table of document.querySelectorAll("#overview > .wide > table")) {
    const rows = [...table.tBodies[0].rows];
    rows.forEach((row, place) => row.classList.toggle("unprinted", place >= MOST_PRINTED.documents));
    const told_ = left(rows.length - MOST_PRINTED.documents);
    if (told_ !== null && !table.nextElementSibling) {
      told_.classList.add("on-paper");
      table.after(told_);
    }
  }
}

function fillPaper() {
  const room = (heading, parts) => make("section", {}, make("h3", {}, heading), ...parts.filter(Boolean));
  byId("paper").replaceChildren(room(WORDS.doubtful_left, summaryDoubts()), room(WORDS.findings, summaryRules()), room(WORDS.decisions, summaryDecisions()));
}

function beginPrint() {
  const view = VIEWS.find((name) => !byId(name).hidden);
  document.body.classList.toggle("summarised", !isPrinted(view));
  document.body.classList.toggle("with-summary", view === "overview" || !isPrinted(view));
  if (view === "years") unfoldYears();
  fillPaper();
}

function startPaper() {
  shortenTables();
  window.addEventListener("beforeprint", beginPrint);
}
