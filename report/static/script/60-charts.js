// Executed and plan of one indicator over its periods, as a picture with its table beside it.

const CHART = { width: 460, height: 230, left: 64, right: 14, top: 14, bottom: 46, sign: 7.2, gap: 8 };
const SERIES = ["executed", "plan", "baseline"];
const CHARTS_AT_ONCE = 24;
const CHART_OF = new Map();
DATA.charts.forEach((chart, number) => chart.points.forEach((point) => point.values.forEach((value) => CHART_OF.set(value, number))));

function chartName(chart) {
  return [chart.indicator, chart.detail, chart.part].filter(Boolean).map(seen).join(" — ");
}

function hasNumbers(chart) {
  return chart.points.filter((point) => point.value !== null).length > 1;
}

// Round steps that hold all values; 0 is always on the axis, so that heights can be compared.
function ticksFor(values) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 2.5, 5, 10].find((times) => power * times >= rough);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step) || 1;
  return Array.from({ length: last - first + 1 }, (_, number) => (first + number) * step);
}

// An axis' number in few characters; Intl's compact notation won't do, which in Spanish has `5 K` beside `10 k`.
function shortened(number) {
  const [size, sign] = [[1e6, WORDS.million], [1e3, WORDS.thousand]].find(([least]) => Math.abs(number) >= least) ?? [1, ""];
  return [NUMBERS.format(number / size), sign].filter(Boolean).join("\u00a0");
}

// How much an axis' labels take, in the units of the picture: no sign of them is wider than `sign`.
function labelWidth(labels) {
  return Math.max(...labels.map((label) => label.length)) * CHART.sign + CHART.gap;
}

// Every label where they fit side by side, else every second, third… of them.
function labelled(periods, width) {
  const each = Math.ceil((labelWidth(periods) * periods.length) / width);
  return periods.filter((_, place) => place % each === 0);
}

function chartPicture(chart) {
  const points = chart.points.filter((point) => point.value !== null);
  const periods = [...new Set(chart.points.map((point) => point.period))].sort();
  const ticks = ticksFor(points.map((point) => point.value));
  const [low, high] = [ticks[0], ticks.at(-1)];
  const left = Math.max(CHART.left, labelWidth(ticks.map(shortened)));
  const inner = { width: CHART.width - left - CHART.right, height: CHART.height - CHART.top - CHART.bottom };
  const x = (period) => left + ((periods.indexOf(period) + 0.5) / periods.length) * inner.width;
  const y = (value) => CHART.top + (1 - (value - low) / (high - low)) * inner.height;
  const picture = drawn("svg", { viewBox: `0 0 ${CHART.width} ${CHART.height}`, role: "img", "aria-label": chartText(chart) });
  for (const tick of ticks) {
    picture.append(drawn("line", { class: tick === 0 ? "axis" : "rule", x1: left, x2: CHART.width - CHART.right, y1: y(tick), y2: y(tick) }),
      drawn("text", { x: left - 6, y: y(tick) + 4, "text-anchor": "end" }, shortened(tick)));
  }
  for (const period of labelled(periods, inner.width)) {
    picture.append(drawn("text", { x: x(period), y: CHART.height - CHART.bottom + 17, "text-anchor": "middle" }, period));
  }
  const used = SERIES.filter((series) => points.some((point) => point.series === series));
  used.forEach((series, place) => {
    const own = points.filter((point) => point.series === series);
    const newest = new Map(own.map((point) => [point.period, point]));
    const path = [...newest.values()].map((point) => `${x(point.period)},${y(point.value)}`).join(" ");
    picture.append(drawn("polyline", { class: `line ${series}`, points: path }));
    for (const point of own) picture.append(dot(series, x(point.period), y(point.value), "dot"));
    const key = CHART.left + place * 120;
    picture.append(dot(series, key + 6, CHART.height - 10, "key"),
      drawn("text", { x: key + 18, y: CHART.height - 6 }, told("series", series)));
  });
  return picture;
}

// Each series has its own shape: colour alone tells nothing to many readers, or on paper.
function dot(series, x, y, kind) {
  if (series === "executed") return drawn("circle", { class: `${kind} ${series}`, cx: x, cy: y, r: 5 });
  if (series === "plan") return drawn("rect", { class: `${kind} ${series}`, x: x - 4.5, y: y - 4.5, width: 9, height: 9 });
  return drawn("path", { class: `${kind} ${series}`, d: `M${x} ${y - 6}l6 11h-12z` });
}

function chartText(chart) {
  const points = chart.points.filter((point) => point.value !== null)
    .map((point) => `${point.period} ${told("series", point.series)}: ${seen(point.raw)}`);
  return `${say("chart_of", { name: chartName(chart) })}. ${points.join("; ")}`;
}

function pointRows(chart) {
  return chart.points.map((point) => {
    const base = point.value === null ? "–" : NUMBERS.format(point.value);
    const doubt = point.agrees === false ? make("span", { class: "severity warning" }, WORDS.disagrees) : null;
    const raw = point.values.length ? make("a", { href: placeHash(point.values[0]) }, text(point.raw)) : text(point.raw);
    return [point.period || "–", told("series", point.series), make("span", {}, raw, " ", doubt || ""), base, point.document_id];
  });
}

function pointTable(chart) {
  return make("div", { class: "wide" },
    cardTable([WORDS.period, WORDS.series, WORDS.raw, WORDS.base, WORDS.document], pointRows(chart)));
}

function chartCard(chart) {
  const unit = chart.unit ? codeLabel("unit", chart.unit) : "";
  return make("article", { class: "chart" },
    make("h3", {}, text(chartName(chart))),
    make("p", { class: "under" }, text([chart.dependency, unit].filter(Boolean).join(" · "))),
    chartPicture(chart),
    make("details", {}, make("summary", {}, WORDS.as_table), pointTable(chart)));
}

const charts = { found: [], shown: 0 };

function findCharts() {
  const words = fold(byId("charts-search").value).split(/\s+/).filter(Boolean);
  const all = DATA.charts.filter(hasNumbers);
  charts.found = all.filter((chart) => {
    const about = fold([chartName(chart), chart.dependency || ""].join(" "));
    return words.every((word) => about.includes(word));
  });
  charts.shown = 0;
  byId("charts-list").replaceChildren();
  byId("charts-count").textContent = charts.found.length
    ? say("charts_of", { shown: NUMBERS.format(charts.found.length), all: NUMBERS.format(all.length) }) : WORDS.no_charts;
  moreCharts();
}

function moreCharts() {
  const next = charts.found.slice(charts.shown, charts.shown + CHARTS_AT_ONCE);
  byId("charts-list").append(...next.map(chartCard));
  charts.shown += next.length;
  byId("charts-more").hidden = charts.shown >= charts.found.length;
}

function startCharts() {
  byId("charts-search").addEventListener("input", findCharts);
  byId("charts-form").addEventListener("submit", (event) => event.preventDefault());
  byId("charts-more").addEventListener("click", moreCharts);
  findCharts();
}
