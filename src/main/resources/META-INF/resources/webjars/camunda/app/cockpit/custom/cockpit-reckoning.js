/** What the drawings reckon, without a page: days, running totals, dates under an axis, lanes of a movement. */

/** Days since 1970 of an ISO day. */
export function dayNumber(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The ISO day of a number. */
export function isoDay(number) {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Running totals of what was sent, from the first day to the last. */
export function steps(sent) {
  let sum = 0;
  return sent.map(({day, sent: number}) => ({day, sum: (sum += number)}));
}

/** Days at equal distances, the first among them, at most so many and one. */
export function ticks(from, to, most = 8) {
  const step = Math.max(1, Math.ceil((to - from) / most));
  const days = [];
  for (let day = from; day <= to; day += step) days.push(day);
  return days;
}

/** One lane per demand: what comes back with another year stands in the same lane, named without the year. */
export function lanes(entries) {
  const found = new Map();
  for (const entry of entries) {
    const stem = entry.title.replace(/\b\d{4}(?:\s*[-–]\s*\d{4})?\b/g, '…');
    if (!found.has(stem)) found.set(stem, []);
    found.get(stem).push(entry);
  }
  return [...found].map(([stem, all]) => ({name: all.length === 1 ? all[0].title : stem, entries: all}));
}
