// What a printed text says as a number, read as the plan's own cells are: a subset of the grammar of extract/numbers. What
// it does not read, or could read in two ways, the reviewer has to say.

const NUMBER_FORM = /^-?[0-9]{1,15}(\.[0-9]{1,12})?$/;
const WHOLE_FORM = /^[0-9]{1,15}$/;
const COMMAS = new Set(DATA.commas);
const COMPARATORS = { ">=": ">=", "≥": ">=", "<=": "<=", "≤": "<=", ">": ">", "<": "<", "=": "=" };
const PRINTED_NUMBER = /^(>=|<=|[≥≤<>=])?\s*(\$)?\s*([0-9]+(?:(?:[.,] ?| |')[0-9]+)*)\s*(%)?$/u;
const MOST_DIGITS = 15;

function worth(chunks, joints, decimal) {
  const fraction = joints.length > 0 && joints.at(-1) === decimal;
  const whole = fraction ? chunks.slice(0, -1) : chunks;
  const between = fraction ? joints.slice(0, -1) : joints;
  if (between.length && !isWellGrouped(whole, between, decimal)) return null;
  const text_ = whole.join("").replace(/^0+(?=[0-9])/, "");
  const decimals = fraction ? chunks.at(-1).replace(/0+$/, "") : "";
  return decimals ? `${text_}.${decimals}` : text_;
}

function isWellGrouped(chunks, joints, decimal) {
  const kinds = new Set(joints.map((joint) => joint[0]));
  const apart = [...kinds].filter((kind) => kind !== "'");
  if (kinds.has(decimal) || apart.length > 1) return false;
  return chunks[0].length <= 3 && chunks[0][0] !== "0" && chunks.slice(1).every((chunk) => chunk.length === 3);
}

// The number and whether it could be another; null where it is none.
function readNumber(digits, unit, comma) {
  const chunks = digits.split(/[^0-9]+/);
  const joints = digits.match(/[^0-9]+/g) || [];
  if (chunks.join("").length > MOST_DIGITS) return null;
  const sign = comma ? "," : ".";
  const [own, other] = [worth(chunks, joints, sign), worth(chunks, joints, comma ? "." : ",")];
  if (own === null && other === null) return null;
  if (joints.some((joint) => joint.endsWith(" "))) return { value: own ?? other, unsure: true };
  if (own === other || other === null) return { value: own, unsure: false };
  const { whole, percent, bounded } = DATA.units[unit] || {};
  if (own === null) return whole && joints.length === 1 && chunks[1].length === 3 ? null : { value: other, unsure: true };
  const [fraction, all] = joints.at(-1) === sign ? [own, other] : [other, own];
  if (whole) return { value: all, unsure: all !== own };
  if (percent) return { value: fraction, unsure: fraction !== own };
  return { value: own, unsure: !(own === all && !bounded) };
}

// What a text says as the printed text of the value: the columns that follow from it, or why a person has to say.
function readPrinted(printedText, value) {
  const text_ = bare(printedText);
  const status = DATA.statuses[fold(text_).replace(/\s+/g, "")];
  if (status) return { columns: { status, comparator: "=", value: null }, unsure: null };
  const found = PRINTED_NUMBER.exec(text_);
  if (!found) return { columns: null, unsure: WORDS.unreadable };
  const [, sign, money, digits, percent] = found;
  const unit = percent ? "percent" : printed("unit", value);
  const before = bare(printed("raw", value));
  const lost = ["%", "$"].some((mark) => before.includes(mark) && !text_.includes(mark));
  const number = readNumber(digits, unit, COMMAS.has(value));
  if (number === null || (money && !(DATA.units[unit] || {}).money)) return { columns: null, unsure: WORDS.unreadable };
  const columns = { status: "value", comparator: COMPARATORS[sign] || "=", value: number.value, ...(percent ? { unit, scale: "1" } : {}) };
  return { columns, unsure: number.unsure ? WORDS.two_readings : lost ? WORDS.unit_lost : null };
}

function readingText(reading, unit) {
  if (!reading.columns) return reading.unsure;
  const { status, comparator, value } = reading.columns;
  if (value === null) return say("reads_as", { reading: codeLabel("status", status) });
  const number = NUMBERS.format(Number(value));
  const sign = comparator === "=" ? "" : `${codeLabel("comparator", comparator).toLowerCase()} `;
  const told_ = say("reads_as", { reading: `${sign}${number} · ${unit ? codeLabel("unit", unit) : "–"}` });
  return reading.unsure ? `${told_} ${reading.unsure}` : told_;
}
