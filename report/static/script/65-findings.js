// All findings: searched, filtered, and put together by rule, by cause or by page, each with the values it puts in doubt,
// its place on the page, and the button that accepts it once for all of them.

const FINDINGS_AT_ONCE = 60;
const LINKS_SHOWN = 12;
const FINDING_TEXTS = DATA.findings.map((finding) => fold([finding.message, ruleName(finding.rule), finding.rule, finding.document,
  ...finding.values.slice(0, LINKS_SHOWN).map(valueName)].join("\n")));
const FINDING_FILTERS = {
  severity: (finding) => finding.severity,
  document: (finding) => finding.document,
  about: (finding) => finding.on,
  rule: (finding) => finding.rule,
  state: (finding, number) => (isAccepted(number) ? "settled" : "open"),
};

function ruleName(rule) {
  return DATA.rules[rule] || rule;
}

function findingItem(finding, number, current = null) {
  const links = finding.values.filter((value) => value !== current).slice(0, LINKS_SHOWN)
    .map((value) => make("a", { href: placeHash(value) }, say("see_value", { text: seen(held("raw", value)) })));
  if (finding.page !== null && place.finding !== number) links.unshift(make("a", { href: `#finding/${number}` }, WORDS.see_place));
  const left = finding.values.length - (current === null ? 0 : 1) - LINKS_SHOWN;
  if (left > 0) links.push(make("span", {}, `+${left}`));
  return make("li", { "data-finding": number },
    make("p", {}, severityMark(finding.severity), " ", text(finding.message)),
    make("p", { class: "under" }, make("span", { title: finding.rule }, ruleName(finding.rule)), ` · ${codeLabel("finding_about", finding.on).split(":")[0]}`,
      ` · ${finding.document}`, finding.page === null ? "" : ` · ${WORDS.page} ${finding.page}`),
    links.length ? make("p", { class: "links" }, ...links) : null,
    findingDecision(finding, number));
}

function findingDecision(finding, number) {
  const subject = ofFinding(number);
  const state = finding.settled && subjectState(subject) === "undecided" ? "settled" : subjectState(subject);
  if (state === "settled") return make("p", {}, make("span", { class: "state accepted" }, WORDS.settled_by_link));
  const many = finding.values.length > 1 ? say("accept_finding_of", { count: NUMBERS.format(finding.values.length) }) : WORDS.accept_finding;
  const button = UNDECIDED.has(state) || state === "withdrawn"
    ? make("button", { type: "button", "data-accept": number, on: { click: () => acceptFinding(number) } }, many)
    : make("button", { type: "button", on: { click: () => takeBack(subject) } }, WORDS.undo);
  return make("div", { class: "decided" }, ...decisionLines(subject), make("p", { class: "buttons" }, button));
}

function acceptFinding(number) {
  if (!isSigned()) return;
  const reason = byId(byId("findings").hidden ? "accept-reason" : "findings-reason");
  decide(ofFinding(number), accepted(ofFinding(number), reason.value.trim()));
  reason.value = "";
  announce(WORDS.finding_accepted);
  showDecided(number);
}

// Takes back what was decided here, or else what the file says.
function takeBack(subject) {
  decide(subject, ownDecision(subject) ? null : { kind: "withdrawn" });
  announce(WORDS.undone);
  if (subject.finding !== undefined) showDecided(subject.finding);
}

function showDecided(number) {
  for (const item of document.querySelectorAll(`[data-finding="${number}"]`)) item.replaceWith(findingItem(DATA.findings[number], number, place.value));
  if (!byId("review").hidden) showCount();
}

const list = { found: [] };

function findFindings() {
  const words = fold(byId("findings-search").value).split(/\s+/).filter(Boolean);
  const chosen = Object.entries(FINDING_FILTERS).map(([name, of]) => [of, byId(`findings-${name}`).value]).filter(([, code]) => code);
  list.found = [...DATA.findings.keys()].filter((number) => words.every((word) => FINDING_TEXTS[number].includes(word))
    && chosen.every(([of, code]) => of(DATA.findings[number], number) === code));
  byId("findings-count").textContent = list.found.length === 1 ? WORDS.findings_one : say("findings_of", { count: NUMBERS.format(list.found.length) });
  showFindings();
}

const GROUPINGS = {
  rule: (numbers) => groupsBy(numbers, (finding) => [finding.rule, ruleName(finding.rule)]),
  cause: byCause,
  page: (numbers) => groupsBy(numbers, (finding) => [`${finding.document}/${String(finding.page ?? 0).padStart(5, "0")}`,
    `${finding.document} · ${finding.page === null ? WORDS.whole_document : `${WORDS.page} ${finding.page}`}`], true),
  none: (numbers) => [[null, numbers]],
};

function groupsBy(numbers, of, sorted = false) {
  const groups = new Map();
  for (const number of numbers) {
    const [key, label] = of(DATA.findings[number]);
    if (!groups.has(key)) groups.set(key, [label, []]);
    groups.get(key)[1].push(number);
  }
  const keys = sorted ? [...groups.keys()].sort() : [...groups.keys()];
  return keys.map((key) => groups.get(key));
}

// What the plan says against itself, one group for one fault; what doubts the reading, by rule.
function byCause(numbers) {
  return groupsBy(numbers, ({ fault, rule }) => {
    if (fault === null) return [rule, ruleName(rule)];
    const { cause, subject } = DATA.faults[fault];
    return [fault, subject === null ? cause : `${cause}: ${subject}`];
  });
}

function showFindings() {
  const groups = GROUPINGS[byId("findings-grouping").value](list.found);
  byId("findings-list").replaceChildren(...groups.map(([label, numbers]) => (label === null
    ? findingsRoom(numbers) : groupRoom(label, numbers, groups.length === 1))));
}

function groupRoom(label, numbers, open) {
  const gravest_ = SEVERITIES[Math.min(...numbers.map((number) => SEVERITIES.indexOf(DATA.findings[number].severity)))];
  const room = make("details", { class: "group", open },
    make("summary", {}, severityMark(gravest_), " ", text(label), ` (${NUMBERS.format(numbers.length)})`));
  const fill = () => { if (room.open && room.children.length === 1) room.append(findingsRoom(numbers)); };
  room.addEventListener("toggle", fill);
  fill();
  return room;
}

// Some of the findings, and a button for more.
function findingsRoom(numbers) {
  const items = make("ol", { class: "findings" });
  const more = make("button", { type: "button", class: "findings-more" }, WORDS.more);
  let shown = 0;
  const next = () => {
    items.append(...numbers.slice(shown, shown + FINDINGS_AT_ONCE).map((number) => findingItem(DATA.findings[number], number)));
    shown += FINDINGS_AT_ONCE;
    more.hidden = shown >= numbers.length;
  };
  more.addEventListener("click", next);
  next();
  return make("div", {}, items, more);
}

function startFindings() {
  byId("findings-severity").append(...SEVERITIES.map((severity) => option(severity, codeLabel("severity", severity))));
  byId("findings-document").append(...DATA.documents.map((document) => option(document.id, document.id)));
  byId("findings-about").append(...Object.entries(DATA.codes.finding_about).map(([code, label]) => option(code, label.split(":")[0])));
  byId("findings-state").append(option("open", WORDS.open), option("settled", WORDS.settled_findings));
  byId("findings-state").value = "open";
  const rules = [...new Set(DATA.findings.map((finding) => finding.rule))].map((rule) => [rule, ruleName(rule)]);
  byId("findings-rule").append(...rules.sort((one, other) => COLLATOR.compare(one[1], other[1])).map(([rule, name]) => option(rule, name)));
  byId("findings-search").addEventListener("input", findFindings);
  byId("findings-form").addEventListener("submit", (event) => event.preventDefault());
  for (const name of Object.keys(FINDING_FILTERS)) byId(`findings-${name}`).addEventListener("change", findFindings);
  byId("findings-grouping").addEventListener("change", showFindings);
  findFindings();
}
