// Which rows are asked for, and showing them without keeping the reader waiting.

const LONG = 200; // rows; a longer table is shown bit by bit, or a search would take 100 ms
const AT_ONCE = 60; // rows, which fill any screen

/** Return whether a row has a word, in its own text or in that of its points. */
function wordFinder(word) {
  const known = new Map(); // many rows share a few points
  function inPoint(point) {
    if (!known.has(point)) {
      known.set(point, point.text.includes(word));
    }
    return known.get(point);
  }
  return (row) => row.text.includes(word) || row.points.some(inPoint);
}

/** Return the rows that have every word of the search and what each filter asks for. */
function matching(rows, query) {
  const finders = searchWords(query.q ?? "").map(wordFinder);
  const asked = Object.keys(query).filter((key) => key !== "q" && key !== "sort");
  return rows.filter(
    (row) =>
      asked.every((key) => row.has[key].has(query[key])) && finders.every((found) => found(row)),
  );
}

/** Fill in the places of a text: `{shown}`. */
function filled(text, places) {
  return text.replace(/\{(\w+)\}/g, (whole, key) => places[key] ?? whole);
}

/** Return how many rows are shown, in words; those that only may be meant are counted apart. */
function countText(words, chosen, total, town) {
  const count = town ? chosen.filter((row) => !row.sure.has(town)).length : 0;
  const shown = filled(words.shown, { shown: chosen.length - count, total });
  const parts = [chosen.length ? shown : words.none];
  return [...parts, ...(count ? [filled(words.may, { count })] : [])].join(" · ");
}

/** Return what shows the given rows of a table and no others. */
function rowDisplay(table, rows) {
  const atOnce = rows.length > LONG ? AT_ONCE : rows.length;
  let waiting = [];

  function showSome(count) {
    for (const row of waiting.splice(0, count)) {
      row.element.hidden = false;
    }
  }

  /** Show more as the reader comes near the end of what is shown. */
  function showMore() {
    const end = table.getBoundingClientRect().bottom;
    if (waiting.length && end > 0 && end < 2 * innerHeight) {
      showSome(atOnce);
      requestAnimationFrame(showMore);
    }
  }

  function show(chosen) {
    const first = new Set(chosen.slice(0, atOnce));
    for (const row of rows) {
      if (row.element.hidden === first.has(row)) {
        row.element.hidden = !first.has(row);
      }
    }
    waiting = chosen.slice(atOnce);
    requestAnimationFrame(showMore);
  }

  const showAll = () => showSome(waiting.length);
  addEventListener("scroll", showMore, { passive: true });
  addEventListener("beforeprint", showAll);
  return { show, showAll };
}
