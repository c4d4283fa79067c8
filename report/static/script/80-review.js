// Going through the doubtful values: next, previous, accept, correct, undo.

function undecidedLeft() {
  return DATA.queue.filter((value) => UNDECIDED.has(stateOf(value))).length;
}

function showCount() {
  const value = place.value;
  const at = value === null || !RANK.has(value) ? null : RANK.get(value) + 1;
  byId("review-count").textContent = !DATA.queue.length ? WORDS.no_doubtful
    : at === null ? WORDS.not_doubtful
      : say("doubtful_of", { n: NUMBERS.format(at), all: NUMBERS.format(DATA.queue.length), left: NUMBERS.format(undecidedLeft()) });
  byId("accept").disabled = value === null || isCorrectedHere(value);
  byId("accept").title = value !== null && isCorrectedHere(value) ? WORDS.corrected_first : "";
  byId("correct").disabled = value === null;
  byId("undo").disabled = value === null || !(ownDecision(ofValue(value)) || ofValue(value).entries.length);
}

function go(value) {
  const hash = placeHash(value);
  if (window.location.hash === hash) showValue(value);
  else window.location.hash = hash;
}

// From a value that is not doubtful, the most doubtful comes next.
function step(by) {
  const from = RANK.has(place.value) ? RANK.get(place.value) : null;
  const to = from === null ? 0 : from + by;
  if (to < 0 || to >= DATA.queue.length) announce(DATA.queue.length ? WORDS.no_more : WORDS.no_doubtful);
  else go(DATA.queue[to]);
}

function nextUndecided() {
  const from = RANK.has(place.value) ? RANK.get(place.value) : -1;
  const ahead = [...DATA.queue.slice(from + 1), ...DATA.queue.slice(0, Math.max(from, 0))];
  const next = ahead.find((value) => UNDECIDED.has(stateOf(value)));
  if (next === undefined) showValue(place.value);
  else go(next);
}

// What was corrected here is not accepted as it was read, at the touch of a key: the correction would be lost.
function isCorrectedHere(value) {
  return (ownDecision(ofValue(value)) || {}).kind === "corrected";
}

function accept() {
  const value = place.value;
  if (isCorrectedHere(value)) {
    announce(WORDS.corrected_first);
    return;
  }
  if (!isSigned()) return;
  decide(ofValue(value), accepted(ofValue(value), byId("accept-reason").value.trim()));
  byId("accept-reason").value = "";
  announce(say("accepted_told", { text: seen(held("raw", value)) }));
  nextUndecided();
}

function undo() {
  const subject = ofValue(place.value);
  if (!ownDecision(subject) && !subject.entries.length) return;
  takeBack(subject);
  showValue(place.value);
}

function startReview() {
  startSigning();
  document.addEventListener("boxmoved", () => place.view && zoomBy(place.view, 0));
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("accept").addEventListener("click", accept);
  byId("correct").addEventListener("click", () => openCorrection(place.value));
  byId("undo").addEventListener("click", undo);
}
