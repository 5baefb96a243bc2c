/** How a round comes in against the calendar, with its deadline drawn. The same numbers stand in a table below. */
import {h} from '../../tasklist/custom/thidua-dom.js';
import {count, fact, listing} from '../../tasklist/custom/thidua-page.js';
import {formatDate} from '../../tasklist/custom/thidua-text.js';
import {dayNumber, isoDay, steps, ticks} from './cockpit-reckoning.js';
import {svg} from './thidua-cockpit.js';

const WIDTH = 960;
const HEIGHT = 340;
const LEFT = 48;
const RIGHT = 24;
const TOP = 34;
const BOTTOM = 40;

export function chart(found, nothing) {
  if (!found) return [h('p', {class: 'thidua-empty'}, nothing)];
  const total = found.sent.reduce((sum, each) => sum + each.sent, 0);
  const late = found.sent.reduce((sum, each) => sum + each.late, 0);
  return [
    h('p', {class: 'thidua-facts'},
      fact('Việc', found.title), fact('Phải gửi', count(found.owed)), fact('Đã gửi', count(total)),
      fact('trong đó chậm', late ? count(late) : null),
      fact('Thời hạn', found.due.map((due) => `${formatDate(due.day)}${found.due.length > 1 ? ` (${count(due.count)})` : ''}`).join('; ') || 'Không ghi thời hạn')),
    drawing(found, total),
    h('details', {class: 'thidua-panel'},
      h('summary', {}, 'Số liệu theo ngày'),
      listing('Số liệu theo ngày', ['Ngày', 'Gửi trong ngày', 'Trong đó chậm', 'Cộng dồn'],
        steps(found.sent).map(({day, sum}, index) => ({cells: [formatDate(day), count(found.sent[index].sent), count(found.sent[index].late), count(sum)]})),
        'Chưa có đơn vị nào gửi.'))
  ];
}

function drawing({title, from, today, owed, sent, due}, total) {
  const days = [from, today, ...sent.map((each) => each.day), ...due.map((each) => each.day)].map(dayNumber);
  const first = Math.min(...days);
  const last = Math.max(...days, first + 7) + 2;
  const most = Math.max(owed, total, 1);
  const x = (day) => LEFT + ((day - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (number) => HEIGHT - BOTTOM - (number / most) * (HEIGHT - TOP - BOTTOM);
  const now = dayNumber(today);
  let line = `M ${x(first)} ${y(0)}`;
  let height = 0;
  for (const {day, sum} of steps(sent)) {
    line += ` H ${x(dayNumber(day))} V ${y(sum)}`;
    height = sum;
  }
  line += ` H ${x(Math.max(now, first))}`;
  return svg('svg', {class: 'thidua-chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img',
    'aria-label': `${title}: đã gửi ${count(height)} trên ${count(owed)} tính đến ${formatDate(today)}`},
    svg('path', {class: 'thidua-axis-line', d: `M ${LEFT} ${TOP} V ${HEIGHT - BOTTOM} H ${WIDTH - RIGHT}`}),
    svg('line', {class: 'thidua-owed', x1: LEFT, x2: WIDTH - RIGHT, y1: y(owed), y2: y(owed)}),
    svg('text', {x: LEFT - 6, y: y(owed) + 4, 'text-anchor': 'end'}, count(owed)),
    svg('text', {x: LEFT - 6, y: y(0) + 4, 'text-anchor': 'end'}, '0'),
    ticks(first, last).map((day) => svg('text', {x: x(day), y: HEIGHT - BOTTOM + 18, 'text-anchor': 'middle'}, formatDate(isoDay(day)).slice(0, 5))),
    svg('path', {class: 'thidua-area', d: `${line} V ${y(0)} Z`}),
    svg('path', {class: 'thidua-sent', d: line}),
    due.map((each) => [
      svg('line', {class: 'thidua-deadline', x1: x(dayNumber(each.day) + 1), x2: x(dayNumber(each.day) + 1), y1: TOP - 8, y2: HEIGHT - BOTTOM}),
      svg('text', {class: 'thidua-deadline-name', x: x(dayNumber(each.day) + 1) - 5, y: TOP - 12, 'text-anchor': 'end'}, `Thời hạn ${formatDate(each.day)}`)
    ]),
    svg('line', {class: 'thidua-today', x1: x(now), x2: x(now), y1: TOP, y2: HEIGHT - BOTTOM}),
    svg('text', {x: x(now) - 5, y: HEIGHT - BOTTOM - 8, 'text-anchor': 'end'}, 'Hôm nay'),
    svg('text', {class: 'thidua-sent-name', x: x(Math.max(now, first + 6)) - 5, y: y(height) - 7, 'text-anchor': 'end'}, `Đã gửi ${count(height)}`));
}
