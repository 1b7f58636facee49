// What a browser adds to pages that are complete without it. Each part looks for its own marks in the page, stands alone, and has no
// words: what it says, it takes from the page, so that it need not know the page's language.
import { check } from "./check";
import { charts } from "./charts";
import { copy } from "./copy";
import { filters } from "./filters";
import { points } from "./points";
import { search } from "./search";
import { tables } from "./tables";

for (const part of [search, tables, filters, charts, points, check, copy]) {
  try {
    part();
  } catch (error) {
    console.error(error);
  }
}
