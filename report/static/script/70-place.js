// One value or finding with the picture of its page; the box is laid over the picture, which all values share.

const APART = new Set(["document_id", "x0", "top", "x1", "bottom"]);
const ZOOMS = [1, 1.5, 2, 3, 4];
const COUNTED_ASIDE = new Set(["certainty", "doubts", "original"]);
const place = { value: null, finding: null, view: null };

function pageFigure(documentId, page, box, label) {
  const subject = DOCUMENTS.get(documentId);
  const image = subject.pages[page];
  const caption = `${subject.file} · ${WORDS.page} ${page}`;
  if (!image) return make("figure", {}, make("p", { class: "told" }, WORDS.no_picture), make("figcaption", {}, text(caption)));
  const [path, width, height] = image;
  const alt = label === null ? say("picture_of_page", { page, file: seen(subject.file) })
    : say("picture_of", { page, file: seen(subject.file), text: label });
  const sheet = make("div", { class: "sheet" }, make("img", { src: path, alt, width: Math.round(width), height: Math.round(height) }));
  if (box) sheet.append(boxOver(box, width, height));
  const viewer = make("div", { class: "viewer", tabindex: 0, role: "region", "aria-label": caption }, sheet);
  const view = { zoom: narrow() ? 2 : 0, sheet, viewer, box, width, height };
  const button = (word, sign, by) => make("button", { type: "button", "aria-label": WORDS[word], on: { click: () => zoomBy(view, by) } }, sign);
  const figure = make("figure", {}, viewer,
    make("figcaption", {}, text(caption), make("span", { class: "buttons" }, button("zoom_out", "−", -1), button("zoom_in", "+", 1))));
  requestAnimationFrame(() => zoomBy(view, 0));
  place.view = view;
  return figure;
}

function boxOver([left, top, right, bottom], width, height) {
  const box = make("div", { class: "box", "aria-hidden": "true" });
  const share = (length, whole) => `${(100 * length) / whole}%`;
  const room = 2;
  box.style.left = share(left - room, width);
  box.style.top = share(top - room, height);
  box.style.width = share(right - left + 2 * room, width);
  box.style.height = share(bottom - top + 2 * room, height);
  return box;
}

function zoomBy(view, steps) {
  view.zoom = Math.max(0, Math.min(ZOOMS.length - 1, view.zoom + steps));
  view.sheet.style.width = `${100 * ZOOMS[view.zoom]}%`;
  if (!view.box) return;
  const [left, top, right, bottom] = view.box;
  const scale = view.sheet.clientWidth / view.width;
  view.viewer.scrollLeft = ((left + right) / 2) * scale - view.viewer.clientWidth / 2;
  view.viewer.scrollTop = ((top + bottom) / 2) * scale - view.viewer.clientHeight / 2;
}

function valueBox(value) {
  return ["x0", "top", "x1", "bottom"].map((side) => held(side, value));
}

function showValue(value) {
  if (place.value !== value) window.scrollTo(0, 0);
  place.value = value;
  place.finding = null;
  const figure = pageFigure(held("document_id", value), held("page", value), valueBox(value), seen(held("raw", value)));
  const about = findingsAbout(value);
  const chart = CHART_OF.has(value) ? DATA.charts[CHART_OF.get(value)] : null;
  byId("place").replaceChildren(figure, make("div", {},
    make("p", { class: "lead" }, text(valueName(value))),
    make("p", { class: "big" }, text(held("raw", value))),
    make("p", { class: "lead" }, `${told("series", held("series", value))} · ${held("period", value) || "–"} · ${told("unit", held("unit", value))}`,
      held("dependency", value) ? " · " : "", held("dependency", value) ? text(held("dependency", value)) : ""),
    ...stateLines(value),
    ...doubtLines(value),
    make("h3", {}, `${WORDS.findings} (${about.length})`),
    make("ol", { class: "findings" }, ...about.map((finding) => findingItem(finding, findingNumber(finding), value))),
    make("h3", {}, WORDS.fields), fieldList(value),
    make("h3", {}, WORDS.history), historyList(value),
    make("h3", {}, WORDS.in_series),
    ...(chart ? [hasNumbers(chart) ? chartPicture(chart) : "", pointTable(chart)] : [make("p", {}, WORDS.no_series)])));
  showCount();
}

// What was decided on the value, by whom and why.
function stateLines(value) {
  const lines = decisionLines(ofValue(value));
  if (lines.length || stateOf(value) !== "accepted") return lines;
  return [make("p", {}, make("span", { class: "state accepted" }, WORDS.accepted), ` ${WORDS.settled_by_findings}`)];
}

// Why it isn't certain that it was read right.
function doubtLines(value) {
  const doubts = held("doubts", value);
  const level = held("certainty", value);
  return [make("p", {}, make("span", { class: `certainty ${level}` }, told("certainty", level))),
    doubts.length ? make("ul", { class: "doubts" }, ...doubts.map((code) => make("li", {}, codeLabel("doubt", code)))) : null].filter(Boolean);
}

function fieldList(value) {
  const rows = Object.keys(COLUMNS).filter((field) => !APART.has(field) && !COUNTED_ASIDE.has(field)).map((field) => [field, held(field, value)])
    .filter(([, content]) => content !== null && content !== "");
  return make("dl", { class: "data" }, ...rows.flatMap(([field, content]) =>
    [make("dt", {}, DATA.titles[field]), make("dd", {}, text(told(field, content)))]));
}

function historyList(value) {
  const steps = DATA.history[value] || [];
  return make("ul", {}, ...steps.map(([version, fields, raw], number) => {
    const how = raw === null ? WORDS.gone : number === 0 || !fields.length ? WORDS.appears
      : fields.length === 1 && fields[0] === "page" ? WORDS.moved
        : `${WORDS.changed}: ${fields.map((field) => DATA.titles[field] || field).join(", ")}`;
    return make("li", {}, `${version} · ${how}`, ...(raw === null ? [] : [" · ", text(raw)]));
  }));
}

function findingNumber(finding) {
  return FINDING_OF.get(`${finding.document}/${finding.seen}`);
}

function showFinding(number) {
  const finding = DATA.findings[number];
  place.value = null;
  place.finding = number;
  const figure = pageFigure(finding.document, finding.page, finding.box, finding.box ? ruleName(finding.rule) : null);
  byId("place").replaceChildren(figure, make("div", {}, make("h3", {}, WORDS.finding),
    make("ol", { class: "findings" }, findingItem(finding, number))));
  showCount();
}
