// Elements made from text only: no markup is ever parsed, whatever a plan prints.

const byId = (id) => document.getElementById(id);

function make(tag, options = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, content] of Object.entries(options)) {
    if (name === "class") element.className = content;
    else if (name === "on") for (const [event, does] of Object.entries(content)) element.addEventListener(event, does);
    else if (content !== null && content !== undefined && content !== false) element.setAttribute(name, content === true ? "" : content);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// Text of a plan: kept apart in direction from what stands around it.
function text(content) {
  return make("bdi", {}, seen(content));
}

function drawn(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, content] of Object.entries(attributes)) element.setAttribute(name, content);
  element.append(...children);
  return element;
}

function severityMark(severity) {
  return make("span", { class: `severity ${severity}` }, codeLabel("severity", severity));
}

function tableOf(headings, rows) {
  const head = make("tr", {}, ...headings.map((heading) => make("th", { scope: "col" }, heading)));
  const body = rows.map(([first, ...rest]) => make("tr", {},
    make("th", { scope: "row" }, first), ...rest.map((content) => make("td", {}, content))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...body));
}

function option(value, label) {
  return make("option", { value }, label);
}

let silence;
function announce(message) {
  byId("said").textContent = message;
  clearTimeout(silence);
  silence = setTimeout(() => { byId("said").textContent = ""; }, 5000);
}
