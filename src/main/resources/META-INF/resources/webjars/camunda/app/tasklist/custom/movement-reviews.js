/**
 * The tab "Sơ kết, tổng kết": every review of the plan with its dates, how many offices have sent theirs, council, conference,
 * award window and report; for those who see all reports also what the phase came to and the reports behind each figure.
 */
import {apiPath, call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {NO_DATE, address, ask, count, fact, files, heading, listing, notice, progress} from './thidua-page.js';
import {formatDate, formatNumber, formatStamp} from './thidua-text.js';
import {dataTable} from './thidua-views.js';

const PATH = '/phong-trao';
const TAB = 'so-ket';

function href(parts) {
  return address(PATH, {xem: TAB, ...parts});
}

export async function reviews(query, page) {
  const all = await call('GET', '/reviews');
  const chosen = all.reviews.find((each) => each.phase === query.get('giai-doan') && each.kind === query.get('loai'));
  if (chosen && query.get('phan') === 'don-vi') return offices(all, chosen);
  if (chosen && query.get('phan') === 'ket-qua') return results(all, chosen);
  if (chosen && query.get('so-lieu')) return trace(all, chosen, query.get('so-lieu'), Number(query.get('trang') ?? 0));
  return [
    heading('Sơ kết, tổng kết phong trào'),
    ...(all.reviews.length
      ? all.reviews.map((each) => panel(all, each, page))
      : [h('p', {class: 'thidua-empty'}, 'Kế hoạch không quy định đợt sơ kết, tổng kết nào.')])
  ];
}

// ---------------------------------------------------------------- a review

function panel(all, each, page) {
  const where = {'giai-doan': each.phase, loai: each.kind};
  return h('section', {class: 'thidua-panel', 'aria-label': each.title},
    h('h4', {class: 'thidua-heading'}, `${each.title} – ${each.state}`),
    each.openedAt
      ? h('div', {class: 'thidua-facts'},
          fact('Mở đợt', formatStamp(each.openedAt)),
          fact(each.closedAt ? 'Đã chốt' : 'Chốt', formatStamp(each.closedAt ?? each.closesAt)),
          fact('Số liệu đến hết ngày', formatDate(each.figuresUntil)),
          each.count ? sent(each.count) : null)
      : null,
    listing(`Thời hạn của ${each.title}`, ['Đợt', 'Do ai tổ chức', 'Thời hạn tổ chức', 'Thời hạn báo cáo', 'Chốt số liệu', 'Căn cứ'],
      each.rows.map((row) => ({cells: [row.name, row.heldBy, row.holdBy, row.reportBy, row.figuresUntil ?? '–', row.source]}))),
    each.held ? h('p', {}, `Khen thưởng dịp này: ${award(each.window)}`) : null,
    each.meetings ? held(each.meetings) : null,
    each.reports.length
      ? listing(`Báo cáo của ${each.title}`, ['Văn bản', 'Số, ký hiệu', 'Ngày', 'Tệp'],
          each.reports.map((report) => ({cells: [report.title, report.number, formatDate(report.dated), files(report.file)]})))
      : null,
    h('div', {class: 'thidua-inline'},
      each.count ? h('a', {class: 'thidua-button', href: href({...where, phan: 'don-vi'})}, 'Các cơ quan, đơn vị') : null,
      all.seesAll && each.held ? h('a', {class: 'thidua-button', href: href({...where, phan: 'ket-qua'})}, 'Kết quả giai đoạn, nguồn số liệu') : null,
      each.mayClose ? closing(all, each, page) : null));
}

/** Counters never overlap: waived offices are no part of N. */
function sent(counted) {
  return [
    fact('Đơn vị đã gửi', `${count(counted.onTime + counted.late)}/${count(counted.total - counted.notRequired)}`),
    counted.late ? fact('Chậm', count(counted.late)) : null,
    counted.missing ? fact('Chưa gửi', count(counted.missing)) : null
  ];
}

function award(window) {
  if (!window) return 'chưa có hướng dẫn khen thưởng nên chưa nhận hồ sơ.';
  return [
    `${window.open ? 'nhận hồ sơ' : 'đã nhận hồ sơ'} đến hết ngày ${formatDate(window.closesOn)} (${window.title}). `,
    h('a', {href: address(PATH, {xem: 'huong-dan'})}, 'Xem hướng dẫn')
  ];
}

function held(meetings) {
  const agreed = meetings.agreeing === null || meetings.agreeing === undefined ? '' : `, ${count(meetings.agreeing)}/${count(meetings.asked)} thành viên đồng ý`;
  const council = meetings.councilOn ? `ngày ${formatDate(meetings.councilOn)}${agreed}` : meetings.councilReason && `không lấy ý kiến: ${meetings.councilReason}`;
  const conference = meetings.conferenceOn ? `ngày ${formatDate(meetings.conferenceOn)}, ${meetings.place}` : meetings.conferenceReason && `không tổ chức: ${meetings.conferenceReason}`;
  return h('div', {class: 'thidua-facts'},
    fact('Ý kiến Hội đồng', council), meetings.councilFile?.length ? files(meetings.councilFile) : null,
    fact('Hội nghị', conference), meetings.minutes?.length ? files(meetings.minutes) : null);
}

function closing(all, each, page) {
  return ask({
    button: 'Chốt, bắt đầu tổng hợp',
    send: 'Chốt',
    hint: 'Đơn vị chưa gửi báo cáo được ghi là không báo cáo; không chốt được khi còn báo cáo đang kiểm tra.',
    fields: [],
    page: () => page,
    submit: async () => {
      await call('POST', `${path(all, each)}/${each.kind}/close`);
      return `Đã chốt ${each.title}; bắt đầu tổng hợp.`;
    }
  });
}

function back() {
  return h('p', {}, h('a', {href: href({})}, 'Về Sơ kết, tổng kết'));
}

// ---------------------------------------------------------------- the offices

async function offices(all, each) {
  const rows = await call('GET', `${path(all, each)}/offices?kind=${each.kind}`);
  const groups = new Set(rows.map((row) => row.row)).size > 1;
  return [
    heading(`${each.title}: các cơ quan, đơn vị`),
    back(),
    listing('Các cơ quan, đơn vị', ['Cơ quan, đơn vị', ...(groups ? ['Đợt'] : []), 'Tình trạng', 'Tiến độ', 'Thời hạn báo cáo', 'Ngày gửi'],
      rows.map((row) => ({cells: [
        row.officeName, ...(groups ? [row.row] : []), row.status, progress(row), formatStamp(row.due) || NO_DATE, formatStamp(row.sent) || '–'
      ]})), 'Cơ quan, đơn vị của bạn không phải tổ chức đợt này.')
  ];
}

function path(all, each) {
  return `/reviews/${[all.plan, each.phase].map(encodeURIComponent).join('/')}`;
}

// ---------------------------------------------------------------- what the phase came to

async function results(all, each) {
  const computed = await call('GET', `${path(all, each)}/results?kind=${each.kind}`);
  return [
    heading(`${each.title}: kết quả giai đoạn`),
    back(),
    h('p', {class: 'thidua-hint'}, 'Tính từ các báo cáo đã gửi đến lúc này; năm chưa có báo cáo ghi “chưa có số liệu”, không tính là 0.'),
    h('p', {}, h('a', {href: apiPath(`${path(all, each)}/offices/export.csv?kind=${each.kind}`), download: ''}, 'Tải chế độ báo cáo của từng đơn vị (CSV)')),
    all.figures.length ? sources(all, each) : null,
    ...computed.sentences.map((text) => h('p', {class: 'thidua-paragraph'}, text)),
    ...computed.tables.map(dataTable)
  ];
}

/** Which reports a figure comes from, by choosing the figure. */
function sources(all, each) {
  return h('details', {class: 'thidua-panel'},
    h('summary', {}, `Nguồn của từng số liệu (${count(all.figures.length)})`),
    h('ul', {}, all.figures.map((figure) => h('li', {},
      h('a', {href: href({'giai-doan': each.phase, loai: each.kind, 'so-lieu': figure.id})}, `${figure.name} (${figure.unit})`)))));
}

async function trace(all, each, figure, number) {
  const found = await call('GET', `${path(all, each)}/figures/${encodeURIComponent(figure)}?kind=${each.kind}&page=${number}`);
  const at = (wanted) => href({'giai-doan': each.phase, loai: each.kind, 'so-lieu': figure, trang: wanted});
  const value = (one) => formatNumber(one === null || one === undefined ? '' : String(one), 4) || '–';
  return [
    heading(`Nguồn số liệu: ${found.name} (${found.unit})`),
    h('p', {}, h('a', {href: href({'giai-doan': each.phase, loai: each.kind, phan: 'ket-qua'})}, 'Về kết quả giai đoạn')),
    notice('thidua-attention', `Cách tổng hợp: ${found.rule}`, h('div', {class: 'thidua-hint'}, found.succession)),
    h('p', {}, h('a', {href: apiPath(`${path(all, each)}/figures/${encodeURIComponent(figure)}/export.csv?kind=${each.kind}`), download: ''}, 'Tải tất cả các dòng (CSV)')),
    listing('Các báo cáo', ['Cơ quan, đơn vị', 'Năm', 'Trả lời', 'Thực hiện', 'Ước cả năm', 'Báo cáo', 'Lần', 'Được tính'],
      found.rows.map((row) => ({cells: [
        h('div', {}, row.officeName, row.note ? h('div', {class: 'thidua-hint'}, row.note) : null),
        row.yearLabel, row.answer, value(row.actual), value(row.estimate),
        row.source ? h('div', {}, row.source, row.number ? h('div', {class: 'thidua-hint'}, `${row.number} ngày ${formatDate(row.dated)}`) : null) : '–',
        row.version ? count(row.version) : '–',
        h('div', {}, row.counted ? 'Có' : 'Không', row.remark ? h('div', {class: 'thidua-hint'}, row.remark) : null)
      ]})), 'Không có cơ quan, đơn vị nào phải báo cáo số liệu này.'),
    number > 0 || found.more
      ? h('p', {}, number > 0 ? h('a', {href: at(number - 1)}, 'Trang trước') : null, number > 0 && found.more ? ' | ' : null, found.more ? h('a', {href: at(number + 1)}, 'Trang sau') : null)
      : null
  ];
}
