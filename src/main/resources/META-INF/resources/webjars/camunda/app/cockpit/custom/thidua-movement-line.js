/** Tiến trình phong trào: the movement from its first to its last year on one line, and what is late, under way, next. */
import {call} from '../../tasklist/custom/thidua-api.js';
import {h} from '../../tasklist/custom/thidua-dom.js';
import {NOT_REGISTERED, address, count, fact, heading, listing} from '../../tasklist/custom/thidua-page.js';
import {formatDate} from '../../tasklist/custom/thidua-text.js';
import {dayNumber, lanes} from './cockpit-reckoning.js';
import {cockpitPage, planChoice, svg} from './thidua-cockpit.js';

const PATH = '/tien-trinh-phong-trao';

/** How each standing is drawn and read: a sign beside its colour. */
const STANDINGS = {
  DONE: {sign: '✓', label: 'Đã xong'},
  UNDER_WAY: {sign: '●', label: 'Đang thực hiện'},
  LATE: {sign: '!', label: 'Quá hạn'},
  NEXT: {sign: '○', label: 'Sắp tới'},
  UNTRACKED: {sign: '–', label: 'Không theo dõi'}
};
const SOON = 8;

const WIDTH = 1180;
const NAMES = 330;
const ROW = 24;
const HEAD = 44;

/** A name that fits before the line. */
function short(name) {
  return name.length > 50 ? `${name.slice(0, 49)}…` : name;
}

function line({firstYear, lastYear, today, entries, title}) {
  const first = dayNumber(`${firstYear}-01-01`);
  const last = dayNumber(`${lastYear + 1}-01-01`);
  const x = (day) => NAMES + ((day - first) / (last - first)) * (WIDTH - NAMES - 10);
  const all = [...lanes(entries.filter((each) => each.stage)), ...lanes(entries.filter((each) => !each.stage))];
  const height = HEAD + all.length * ROW + 8;
  const years = Array.from({length: lastYear - firstYear + 1}, (_, n) => firstYear + n);
  const now = x(dayNumber(today));
  return h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': `Tiến trình ${firstYear}–${lastYear}`},
    svg('svg', {class: 'thidua-line', viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': `${title}: tiến trình ${firstYear}–${lastYear}, chi tiết ở các bảng bên dưới`},
      years.map((year) => [
        svg('line', {class: 'thidua-year', x1: x(dayNumber(`${year}-01-01`)), x2: x(dayNumber(`${year}-01-01`)), y1: 8, y2: height}),
        svg('text', {class: 'thidua-year-name', x: x(dayNumber(`${year}-07-01`)), y: 20, 'text-anchor': 'middle'}, String(year))
      ]),
      all.map((lane, row) => [
        svg('text', {x: 0, y: HEAD + row * ROW + 16}, short(lane.name), svg('title', {}, lane.name)),
        lane.entries.map((entry) => mark(entry, x, HEAD + row * ROW))
      ]),
      svg('line', {class: 'thidua-today', x1: now, x2: now, y1: 24, y2: height}),
      svg('text', {class: 'thidua-today-name', x: now + 4, y: 38}, 'Hôm nay')));
}

function mark(entry, x, top) {
  const {sign} = STANDINGS[entry.standing];
  const from = x(dayNumber(entry.from));
  const width = Math.max(16, x(dayNumber(entry.until) + 1) - from);
  return svg('g', {class: `thidua-mark thidua-${entry.standing.toLowerCase().replace('_', '-')}`},
    svg('rect', {x: from, y: top + 4, width, height: 16, rx: 3}),
    svg('text', {x: from + width / 2, y: top + 16, 'text-anchor': 'middle'}, sign),
    svg('title', {}, `${entry.title}: ${entry.standingName}, ${dates(entry)}`));
}

function dates(entry) {
  return entry.from === entry.until ? formatDate(entry.from) : `${formatDate(entry.from)} – ${formatDate(entry.until)}`;
}

function table(title, entries) {
  if (!entries.length) return [];
  return [
    h('h4', {class: 'thidua-heading'}, title),
    listing(title, ['Nội dung', 'Ngày', 'Tình trạng', 'Đơn vị chưa gửi'], entries.map((entry) => ({
      cells: [entry.title, dates(entry), entry.stateName, entry.owed ? `${count(entry.missing)}/${count(entry.owed)}` : '–']
    })), '')
  ];
}

async function show(query) {
  const plan = query.get('ke-hoach');
  const of = plan ? `?${new URLSearchParams({plan})}` : '';
  const [offered, view] = await Promise.all([call('GET', `/deadlines/choices${of}`), call('GET', `/deadlines/movement${of}`)]);
  const plans = planChoice(offered, plan, (value) => { location.hash = address(PATH, {'ke-hoach': value}).slice(1); });
  return [plans ? h('div', {class: 'thidua-inline thidua-choices'}, plans) : null, ...stands(view)];
}

function stands(view) {
  const of = (standing) => view.entries.filter((entry) => entry.standing === standing);
  if (!view.entries.length) return [heading('Tiến trình phong trào'), h('p', {class: 'thidua-empty'}, NOT_REGISTERED)];
  return [
    heading(view.title),
    h('p', {class: 'thidua-facts'},
      fact('Phong trào đang ở', view.stands.join('; ')),
      fact('Việc tiếp theo', view.next ? `${view.next.title} (${dates(view.next)})` : null)),
    h('ul', {class: 'thidua-legend', 'aria-label': 'Chú giải'}, Object.entries(STANDINGS).map(([standing, {sign, label}]) =>
      h('li', {class: `thidua-${standing.toLowerCase().replace('_', '-')}`},
        h('span', {class: 'thidua-sign', 'aria-hidden': 'true'}, sign), ` ${label} `, h('b', {}, count(of(standing).length))))),
    line(view),
    ...table('Quá hạn', of('LATE')),
    ...table('Đang thực hiện', of('UNDER_WAY')),
    ...table('Sắp tới', of('NEXT').sort((a, b) => a.from.localeCompare(b.from)).slice(0, SOON))
  ];
}

export default cockpitPage('thidua-movement-line', PATH, 'Tiến trình phong trào', 80, {
  'tien-trinh': {label: 'Tiến trình', href: address(PATH), show}
});
