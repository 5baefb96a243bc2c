/** Theo dõi thời hạn: the page with list, matrix and chart, and the panel on Cockpit's first page. */
import {apiPath, call} from '../../tasklist/custom/thidua-api.js';
import {h, uniqueId} from '../../tasklist/custom/thidua-dom.js';
import {address, ask, count, heading, listing} from '../../tasklist/custom/thidua-page.js';
import {formatDate, formatStamp} from '../../tasklist/custom/thidua-text.js';
import {chart} from './deadline-chart.js';
import {matrix} from './deadline-matrix.js';
import {SIGNS, choice, cockpitPage, cockpitPart, diagram, planChoice} from './thidua-cockpit.js';

const PATH = '/theo-doi-thoi-han';

/** Parts of the address and what the server calls them. */
const PARTS = {'ke-hoach': 'plan', loai: 'kind', ky: 'period', 'don-vi': 'office', 'tinh-trang': 'status', 'tien-do': 'progress', 'ca-da-xong': 'closed'};

function chosen(query) {
  return Object.fromEntries(Object.keys(PARTS).filter((part) => query.get(part)).map((part) => [part, query.get(part)]));
}

function server(path, query, more = {}) {
  const parameters = new URLSearchParams(more);
  for (const [part, value] of Object.entries(chosen(query))) parameters.set(PARTS[part], value);
  return `/deadlines${path}?${parameters}`;
}

// ---------------------------------------------------------------- what is chosen

function onlyPlan(query) {
  return query.get('ke-hoach') ? {'ke-hoach': query.get('ke-hoach')} : {};
}

function filtered(query) {
  return Object.keys(chosen(query)).some((part) => part !== 'ke-hoach');
}

function filters(choices, query, view) {
  const go = (part, value) => {
    const next = {...chosen(query), [part]: value};
    if (part === 'ke-hoach') ['loai', 'ky', 'don-vi'].forEach((each) => delete next[each]);
    if (part === 'loai') delete next.ky;
    location.hash = address(PATH, {xem: view, ...Object.fromEntries(Object.entries(next).filter(([, each]) => each))}).slice(1);
  };
  const by = (part, label, any, values) => choice(label, any, values, query.get(part) ?? '', (value) => go(part, value));
  const all = uniqueId('filter');
  return h('div', {class: 'thidua-inline thidua-choices', role: 'search', 'aria-label': 'Lọc'},
    planChoice(choices, query.get('ke-hoach'), (value) => go('ke-hoach', value)),
    by('loai', 'Loại việc', 'Mọi loại việc', choices.kinds),
    query.get('loai') ? by('ky', 'Đợt', 'Mọi đợt', choices.periods) : null,
    by('don-vi', 'Cơ quan, đơn vị', 'Mọi cơ quan, đơn vị', choices.offices),
    by('tinh-trang', 'Tình trạng', 'Mọi tình trạng', choices.statuses),
    by('tien-do', 'Tiến độ', 'Mọi tiến độ', choices.progresses),
    h('div', {class: 'thidua-choice thidua-check'},
      h('input', {type: 'checkbox', id: all, checked: Boolean(query.get('ca-da-xong')), onchange: (event) => go('ca-da-xong', event.target.checked ? 'true' : '')}),
      h('label', {for: all}, 'Cả việc đã kết thúc')),
    filtered(query) ? h('a', {href: address(PATH, {xem: view, ...onlyPlan(query)})}, 'Bỏ lọc') : null);
}

function counters(page, query, view) {
  const axis = (label, part, counts) => h('div', {class: 'thidua-axis', role: 'group', 'aria-label': label},
    h('span', {class: 'thidua-axis-name'}, label),
    counts.filter((each) => each.count).map((each) => {
      const on = query.get(part) === each.value;
      const next = {...chosen(query), [part]: each.value};
      if (on) delete next[part];
      return h('a', {class: `thidua-chip thidua-is-${each.value}`, href: address(PATH, {xem: view, ...next}), 'aria-current': on ? 'true' : null},
        part === 'tien-do' ? h('span', {class: 'thidua-sign', 'aria-hidden': 'true'}, SIGNS[each.value]) : null,
        `${each.label} `, h('b', {}, count(each.count)));
    }));
  return h('div', {class: 'thidua-axes'}, axis('Tình trạng', 'tinh-trang', page.statuses), axis('Tiến độ', 'tien-do', page.progresses));
}

export function progressOf(row) {
  const late = row.daysLate ? ` ${count(row.daysLate)} ngày` : '';
  return h('span', {class: `thidua-is-${row.progress}`},
    h('span', {class: 'thidua-sign', 'aria-hidden': 'true'}, SIGNS[row.progress]), ` ${row.progressName}${late}`);
}

/** Whose it is; a helper is told that the date is not his own office's. */
function officeOf(row) {
  return row.coordinating ? h('span', {}, row.office, h('div', {class: 'thidua-hint'}, 'Cơ quan của bạn phối hợp')) : row.office;
}

function paging(view, query, {page, pages}) {
  if (pages < 2) return null;
  const to = (number, label) => h('a', {class: 'thidua-button', href: address(PATH, {xem: view, ...chosen(query), trang: number})}, label);
  return h('nav', {class: 'thidua-inline', 'aria-label': 'Các trang'},
    page > 0 ? to(page, 'Trang trước') : null,
    h('span', {}, `Trang ${count(page + 1)}/${count(pages)}`),
    page + 1 < pages ? to(page + 2, 'Trang sau') : null);
}

function pageNumber(query) {
  return {page: Math.max(0, (Number.parseInt(query.get('trang') ?? '1', 10) || 1) - 1)};
}

/** What the reader may do where nothing is to be seen. */
function nothing(query) {
  return filtered(query)
    ? 'Không có việc nào như đã lọc; hãy bỏ bớt điều kiện lọc.'
    : 'Không có việc nào đang mở; đánh dấu “Cả việc đã kết thúc” để xem những việc đã xong.';
}

function choices(query) {
  return call('GET', server('/choices', query));
}

// ---------------------------------------------------------------- the list

async function list(query, page) {
  const [offered, found] = await Promise.all([choices(query), call('GET', server('', query, pageNumber(query)))]);
  const ticked = new Set();
  const drawn = found.rows.some((row) => row.processId);
  return [
    heading(`Theo dõi thời hạn – ${offered.planTitle}`),
    filters(offered, query, 'danh-sach'),
    counters(found, query, 'danh-sach'),
    h('div', {class: 'thidua-inline thidua-page-actions'},
      h('span', {class: 'thidua-count', role: 'status'}, `${count(found.total)} việc, tính đến ${formatStamp(found.at)}`),
      found.total ? h('a', {class: 'thidua-button', href: apiPath(server('/export.xlsx', query)), download: ''}, 'Xuất Excel') : null,
      offered.mayUrge && found.rows.some((row) => row.mayBeUrged) ? urging(ticked, offered, page) : null),
    listing('Các việc và thời hạn', ['Cơ quan, đơn vị', 'Nội dung phải thực hiện', 'Thời hạn', 'Tình trạng', 'Tiến độ', 'Đã gửi', ...(drawn ? ['Sơ đồ'] : [])],
      found.rows.map((row) => ({
        id: row.mayBeUrged ? row.id : undefined,
        cells: [officeOf(row), row.title, formatDate(row.due) || '–', row.status, progressOf(row), formatStamp(row.sentAt) || '–', ...(drawn ? [diagram(row.processId)] : [])]
      })),
      nothing(query), offered.mayUrge ? ticked : undefined),
    paging('danh-sach', query, found)
  ];
}

function urging(ticked, {plan, mayWrite, letterFits}, page) {
  const button = (by, label, hint, done) => ask({
    button: label,
    send: label,
    hint,
    fields: [],
    page: () => page,
    submit: async () => done((await call('POST', '/deadlines/urging', {plan, obligations: [...ticked], by})).obligations)
  });
  return [
    button('mail', 'Đôn đốc bằng thư',
      'Thư điện tử được gửi ngay đến chuyên viên, trưởng phòng và lãnh đạo của cơ quan, đơn vị ở các dòng đã đánh dấu, mỗi việc một lần trong ngày. Cơ quan được đề nghị phối hợp nhận thư trân trọng đề nghị.',
      (number) => `Đã gửi thư đôn đốc về ${count(number)} việc.`),
    mayWrite && !letterFits ? h('span', {class: 'thidua-hint'}, 'Để ra công văn đôn đốc, hãy lọc theo một đợt báo cáo.') : null,
    mayWrite && letterFits ? button('letter', 'Ra công văn đôn đốc',
      'Dự thảo công văn liệt kê các cơ quan, đơn vị đã đánh dấu và được trình ký, cấp số như mọi văn bản.',
      (number) => `Đã lập dự thảo công văn đôn đốc ${count(number)} cơ quan, đơn vị; việc soạn đã có trong danh sách việc của cơ quan tổng hợp.`) : null
  ];
}

// ---------------------------------------------------------------- matrix and chart

async function crossed(query) {
  const [offered, found] = await Promise.all([choices(query), call('GET', server('/matrix', query, pageNumber(query)))]);
  return [
    heading(`Đơn vị và việc phải thực hiện – ${offered.planTitle}`),
    filters(offered, query, 'bang'),
    ...matrix(found, nothing(query)),
    paging('bang', query, found)
  ];
}

async function drawnByDay(query) {
  const [offered, found] = await Promise.all([choices(query), call('GET', server('/chart', query))]);
  return [
    heading(`Tiến độ gửi theo ngày – ${offered.planTitle}`),
    filters(offered, query, 'bieu-do'),
    ...chart(found, nothing(query))
  ];
}

/** A tab leads to another view of what is chosen now. */
function tab(view, label, show) {
  return {label, show, get href() { return address(PATH, {xem: view, ...chosen(new URLSearchParams(location.hash.split('?')[1] ?? ''))}); }};
}

const TABS = {
  'danh-sach': tab('danh-sach', 'Danh sách', list),
  bang: tab('bang', 'Đơn vị và việc', crossed),
  'bieu-do': tab('bieu-do', 'Biểu đồ', drawnByDay)
};

// ---------------------------------------------------------------- the panel

const LATEST = 5;

async function panel() {
  const {plans} = await call('GET', '/deadlines/choices');
  const shown = await Promise.all(plans.length > 1
    ? plans.map((plan) => standing(new URLSearchParams({'ke-hoach': plan.value}), plan.label))
    : [standing(new URLSearchParams())]);
  return shown.flat();
}

async function standing(query, plan = null) {
  const found = await call('GET', server('', query));
  const late = found.rows.filter((row) => row.daysLate).slice(0, LATEST);
  const drawn = late.some((row) => row.processId);
  return [
    plan ? h('h4', {class: 'thidua-heading'}, plan) : null,
    counters(found, query, 'danh-sach'),
    late.length
      ? listing('Quá hạn lâu nhất', ['Cơ quan, đơn vị', 'Nội dung phải thực hiện', 'Thời hạn', 'Tiến độ', ...(drawn ? ['Sơ đồ'] : [])],
          late.map((row) => ({cells: [officeOf(row), row.title, formatDate(row.due), progressOf(row), ...(drawn ? [diagram(row.processId)] : [])]})), '')
      : h('p', {class: 'thidua-empty'}, 'Không có việc nào quá hạn.'),
    h('p', {}, h('a', {href: address(PATH, onlyPlan(query))}, 'Mở trang theo dõi thời hạn'))
  ];
}

export default [
  ...cockpitPage('thidua-deadlines', PATH, 'Theo dõi thời hạn', 90, TABS),
  cockpitPart('thidua-deadlines-panel', 'cockpit.dashboard', 100, 'Theo dõi thời hạn', panel)
];
