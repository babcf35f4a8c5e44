// Puts the parts together: the form says what is asked, the address remembers it.

/** Return the page's parts that the script works with. */
function pageParts() {
  const table = document.getElementById("task-table");
  const form = document.getElementById("filters");
  return {
    table,
    form,
    headings: Array.from(table.tHead.querySelectorAll("th")),
    search: form.elements.namedItem("q"),
    shown: document.getElementById("shown"),
    also: document.getElementById("also"),
    ofPoints: document.getElementById("point-table"),
    data: JSON.parse(document.getElementById("plan-data").textContent),
  };
}

/** Return the state that the form asks for. */
function readForm(form) {
  return Object.fromEntries(new FormData(form));
}

/** Make the form ask for a state; a select has nothing but what can be chosen. */
function fillForm(form, query) {
  for (const control of form.elements) {
    if (control.name) {
      control.value = query[control.name] ?? "";
      if (control.selectedIndex === -1) {
        control.value = "";
      }
    }
  }
}

/** Show a part of the page, open what it lies in, and go there. */
function goTo(element) {
  for (let part = element; part; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) {
      part.open = true;
    }
  }
  element.scrollIntoView();
}

/** Return what applies a state to the tables. */
function tableView({ table, headings, shown, also, ofPoints, data }) {
  const pointOf = pointReader();
  const rows = readRows(table, data, pointOf);
  const points = readPoints(pointOf);
  const applyToPoints = pointTable(ofPoints, data, pointOf);
  const display = rowDisplay(table, rows);
  const compare = cellComparison(data.language);
  const sortable = headings.filter((heading) => heading.dataset.key);
  let inOrder = rows;
  let chosen = rows;
  let sort = "";
  let town;
  document.documentElement.classList.toggle("long", rows.length > LONG);

  /** Mark the rows that only may be meant for a town. */
  function markPerhaps(wanted) {
    if (wanted !== town) {
      town = wanted;
      for (const row of rows) {
        row.element.classList.toggle("may", Boolean(town) && !row.sure.has(town));
      }
    }
  }

  function apply(query) {
    const wanted = query.sort ?? "";
    if (wanted !== sort) {
      inOrder = ordered(rows, headings, wanted, compare);
      table.tBodies[0].append(...inOrder.map((row) => row.element));
      sort = wanted;
    }
    chosen = matching(inOrder, query);
    display.show(chosen);
    markOrder(sortable, sort);
    markPerhaps(query.town);
    shown.textContent = countText(data.words, chosen, rows.length, query.town);
    tellPoints(also, pointsFound(points, rows, chosen, query), data.words);
    applyToPoints(query);
  }

  function csv() {
    const lines = chosen.map((row) => Array.from(row.element.cells, cellText));
    return csvText([headings.map(cellText), ...lines]);
  }

  return { apply, csv, sortable, showAll: display.showAll };
}

function start() {
  const parts = pageParts();
  const { form, search, data } = parts;
  const view = tableView(parts);
  let sort = "";
  let asked = "";

  function current() {
    return withoutEmpty({ ...readForm(form), sort });
  }

  function restore(query) {
    fillForm(form, query);
    sort = query.sort ?? "";
    asked = writeAddress(current());
    view.apply(current());
  }

  /** Apply what the form asks for and remember it; letters of one search are one step back. */
  function ask(step) {
    const query = current();
    if (writeAddress(query) === asked) {
      return;
    }
    asked = writeAddress(query);
    view.apply(query);
    const state = { query, step };
    if (step === "typing" && history.state?.step === "typing") {
      history.replaceState(state, "", asked);
    } else {
      history.pushState(state, "", asked);
    }
  }

  /** Do what the address says: on opening the page, by a link, or going back and forward. */
  function follow() {
    const { place, query } = readAddress(location.hash);
    const arrived = history.state === null; // what has been here before has its state
    restore(query ?? history.state?.query ?? current());
    const part = document.getElementById(place ?? (location.hash ? "tasks" : ""));
    if (part?.hidden) {
      view.showAll();
    }
    if (part?.hidden) {
      restore({ sort }); // a link to a task that the filters leave out
      view.showAll();
    }
    if (arrived) {
      history.replaceState({ query: current() }, "");
      if (part) {
        goTo(part);
      }
    }
  }

  function clear() {
    fillForm(form, {});
    ask("cleared");
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
  });
  form.addEventListener("change", (event) => event.target !== search && ask("chosen"));
  search.addEventListener("input", (event) => event.isComposing || ask("typing"));
  search.addEventListener("compositionend", () => ask("typing"));
  document.getElementById("download").addEventListener("click", () => save(data.file, view.csv()));
  sortButtons(view.sortable, data.words.sort, (chosen) => {
    sort = chosen;
    ask("sorted");
  });
  listenForKeys(search, clear);
  addEventListener("popstate", follow);

  document.documentElement.classList.add("scripted");
  for (const part of [form, ...document.querySelectorAll(".by-script")]) {
    part.hidden = false;
  }
  follow();
}

start();
