// A comparison is a table where each instrument has room, and otherwise a card for each of them.

// What the first column takes, and what each instrument needs: about the longest word in a name, in bold.
const first = 136;
const narrowest = 198;

/** Makes ready the tables of an answer that was drawn. In a card every line says what it is about. */
export function layTables(answer) {
  for (const table of answer?.querySelectorAll('table:not([data-aantal])') ?? []) {
    table.dataset.aantal = table.rows[0].cells.length - 1;
    for (const row of table.tBodies[0].rows)
      for (const cell of [...row.cells].slice(1)) cell.dataset.onderdeel = row.cells[0].textContent;
    new ResizeObserver(([{ contentRect: { width } }]) => {
      table.classList.toggle('als-kaarten', (width - first) / table.dataset.aantal < narrowest);
    }).observe(table.closest('.webchat__bubble__content'));
  }
}
