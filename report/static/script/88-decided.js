// What was decided so far, document by document, and the files to export.

function decisionRows(documentId) {
  return [...DECISIONS.get(documentId)].map(([valueId, decision]) => {
    const value = VALUE_OF.get(`${documentId}/${valueId}`);
    const state = value === undefined ? "stale" : stateOf(value);
    const name = value === undefined ? make("code", {}, valueId) : make("a", { href: placeHash(value) }, text(valueName(value)));
    const changes = (decision.entries || []).map((entry) => `${DATA.titles[entry.field]}: ${entry.expected ?? "–"} → ${entry.new ?? "–"}`);
    return [name, make("span", { class: `state ${state}` }, WORDS[state]), text(changes.join("; ") || decision.raw), text(decision.reason || "")];
  });
}

function showDecisions() {
  const rooms = DATA.documents.filter((document) => DECISIONS.get(document.id).size).map((document) => make("section", {},
    make("h3", {}, text(document.file)),
    make("p", { class: "buttons" }, make("button", { type: "button", class: "main", "data-export": document.id, on: { click: () => exportCorrections(document.id) } },
      text(say("export", { file: correctionsName(document) })))),
    make("div", { class: "wide" }, tableOf([DATA.titles.indicator, WORDS.decision, WORDS.what_changed, WORDS.reason], decisionRows(document.id)))));
  byId("decisions-list").replaceChildren(...(rooms.length ? rooms : [make("p", {}, WORDS.no_decisions)]));
  byId("not-kept").hidden = keeps;
}
