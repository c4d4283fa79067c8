// All findings, the most doubtful first, each with the values it puts in doubt and its place on the page.

const FINDINGS_AT_ONCE = 60;
const LINKS_SHOWN = 12;
const list = { found: [], shown: 0 };

function findingItem(finding, number, current = null) {
  const links = finding.values.filter((value) => value !== current).slice(0, LINKS_SHOWN)
    .map((value) => make("a", { href: placeHash(value) }, say("see_value", { text: seen(held("raw", value)) })));
  if (finding.page !== null && number !== null) links.unshift(make("a", { href: `#finding/${number}` }, WORDS.see_place));
  const left = finding.values.length - LINKS_SHOWN;
  if (left > 0) links.push(make("span", {}, `+${left}`));
  return make("li", {},
    make("p", {}, severityMark(finding.severity), " ", text(finding.message)),
    make("p", { class: "under" }, make("code", {}, finding.rule), ` · ${finding.document}`,
      finding.page === null ? "" : ` · ${WORDS.page} ${finding.page}`),
    links.length ? make("p", { class: "links" }, ...links) : null);
}

function findFindings() {
  const severity = byId("findings-severity").value;
  const documentId = byId("findings-document").value;
  list.found = [...DATA.findings.keys()].filter((number) => {
    const finding = DATA.findings[number];
    return (!severity || finding.severity === severity) && (!documentId || finding.document === documentId);
  });
  list.shown = 0;
  byId("findings-list").replaceChildren();
  byId("findings-count").textContent = NUMBERS.format(list.found.length);
  moreFindings();
}

function moreFindings() {
  const next = list.found.slice(list.shown, list.shown + FINDINGS_AT_ONCE);
  byId("findings-list").append(...next.map((number) => findingItem(DATA.findings[number], number)));
  list.shown += next.length;
  byId("findings-more").hidden = list.shown >= list.found.length;
}

function startFindings() {
  byId("findings-severity").append(...SEVERITIES.map((severity) => option(severity, codeLabel("severity", severity))));
  byId("findings-document").append(...DATA.documents.map((document) => option(document.id, document.id)));
  for (const name of ["findings-severity", "findings-document"]) byId(name).addEventListener("change", findFindings);
  byId("findings-more").addEventListener("click", moreFindings);
  window.addEventListener("beforeprint", () => { while (list.shown < list.found.length) moreFindings(); });
  findFindings();
}
