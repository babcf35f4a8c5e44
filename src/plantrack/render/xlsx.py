"""Excel workbooks (XLSX): tables to filter, sort and print, the same bytes for the same answer."""

import io
from datetime import datetime

from xlsxwriter import Workbook

from plantrack.i18n import translator
from plantrack.render.sheets.contents import Contents, contents_of, day_of
from plantrack.render.sheets.page import set_page
from plantrack.render.sheets.remark_sheet import write_remarks
from plantrack.render.sheets.styles import Styles
from plantrack.render.sheets.table_sheet import check_size, write_table
from plantrack.reports.build import Answer
from plantrack.text.escape import escape_for_xml

# Nothing is guessed from a text: not that it is a formula, an address or a number.
_OPTIONS = {
    "in_memory": True,  # files on disk would bring their dates along
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(answer: Answer) -> bytes:
    """Return the workbook: the flat table first, then the other tables and the remarks."""
    language = answer.view.language
    tr = translator(language)
    contents = contents_of(answer, tr)
    for one in contents.sheets:
        check_size(one.table)
    out = io.BytesIO()
    with Workbook(out, _OPTIONS) as book:
        _set_properties(book, contents, answer)
        styles = Styles(book, language)
        for one in contents.sheets:
            sheet = book.add_worksheet(one.name)
            set_page(sheet, contents.title, contents.subtitle, language)
            write_table(sheet, one.table, styles, language, answer.watch)
        if contents.remarks:
            sheet = book.add_worksheet(contents.remarks_name)
            set_page(sheet, contents.title, contents.subtitle, language)
            write_remarks(sheet, contents.remarks, styles, language)
    return out.getvalue()


def _set_properties(book: Workbook, contents: Contents, answer: Answer) -> None:
    """Say what the file is and who issues the plan; it is as old as what it tells."""
    plan = answer.content.plan
    properties = {
        "title": contents.title,
        "subject": contents.subtitle,
        "author": plan.issuer,
    }
    day = day_of(answer.content) or plan.start
    made = {"created": datetime(day.year, day.month, day.day)}
    book.set_properties(
        {key: escape_for_xml(text)[:255] for key, text in properties.items()} | made
    )
