// The address: `#task=17` is a place in the page, `#tasks?town=木耳镇&q=助餐` a state of the table.
// `#town=木耳镇&q=助餐`, as one would write it by hand, is such a state as well.

const KEYS = ["q", "town", "unit", "category", "section", "status", "standing", "sort"];

/** Decode `%E6%9C%A8`; what is no such code stays as it is. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Return the place or the state that an address's fragment means; one of both is null. */
function readAddress(fragment) {
  const text = fragment.replace(/^#/, "");
  const place = decoded(text);
  if (place !== "tasks" && document.getElementById(place)) {
    return { place, query: null };
  }
  return { place: null, query: readQuery(text.replace(/^tasks(\?|$)/, "")) };
}

/** Return the state that `key=value&…` means, without keys that are not ours and empty values. */
function readQuery(text) {
  const query = {};
  for (const pair of text.split("&")) {
    const [key, ...value] = pair.split("=");
    if (KEYS.includes(decoded(key)) && value.length) {
      query[decoded(key)] = decoded(value.join("="));
    }
  }
  return withoutEmpty(query);
}

function withoutEmpty(query) {
  return Object.fromEntries(KEYS.filter((key) => query[key]).map((key) => [key, query[key]]));
}

/** Return the fragment of a state; its text stays readable but for what would end or split it. */
function writeAddress(query) {
  const pairs = Object.entries(withoutEmpty(query)).map(
    ([key, value]) => `${key}=${value.replace(/[%&#\s"<>`]/g, encodeURIComponent)}`,
  );
  return pairs.length ? `#tasks?${pairs.join("&")}` : "#tasks";
}
