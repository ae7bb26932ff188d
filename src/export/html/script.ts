/** Folds as `foldText` does; a test holds the two together. */
export const foldSource = String.raw`(text) =>
  text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[đð]/gu, 'd').replace(/\s+/gu, ' ').trim()`;

/**
 * Script of the page: shows the filters, and hides rows that do not match. Words typed without diacritics
 * find text with them; words typed with them find only those, as `search` does. Without scripts the page is
 * the whole list.
 */
export const script = String.raw`'use strict';
const fold = ${foldSource};
const form = document.getElementById('filters');
const status = document.getElementById('shown');
const number = new Intl.NumberFormat(document.documentElement.lang);
const sections = [...document.querySelectorAll('[data-department]')].map((element) => ({
  element,
  id: element.dataset.department,
  titles: [...element.querySelectorAll('[data-title]')],
  groups: [...element.querySelectorAll('tbody')].map((body) => ({
    element: body,
    title: body.rows[0].textContent,
    rows: [...body.rows].slice(1).map((row) => ({ element: row, levels: row.dataset.levels.split(' ') })),
  })),
}));
const all = sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)).length;

function textOf(row, title) {
  row.text ??= (row.element.textContent + ' ' + title).normalize('NFC').toLowerCase();
  row.folded ??= fold(row.text);
  return row;
}

function matches(row, title, words, level) {
  if (level && !row.levels.includes(level)) return false;
  if (words.length === 0) return true;
  const { text, folded } = textOf(row, title);
  return words.every((word) => (fold(word) === word ? folded : text).includes(word));
}

function apply() {
  const { query, department, level } = form.elements;
  const words = query.value.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean);
  let shown = 0;
  for (const section of sections) {
    let inSection = 0;
    for (const group of section.groups) {
      let inGroup = 0;
      for (const row of group.rows) {
        const isShown = (!department.value || department.value === section.id) && matches(row, group.title, words, level.value);
        row.element.hidden = !isShown;
        if (isShown) inGroup += 1;
      }
      group.element.hidden = inGroup === 0;
      inSection += inGroup;
    }
    section.element.hidden = inSection === 0;
    for (const title of section.titles) title.textContent = title.dataset.title.replace('{shown}', number.format(inSection));
    shown += inSection;
  }
  const { some, none } = status.dataset;
  status.textContent = shown === 0 && all > 0 ? none : some.replace('{shown}', number.format(shown)).replace('{all}', number.format(all));
  document.body.classList.toggle('filtered', shown !== all);
}

let waiting;
form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(apply, 120);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  apply();
});
form.addEventListener('reset', () => setTimeout(apply));
document.getElementById('print').addEventListener('click', () => window.print());
// A browser that comes back to the page may fill the form in again.
addEventListener('pageshow', apply);
form.hidden = false;
apply();
`;
