// The points: what they say, and which of them a search finds, as `list --search` names them.

const OF_TASKS = ["town", "unit", "category"]; // what points have by the tasks that carry them out

/** Return the text of a point's part of the page, without what the page says about it. */
function pointText(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll(".beside, .label, .by-script").forEach((one) => one.remove());
  return copy.textContent;
}

/** Return what gives a point by its key; each is read once. */
function pointReader() {
  const points = new Map();
  return function pointOf(key) {
    if (!points.has(key)) {
      const part = document.getElementById(`point=${key}`);
      points.set(key, {
        key,
        text: part ? fold(pointText(part)) : "",
        heading: part?.querySelector("h4, h5, h6")?.textContent ?? key,
        section: part?.closest(".part")?.id.replace(/^section=/, ""),
      });
    }
    return points.get(key);
  };
}

/** Return every point that the page has a place for, in the order of the text. */
function readPoints(pointOf) {
  const parts = document.querySelectorAll(".point[id]");
  return Array.from(parts, (part) => pointOf(part.id.replace(/^point=/, "")));
}

/** Return the points that have every word of the search, but for what chosen rows are whole. */
function pointsFound(points, rows, chosen, query) {
  const words = searchWords(query.q ?? "");
  if (!words.length) {
    return [];
  }
  const asked = OF_TASKS.filter((key) => query[key]);
  const office = asked.length
    ? rows.filter((row) => asked.every((key) => row.has[key].has(query[key])))
    : [];
  const carried = new Set(office.flatMap((row) => row.points));
  const listed = new Set(chosen.map((row) => row.whole));
  return points.filter(
    (point) =>
      !listed.has(point) &&
      (!asked.length || carried.has(point)) &&
      (!query.section || point.section === query.section) &&
      words.every((word) => point.text.includes(word)),
  );
}

/** Say which points a search finds too, with links to them; nothing if it finds none. */
function tellPoints(output, found, words) {
  const text = found.length > 1 ? words.also_points : words.also_point;
  const [before, after] = text.split("{points}");
  const links = found.flatMap((point, place) => {
    const link = document.createElement("a");
    link.href = `#point=${point.key}`;
    link.textContent = point.heading;
    return place ? [words.between, link] : [link];
  });
  output.replaceChildren(...(links.length ? [before, ...links, after] : []));
}

/** Return what shows those rows of the points' own table that a state asks for. */
function pointTable(table, data, pointOf) {
  const rows = table ? readRows(table, data, pointOf) : [];
  return function apply(query) {
    const chosen = new Set(matching(rows, query));
    for (const row of rows) {
      row.element.hidden = !chosen.has(row);
    }
    if (table) {
      table.parentElement.hidden = !chosen.size; // with the frame that it is scrolled in
    }
  };
}
