// The shown rows as a file for spreadsheets, the same as `-f csv` writes (render/csv.py).

const FORMULA = /^[ \u3000\xa0]*[=+\-@\t\r\n|%＝＋－＠]/u;
const HARMFUL =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Return `text` with every character that steers a terminal or the order of a line written out. */
function escapeControls(text) {
  return text.replace(HARMFUL, (one) => {
    const code = one.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`;
  });
}

/** Return a text as a field: it cannot run as a formula, and is quoted where it must be. */
function csvField(text) {
  const escaped = escapeControls(text);
  const safe = FORMULA.test(escaped) ? `'${escaped}` : escaped;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Return lines of texts as RFC 4180 has it, with the mark that tells Excel it is UTF-8. */
function csvText(lines) {
  return `\ufeff${lines.map((line) => `${line.map(csvField).join(",")}\r\n`).join("")}`;
}

/** Hand the reader a file. */
function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // a slow disk has read it by then
}
