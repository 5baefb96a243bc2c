/**
 * The tab "Nhiệm vụ": the other duties of the plan. An office sees its own, opens what arises, and writes what came of the targets
 * that it set itself; who follows the plan sees how every duty stands; everybody the duties in which his office coordinates.
 */
import {ApiError, call} from './thidua-api.js';
import {contributions} from './office-coordination.js';
import {coordinating, extension, requests, waiver} from './desk-obligation.js';
import {h} from './thidua-dom.js';
import {NO_DATE, address, ask, count, fact, heading, listing, progress, view} from './thidua-page.js';
import {formatNumber, formatStamp, readNumber} from './thidua-text.js';

const PATH = '/phong-trao';
const TAB = 'nhiem-vu';

function href(parts) {
  return address(PATH, {xem: TAB, ...parts});
}

function path(kind, period, office) {
  return [kind, period, office].filter(Boolean).map(encodeURIComponent).join('/');
}

export async function duties(query, page) {
  const [kind, period, office] = ['loai', 'ky', 'don-vi'].map((name) => query.get(name));
  if (kind && period && office) return detail(kind, period, office, page);
  if (kind && period) return round(kind, period);
  return all(page);
}

// ---------------------------------------------------------------- the list

async function all(page) {
  const {own, coordinated, all: standings, thisYear} = await call('GET', '/duties');
  const parts = [
    standings.length ? standing(standings) : null,
    ...own.map((office) => ownOffice(office, thisYear, page)),
    coordinated.length ? coordinatedDuties(coordinated) : null
  ].filter(Boolean);
  return [heading('Nhiệm vụ khác theo Kế hoạch'),
    ...(parts.length ? parts : [h('p', {class: 'thidua-empty'}, 'Kế hoạch không giao nhiệm vụ nào khác cho cơ quan, đơn vị của bạn.')])];
}

function standing(rows) {
  return h('div', {},
    h('h4', {class: 'thidua-heading'}, 'Tình hình thực hiện của các cơ quan, đơn vị'),
    listing('Tình hình thực hiện nhiệm vụ', ['Nhiệm vụ', 'Đã gửi', 'Đúng hạn', 'Chậm', 'Chưa gửi', 'Không phát sinh', 'Không phải thực hiện'],
      rows.map((row) => ({
        href: href({loai: row.kind, ky: row.period}),
        cells: [row.title, `${count(row.onTime + row.late)}/${count(row.total)}`, count(row.onTime), count(row.late), count(row.missing), count(row.nil), count(row.notRequired)]
      })), 'Chưa có nhiệm vụ nào được mở.'));
}

function ownOffice(office, thisYear, page) {
  return h('div', {},
    h('h4', {class: 'thidua-heading'}, office.entered ? `Nhập thay: ${office.officeName}` : office.officeName),
    listing(`Nhiệm vụ của ${office.officeName}`, ['Nhiệm vụ', 'Định kỳ', 'Thời hạn', 'Tình trạng'],
      office.duties.map((duty) => ({
        cells: [
          h('div', {}, duty.name, duty.requested ? h('span', {class: 'thidua-hint'}, ' (đề nghị phối hợp)') : null, h('div', {class: 'thidua-hint'}, duty.source)),
          duty.recurrence, duty.due,
          h('div', {}, duty.lines.length ? duty.lines.map(own) : duty.mayOpen ? 'Chưa có' : 'Nêu trong báo cáo định kỳ hoặc chưa đến kỳ',
            duty.mayOpen ? arising(office, duty, page) : null)
        ]
      })), 'Không có nhiệm vụ nào.'),
    office.council.length ? council(office) : null,
    office.targets.length ? targets(office, thisYear, page) : null);
}

function own(line) {
  return h('div', {},
    h('a', {href: href({loai: line.kind, ky: line.period, 'don-vi': line.office})}, line.title), ': ', line.status, line.due ? [' – ', progress(line)] : null,
    line.due ? h('span', {class: 'thidua-hint'}, ` (thời hạn ${formatStamp(line.due)})`) : null);
}

function arising(office, duty, page) {
  return ask({
    button: office.entered ? 'Nhập thay kết quả' : 'Báo cáo phát sinh',
    send: 'Mở việc báo cáo',
    hint: 'Một việc “Báo cáo kết quả thực hiện nhiệm vụ” được mở trong danh sách việc cần làm.',
    fields: [],
    page: () => page,
    submit: async () => {
      await call('POST', '/duties/arising', {duty: duty.id, office: office.office});
      return `Đã mở việc báo cáo: ${duty.name}.`;
    }
  });
}

function council(office) {
  return h('details', {class: 'thidua-panel'}, h('summary', {}, `Phân công thành viên Hội đồng (${office.council.length})`),
    listing('Phân công thành viên Hội đồng', ['Thành viên', 'Chức vụ, cơ quan', 'Lĩnh vực', 'Địa bàn'],
      office.council.map((row) => ({cells: [row.member, row.post ?? '', row.field ?? '', row.area ?? '']}))));
}

function targets(office, thisYear, page) {
  const years = [...new Set(office.targets.flatMap((target) => target.actuals.map((actual) => actual.year)))].sort();
  const value = (target, year) => formatNumber(target.actuals.find((actual) => actual.year === year)?.value ?? '', 4) || '–';
  return h('div', {},
    h('h4', {class: 'thidua-heading'}, `Chỉ tiêu thi đua của ${office.officeName}`),
    listing('Chỉ tiêu thi đua của cơ quan, đơn vị', ['Chỉ tiêu', 'Đơn vị tính', 'Mức', ...years.map((year) => `Thực hiện năm ${year}`)],
      office.targets.map((target) => ({
        cells: [target.name, target.unit, `${target.comparator} ${formatNumber(String(target.value), 4)}`, ...years.map((year) => value(target, year))]
      }))),
    office.mayRecord ? recording(office, thisYear, page) : null);
}

function recording(office, thisYear, page) {
  return ask({
    button: 'Ghi kết quả chỉ tiêu',
    send: 'Ghi kết quả',
    fields: [
      {name: 'position', label: 'Chỉ tiêu', type: 'select', required: true, options: office.targets.map((target) => ({value: String(target.position), label: `${target.name} (${target.unit})`}))},
      {name: 'year', label: 'Năm', required: true, value: String(thisYear), maxlength: 4},
      {name: 'value', label: 'Thực hiện', required: true, maxlength: 20}
    ],
    page: () => page,
    submit: async ({position, year, value}) => {
      const read = readNumber(value, {decimals: 4});
      if (read.error) throw new ApiError(422, read.error);
      if (!/^\d{4}$/.test(year)) throw new ApiError(422, 'Năm gồm bốn chữ số, ví dụ 2024; hãy nhập lại.');
      await call('POST', '/duties/targets', {office: office.office, position: Number(position), year: Number(year), value: read.value});
      return 'Đã ghi kết quả chỉ tiêu.';
    }
  });
}

function coordinatedDuties(rows) {
  return h('div', {},
    h('h4', {class: 'thidua-heading'}, 'Nhiệm vụ phối hợp'),
    listing('Nhiệm vụ phối hợp', ['Nhiệm vụ', 'Cơ quan chủ trì', 'Tình trạng'],
      rows.map((row) => ({href: href({loai: row.kind, ky: row.period, 'don-vi': row.office}), cells: [row.title, row.officeName, row.status]}))));
}

// ---------------------------------------------------------------- one duty of one period

async function round(kind, period) {
  const rows = await call('GET', `/duties/${path(kind, period)}`);
  return [
    heading(rows[0]?.title ?? 'Nhiệm vụ'),
    h('p', {}, h('a', {href: href({})}, 'Về danh sách nhiệm vụ')),
    listing('Các cơ quan, đơn vị', ['Cơ quan, đơn vị', 'Tình trạng', 'Tiến độ', 'Thời hạn', 'Ngày gửi', 'Kết quả'],
      rows.map((row) => ({
        href: href({loai: row.kind, ky: row.period, 'don-vi': row.office}),
        cells: [row.officeName, row.status, progress(row), formatStamp(row.due) || NO_DATE, formatStamp(row.sent) || '–', row.sent ? (row.nil ? 'Không phát sinh' : 'Có kết quả') : '–']
      })), 'Không có cơ quan, đơn vị nào.')
  ];
}

async function detail(kind, period, office, page) {
  const at = path(kind, period, office);
  const [duty, obligation] = await Promise.all([call('GET', `/duties/${at}`), call('GET', `/obligations/${at}`).catch(() => null)]);
  const {line, results, trace: steps, source} = duty;
  const where = `/obligations/${at}`;
  const actions = obligation ? [extension({obligation}, where, page), waiver({obligation}, where, page)].filter(Boolean) : [];
  return [
    heading(line.title),
    h('p', {}, h('a', {href: href({})}, 'Về danh sách nhiệm vụ')),
    h('div', {class: 'thidua-facts'},
      fact('Cơ quan, đơn vị', line.officeName), fact('Tình trạng', line.status), line.due ? fact('Tiến độ', line.progress) : null,
      fact('Thời hạn', formatStamp(line.due) || NO_DATE), fact('Ngày gửi', formatStamp(line.sent)), fact('Căn cứ', source),
      obligation ? coordinating(obligation) : null),
    actions.length ? h('div', {class: 'thidua-inline thidua-page-actions'}, actions) : null,
    await view('thidua-document', {view: duty.duty}, {label: 'Nội dung nhiệm vụ'}),
    ...await Promise.all(results.map((result, index) => view('thidua-document', {view: result}, {label: index ? 'Kết quả gửi trước' : 'Kết quả đã gửi'}))),
    results.length ? null : h('p', {class: 'thidua-empty'}, 'Chưa gửi kết quả.'),
    obligation ? requests(obligation) : null,
    contributions(where, page),
    steps.length ? await view('thidua-trace', {trace: steps}) : null
  ];
}
