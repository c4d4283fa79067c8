"""What a test asks the browser of how the page looks: faint text, and things without a name."""

from __future__ import annotations

CONTRAST = """() => {
  const channel = (part) => (part /= 255) <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const ink = parts(element.ownerSVGElement ? style.fill : style.color);
    const [one, other] = [light(ink), light(behind(element))].sort((a, b) => b - a);
    if ((one + 0.05) / (other + 0.05) < 4.5) faint.push(element.outerHTML.slice(0, 120));
  }
  return faint;
}"""

NAMELESS = """() => [...document.querySelectorAll(
    "button, a, input, select, img, svg[role], [role=region], table")]
  .filter((element) => element.checkVisibility()).filter((element) => !(
    element.getAttribute("aria-label") || element.getAttribute("alt") || element.textContent.trim()
    || (element.labels && element.labels.length)
    || document.getElementById(element.getAttribute("aria-labelledby") || "-")))
  .map((element) => element.outerHTML.slice(0, 120))"""
