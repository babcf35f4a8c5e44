// The keyboard: `/` goes to the search, Escape empties it.

const TYPED_INTO = "input, select, textarea, [contenteditable]";

/** Listen for the keys; `clear` empties search and filters. */
function listenForKeys(search, clear) {
  document.addEventListener("keydown", (event) => {
    // While Chinese is being composed, the keys are those of the input method.
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const typing = event.target instanceof Element && event.target.closest(TYPED_INTO);
    if (event.key === "/" && !typing) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && (!typing || typing === search)) {
      event.preventDefault();
      clear();
    }
  });
}
