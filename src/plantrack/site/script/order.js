// Sorting by a column: its heading is a button, `aria-sort` says which way.

/** Return how two cells compare: numbers by value, days by date, texts as a dictionary has them. */
function cellComparison(language) {
  const dictionary = new Intl.Collator(language, { numeric: true });
  return function compare(one, other) {
    if (one === "" || other === "") {
      return (one === "") - (other === "");
    }
    const difference = Number(one) - Number(other);
    return Number.isNaN(difference) ? dictionary.compare(one, other) : difference;
  };
}

/** Return the rows in the order of a column's key, `-key` downwards; empty cells stay last. */
function ordered(rows, headings, sort, compare) {
  const key = sort.replace(/^-/, "");
  const column = headings.findIndex((heading) => heading.dataset.key === key);
  if (column < 0) {
    return rows;
  }
  const sign = sort.startsWith("-") ? -1 : 1;
  const keyed = rows.map((row) => {
    const cell = row.element.cells[column];
    return { row, value: cell.dataset.sort ?? cellText(cell) };
  });
  keyed.sort((one, other) => {
    const either = one.value === "" || other.value === "";
    const found = compare(one.value, other.value) * (either ? 1 : sign);
    return found || one.row.position - other.row.position;
  });
  return keyed.map(({ row }) => row);
}

/** Say in the headings which column the table is sorted by. */
function markOrder(headings, sort) {
  for (const heading of headings) {
    const { key } = heading.dataset;
    const way = { [key]: "ascending", [`-${key}`]: "descending" }[sort];
    heading.setAttribute("aria-sort", way ?? "none");
  }
}

/** Make each heading a button that sorts by it, and downwards when it is pressed again. */
function sortButtons(headings, title, choose) {
  for (const heading of headings) {
    const button = document.createElement("button");
    button.type = "button";
    button.title = filled(title, { column: cellText(heading) });
    button.append(...heading.childNodes);
    button.addEventListener("click", () => {
      const { key } = heading.dataset;
      choose(heading.getAttribute("aria-sort") === "ascending" ? `-${key}` : key);
    });
    heading.append(button);
  }
}
