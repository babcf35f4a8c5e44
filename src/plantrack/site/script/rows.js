// What is known of each row of the table, read once.

/** Return a cell's text as one reads it: the white space of the markup collapsed. */
function cellText(cell) {
  return cell.textContent.replace(/[ \t\r\n\f]+/g, " ").replace(/^ | $/g, "");
}

/** Return the words of an attribute that lists several, such as places in a list of names. */
function listed(text) {
  return text ? text.split(" ") : [];
}

/** Return a reader of rows that knows the names and the points. */
function rowReader(data, pointOf) {
  return function readRow(element, position) {
    const { task, whole, category, status, standing, ...set } = element.dataset;
    const sure = listed(set.towns).map((place) => data.towns[place]);
    const towns = [...sure, ...listed(set.may).map((place) => data.towns[place])];
    const units = listed(set.units).map((place) => data.units[place]);
    const own = Array.from(element.cells, cellText);
    return {
      element,
      position,
      text: fold([...own, ...towns].join("\n")),
      points: listed(set.points).map(pointOf),
      whole: whole && pointOf(whole),
      sure: new Set(sure),
      has: {
        town: new Set(towns),
        unit: new Set(units),
        category: new Set([category]),
        section: new Set(listed(set.sections)),
        status: new Set([status]),
        standing: new Set([standing, ...listed(set.signals)]),
      },
    };
  };
}

/** Return every row of a table, in the order of the plan. */
function readRows(table, data, pointOf = pointReader()) {
  return Array.from(table.tBodies[0].rows, rowReader(data, pointOf));
}
