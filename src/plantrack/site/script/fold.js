// Texts compared without regard to case and width, as the command line does it.

/** Return `text` without differences of case and width (query/words.py, as near as it goes). */
function fold(text) {
  // By way of capitals, where ß and SS, ς and σ are one and the same, as in Python's casefold.
  const plain = text.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase();
  return plain.replaceAll("ς", "σ").normalize("NFKC");
}

/** Return the words of a search; a task must have every one of them. */
function searchWords(text) {
  return fold(text).split(/\s+/u).filter(Boolean);
}
