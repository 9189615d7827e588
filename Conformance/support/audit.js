// What a careful reader of pages looks for, as a list of complaints. Run by the tests; the product has no script.
const complaints = [];
const say = (what, element) => complaints.push(`${what}: ${element.outerHTML.slice(0, 120)}`);

if (!/^[a-z]{2,3}/.test(document.documentElement.lang)) complaints.push("no language");
if (!document.title.trim()) complaints.push("no title");
const heads = [...document.querySelectorAll("main h1, main h2, main h3, main h4")].map((head) => Number(head.tagName[1]));
if (heads.filter((level) => level === 1).length !== 1) complaints.push(`headings: ${heads}`);
heads.forEach((level, index) => {
  if (index > 0 && level > heads[index - 1] + 1) complaints.push(`a heading of level ${level} after ${heads[index - 1]}`);
});

for (const box of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
  if (!box.labels.length && !box.getAttribute("aria-label")) say("no label", box);
}
for (const button of document.querySelectorAll("button, a[href]")) {
  if (!button.textContent.trim() && !button.getAttribute("aria-label")) say("nothing to read", button);
}
for (const picture of document.querySelectorAll("img:not([alt])")) say("no alternative", picture);
const names = [...document.querySelectorAll("[id]")].map((element) => element.id);
for (const name of names.filter((name, index) => names.indexOf(name) !== index)) complaints.push(`two are called ${name}`);
for (const element of document.querySelectorAll("[aria-describedby], [aria-labelledby]")) {
  for (const attribute of ["aria-describedby", "aria-labelledby"]) {
    for (const name of (element.getAttribute(attribute) || "").split(" ").filter(Boolean)) {
      if (!document.getElementById(name)) say(`${attribute} of ${name}, which is not there`, element);
    }
  }
}

// Contrast (WCAG 2.2, 1.4.3): 4.5 to 1, 3 to 1 for large text.
const colour = (text) => (text.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
const luminance = ([red, green, blue]) => {
  const linear = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
};
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const [red, green, blue, alpha] = colour(getComputedStyle(at).backgroundColor);
    if (alpha === undefined || alpha > 0.99) return [red, green, blue];
  }
  return [255, 255, 255];
};
for (const element of document.querySelectorAll("body *")) {
  const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const box = element.getBoundingClientRect();
  if (!hasText || box.width < 2 || box.height < 2 || element.closest("svg")) continue;
  const style = getComputedStyle(element);
  if (style.visibility === "hidden" || style.clipPath !== "none") continue;
  const [light, dark] = [luminance(colour(style.color)), luminance(ground(element))].sort((a, b) => b - a);
  const size = parseFloat(style.fontSize);
  const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  const ratio = (light + 0.05) / (dark + 0.05);
  if (ratio < least) say(`contrast of ${ratio.toFixed(2)}`, element);
}

// A thumb's target (WCAG 2.2, 2.5.8).
for (const button of document.querySelectorAll("main button, main input[type=radio], main input[type=checkbox]")) {
  const box = button.getBoundingClientRect();
  const label = button.labels && button.labels[0] ? button.labels[0].getBoundingClientRect() : box;
  if (box.width > 0 && Math.max(box.height, label.height) < 24) say("too small for a thumb", button);
}
return JSON.stringify(complaints);
