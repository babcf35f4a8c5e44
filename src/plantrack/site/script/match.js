// Which rows are asked for, and showing them without keeping the reader waiting.

const AT_ONCE = 60; // rows that fill any screen; more of them come in the frames that follow

/** Return the rows that have every word of the search and what each filter asks for. */
function matching(rows, query) {
  const words = searchWords(query.q ?? "");
  const asked = Object.keys(query).filter((key) => key !== "q" && key !== "sort");
  return rows.filter(
    (row) =>
      asked.every((key) => row.has[key].has(query[key])) &&
      words.every((word) => row.text.includes(word)),
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

/** Return a function that shows the given rows, and no others, and one that waits for nothing. */
function rowDisplay(rows) {
  let waiting = [];

  function showSome(count) {
    for (const row of waiting.splice(0, count)) {
      row.element.hidden = false;
    }
  }

  function showNext() {
    showSome(AT_ONCE);
    if (waiting.length) {
      requestAnimationFrame(showNext);
    }
  }

  function show(chosen) {
    const wanted = new Set(chosen);
    for (const row of rows) {
      if (!wanted.has(row) && !row.element.hidden) {
        row.element.hidden = true;
      }
    }
    const idle = waiting.length === 0;
    waiting = chosen.filter((row) => row.element.hidden);
    showSome(AT_ONCE);
    if (idle && waiting.length) {
      requestAnimationFrame(showNext);
    }
  }

  return { show, finish: () => showSome(waiting.length) };
}
