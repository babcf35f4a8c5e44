"""The whole plan as one HTML page that anyone opens without the tool.

Python renders the page whole; the script only adds to it. What both agree on:

**Without the script** everything is there and readable. What only the script can do has the
attribute `hidden`, which the script takes away: `#filters`, and each `.by-script`. The script
sets the class `scripted` on `<html>`.

**Places**, which are ids and so links (`%` and white space in names are percent-encoded in links,
white space is `_` in ids): `#task=17`, `#point=8` (`#point=3.2`), `#section=3`, `#town=木耳镇`,
`#unit=养老科`; the parts of the page `#overview`, `#tasks`, `#matrix` (with a record), `#text`,
`#towns`, `#units`, `#remarks`, each where the plan has something for it. The state of search,
filters and order is another kind of address,
`#tasks?q=…&town=木耳镇&unit=养老科&category=…&section=3&status=…&standing=…&sort=-due`: a query
string after `#tasks`, which no id has; without `tasks?` it is understood too.
Links of that kind have the class `by-script`.

**The table** is `table#task-table`, with one row a task in its one `tbody`:

    <tr class="task" id="task=17" data-task="17" data-towns="0 4" data-may="7" data-units="2"
        data-sections="3" data-points="8 10" data-category="养老服务"
        data-status="进行中" data-standing="behind" data-signals="silent due_soon">

`data-towns`, `data-may` (towns that an open group may mean) and `data-units` are places in
`towns` and `units` of the data, `data-whole` is the point that the task is whole; attributes
without a value are left out, and `status`, `standing` and `signals` are there only with a record.
`th[data-key]` is a column that can be sorted, by the cell's `data-sort` (a number or ISO date)
where it has one, else by its text. A cell's text, white space collapsed, is what goes into the CSV.

**The search** looks in the text of the row, in the names of the towns of `data-towns` and
`data-may`, and in the text of `#point=…` for each of `data-points` (and within it, but for
`.beside`, `.label` and `.by-script`), so that no text stands in the page twice. Every text of the
plan stands there unbroken.

**The points** are searched as well: `output#also` (a live region) names those that have every word
and that no row shown is whole, with links, as `list --search` does; it is empty without a search.
Sections narrow them by where they stand, towns, units and categories by the tasks that carry them
out. With a record `table#point-table` has a row for each point with targets of its own, with the
attributes of a task's row but for `data-task` and `data-category`: search and filters choose
among them as `status` does, and the table is hidden with its frame if none is left.

**The form** `form#filters`: `input[name=q]`, and a `select` for each of `town`, `unit`,
`category`, `section`, `status`, `standing` (the last two with a record; a value of `standing` is
one of `data-standing` or of `data-signals`), with the empty value for all; the values are names,
and numbers of sections. `button[type=reset]`, `button#download`, and `output#shown` (a live
region) for how many rows are shown. A town's or unit's page part has `a.by-script[data-filter]`
with an address of the second kind.

**The data**: `<script type="application/json" id="plan-data">` with `year`, `language`, `file`
(the CSV's name), `towns`, `units` (names), `has_record`, and `words`: the texts that the script
shows, by the keys in `words.py`, with `{shown}`-like places.

**The script** is all of `script/*.js` in the order of their names, as one classic inline script
in one function with `"use strict"`, at the end of the body. Indentation is taken away, and lines
that are only a comment, so no template literal may run over lines. Neither file may contain
`</script`. What it inserts it inserts as text. The policy of the page allows no inline style
(`style=` or `.style.cssText`; `element.style.x = …` and classes are allowed), no request, no eval.
"""
