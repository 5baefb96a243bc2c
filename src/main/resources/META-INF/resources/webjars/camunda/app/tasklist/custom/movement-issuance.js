/**
 * The tab "Tình hình ban hành": plans and guidance that were issued, how many of the offices below have a plan of their own, who has
 * taken note; opening an issuance, urging, recording from paper.
 *
 *   #/phong-trao?xem=ban-hanh                        all issuances
 *   #/phong-trao?xem=ban-hanh&ky=2023                one, with its offices
 *   #/phong-trao?xem=ban-hanh&ky=2023&don-vi=<id>    one office's obligation
 */
import {coordinating, extension, requests, waiver} from './desk-obligation.js';
import {call, uploadTo} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {address, ask, count, fact, files, heading, listing, NO_DATE, notice, progress} from './thidua-page.js';
import {formatDate, formatStamp, searchable} from './thidua-text.js';

const PATH = '/phong-trao';
const here = (parts = {}) => address(PATH, {xem: 'ban-hanh', ...parts});

export async function issuances(query, page) {
  const period = query.get('ky');
  if (!period) return overview(page);
  const detail = await call('GET', `/issuances/${encodeURIComponent(period)}`);
  return query.get('don-vi') ? office(detail, query, page) : one(detail, page);
}

// ---------------------------------------------------------------- all

async function overview(page) {
  const [all, up] = await Promise.all([call('GET', '/issuances'), call('GET', '/sent-up')]);
  return [
    heading('Tình hình ban hành'),
    all.mayStart ? opening(all, page) : null,
    all.maySendUp ? sendingPlan(page) : null,
    listing('Tình hình ban hành', ['Văn bản', 'Cơ quan ban hành', 'Số, ngày', 'Tình trạng', 'Tiến độ', 'Đơn vị đã ban hành', 'Đã xác nhận'],
      all.issuances.map((row) => ({
        href: here({ky: row.period}),
        cells: [row.title, row.officeName, numbered(row), row.status, progress(row),
          row.counts ? part(row.counts.issued, required(row.counts), row.ownPlans) : '–',
          row.counts ? part(row.counts.acknowledged, row.counts.toAcknowledge, true) : '–']
      })),
      'Chưa có văn bản nào được giao ban hành; đến ngày của Kế hoạch, việc ban hành sẽ hiện ở đây.'),
    up.reports.length ? sentUp(up, page) : null
  ];
}

/** The plan of a child plan goes up when the parent demands it later than it was issued. */
function sendingPlan(page) {
  return ask({
    button: 'Gửi kế hoạch lên cấp trên',
    send: 'Gửi lên',
    hint: 'Kế hoạch đã ban hành được ghi nhận vào nhiệm vụ của đơn vị ở Kế hoạch cấp trên, kèm số, ngày và bản phát hành.',
    fields: [],
    page: () => page,
    submit: async () => {
      await call('POST', '/issuances/sending-up', {});
      return 'Đã gửi kế hoạch lên Kế hoạch cấp trên.';
    }
  });
}

/** Consolidated reports on their way to the parent plan. */
function sentUp({maySend, reports}, page) {
  return h('div', {},
    h('h4', {class: 'thidua-heading'}, 'Báo cáo gửi lên Kế hoạch cấp trên'),
    listing('Báo cáo gửi lên Kế hoạch cấp trên', ['Báo cáo', 'Số, ngày', 'Gửi lên', 'Tình trạng'],
      reports.map((row) => ({
        cells: [`Báo cáo tổng hợp ${row.period}`, numbered(row), row.parent, row.sentAt
          ? `Đã gửi ${formatStamp(row.sentAt)}`
          : h('div', {}, row.waitingFor, maySend ? sendingReport(row, page) : null)]
      }))));
}

function sendingReport({document, number}, page) {
  return ask({
    button: 'Gửi lên',
    send: 'Gửi báo cáo lên',
    hint: 'Nội dung, số liệu và bản phát hành được chép sang báo cáo của đơn vị ở Kế hoạch cấp trên.',
    fields: [],
    page: () => page,
    submit: async () => {
      await call('POST', '/sent-up', {document});
      return `Đã gửi báo cáo số ${number} lên Kế hoạch cấp trên.`;
    }
  });
}

function required(counts) {
  return counts.total - counts.notRequired;
}

function part(done, all, asked) {
  return asked && all ? `${count(done)}/${count(all)}` : '–';
}

function numbered({number, dated}) {
  return [number ? `số ${number}` : null, dated ? `ngày ${formatDate(dated)}` : null].filter(Boolean).join(' ') || '–';
}

function opening({kinds, phases}, page) {
  // one list says both what is issued and by which signing chain
  const choices = kinds.filter((kind) => kind.id !== 'ke-hoach').flatMap((kind) =>
    kind.documents.flatMap((document) => (kind.id === 'ke-hoach-giai-doan' ? phases : [null]).map((phase) => ({
      value: [kind.id, document.id, phase?.id ?? ''].join(' '),
      label: `${phase ? `${kind.name}: ${phase.name}` : kind.name} (${document.name})`
    }))));
  return choices.length ? ask({
    button: 'Mở đợt ban hành',
    send: 'Mở đợt ban hành',
    hint: 'Cơ quan ban hành nhận việc soạn, trình ký; văn bản phát hành xong thì các đơn vị mới được giao việc.',
    fields: [
      {name: 'what', label: 'Văn bản cần ban hành', type: 'select', required: true, options: choices},
      {name: 'year', label: 'Năm', maxlength: 4, hint: 'Bỏ trống là năm nay; kế hoạch giai đoạn không cần năm.'},
      {name: 'due', label: 'Thời hạn ban hành', type: 'date'},
      {name: 'ownPlans', label: 'Đơn vị phải ban hành kế hoạch riêng', type: 'check', hint: 'Không chọn: các đơn vị trong nơi nhận chỉ xác nhận đã nhận.'},
      {name: 'belowDue', label: 'Thời hạn của các đơn vị', type: 'date'}
    ],
    page: () => page,
    submit: async ({what, year, due, ownPlans, belowDue}) => {
      const [kind, document, phase] = what.split(' ');
      await call('POST', '/issuances', {kind, document, base: phase || year, due, ownPlans, belowDue});
      return 'Đã mở đợt ban hành; cơ quan ban hành đã nhận việc soạn thảo.';
    }
  }) : null;
}

// ---------------------------------------------------------------- one

function one({issuance, counts, offices, mayUrge}, page) {
  const chosen = new Set();
  const table = h('div', {});
  const found = h('span', {class: 'thidua-count', role: 'status'});
  const text = h('input', {class: 'thidua-input thidua-filter', type: 'search', id: uniqueId('filter'), oninput: () => draw()});
  const draw = () => {
    const wanted = searchable(text.value);
    const shown = offices.filter((row) => searchable([row.officeName, row.above, row.status, row.progress, row.number].filter(Boolean).join(' ')).includes(wanted));
    found.textContent = `${count(shown.length)} cơ quan, đơn vị`;
    table.replaceChildren(listing('Các cơ quan, đơn vị', ['Cơ quan, đơn vị', 'Phải làm', 'Tình trạng', 'Tiến độ', 'Thời hạn', 'Số, ngày', 'Văn bản'],
      shown.map((row) => ({
        id: row.mayUrge ? row.office : null,
        href: here({ky: issuance.period, 'don-vi': row.office}),
        cells: [row.above ? `${row.officeName} (theo ${row.above})` : row.officeName, task(row), row.status, progress(row),
          formatStamp(row.due) || NO_DATE, row.count ? `${count(row.count)} đơn vị đã có kế hoạch` : numbered(row), documentOf(row)]
      })),
      'Không có cơ quan, đơn vị nào như vậy; hãy đổi từ tìm.', mayUrge ? chosen : undefined));
  };
  draw();
  return [
    heading(issuance.title),
    h('div', {class: 'thidua-facts'},
      fact('Cơ quan ban hành', issuance.officeName),
      fact('Số, ngày', numbered(issuance)),
      fact('Tình trạng', issuance.status),
      fact('Thời hạn', formatStamp(issuance.due) || NO_DATE)),
    standing(issuance, counts),
    mayUrge ? urging(issuance, chosen, page) : null,
    h('div', {class: 'thidua-inline thidua-find'}, h('label', {for: text.id}, 'Tìm cơ quan, đơn vị'), text, found),
    table,
    h('p', {}, h('a', {href: here()}, 'Về danh sách văn bản'))
  ];
}

/** Counters never overlap; each stands with its word. */
function standing(issuance, counts) {
  return h('div', {class: 'thidua-facts'},
    counts.total ? [
      fact('Đã ban hành kế hoạch', part(counts.issued, required(counts), true)),
      fact('Đúng hạn', count(counts.onTime)),
      fact('Chậm', count(counts.late)),
      fact('Không ghi thời hạn', count(counts.undated)),
      fact('Chưa ban hành', counts.overdue ? `${count(counts.missing)} (quá hạn ${count(counts.overdue)})` : count(counts.missing)),
      counts.notRequired ? fact('Không phải thực hiện', count(counts.notRequired)) : null
    ] : null,
    counts.toAcknowledge ? fact('Đã xác nhận đã nhận', part(counts.acknowledged, counts.toAcknowledge, true)) : null);
}

function task(row) {
  return row.kind === 'plan' ? 'Ban hành kế hoạch' : 'Xác nhận đã nhận';
}

function documentOf(row) {
  return row.document
    ? h('a', {href: address('/bao-cao', {xem: 'van-ban', ma: row.document})}, 'Xem văn bản')
    : files(row.file);
}

function urging({period}, chosen, page) {
  return ask({
    button: 'Đôn đốc bằng thư',
    send: 'Gửi thư đôn đốc',
    hint: 'Thư gửi ngay đến các cơ quan, đơn vị được chọn trong bảng; cơ quan được đề nghị phối hợp nhận lời đề nghị trân trọng.',
    fields: [],
    page: () => page,
    submit: async () => {
      const {offices} = await call('POST', `/issuances/${encodeURIComponent(period)}/urging`, {offices: [...chosen]});
      return `Đã gửi thư đôn đốc đến ${count(offices)} cơ quan, đơn vị.`;
    }
  });
}

// ---------------------------------------------------------------- one office

async function office({issuance, offices}, query, page) {
  const id = query.get('don-vi');
  const rows = offices.filter((row) => row.office === id);
  if (!rows.length) return [notice('thidua-bad', 'Không có đơn vị này trong đợt ban hành, hoặc bạn không xem được; hãy trở về danh sách.')];
  const parts = await Promise.all(rows.map((row) => obligationOf(issuance, row, page)));
  return [
    heading(`${issuance.title} – ${rows[0].officeName}`),
    ...parts.flat(),
    h('p', {}, h('a', {href: here({ky: issuance.period})}, 'Về danh sách cơ quan, đơn vị'))
  ];
}

async function obligationOf(issuance, row, page) {
  const path = `/obligations/${row.kind}/${encodeURIComponent(issuance.period)}/${encodeURIComponent(row.office)}`;
  const obligation = await call('GET', path);
  const detail = {obligation};
  return [
    h('div', {class: 'thidua-facts'},
      fact('Phải làm', task(row)),
      fact('Tình trạng', obligation.status),
      fact('Tiến độ', row.progress),
      fact('Thời hạn', formatStamp(obligation.due) || NO_DATE),
      coordinating(obligation),
      fact('Ngày ban hành, xác nhận', formatStamp(row.sentAt)),
      row.count ? fact('Số đơn vị đã có kế hoạch', count(row.count)) : fact('Số, ngày', row.number || row.dated ? numbered(row) : null)),
    row.document || row.file.length ? h('p', {}, documentOf(row)) : null,
    h('div', {class: 'thidua-inline thidua-page-actions'},
      row.mayEnter ? entry(issuance, row, page) : null,
      extension(detail, path, page),
      waiver(detail, path, page)),
    requests(obligation)
  ];
}

function entry(issuance, row, page) {
  const paper = [
    {name: 'number', label: 'Số, ký hiệu', required: true, maxlength: 60},
    {name: 'date', label: 'Ngày văn bản', type: 'date', required: true},
    {name: 'arrivedOn', label: 'Ngày đến', type: 'date', required: true},
    {name: 'scan', label: 'Bản chụp văn bản', type: 'file', required: true, accept: '.pdf,.jpg,.jpeg,.png'}
  ];
  const crowd = [
    {name: 'count', label: 'Số đơn vị đã có kế hoạch', required: true, maxlength: 6},
    {name: 'arrivedOn', label: 'Ngày nắm được', type: 'date', required: true}
  ];
  return ask({
    button: row.crowd && row.count ? 'Cập nhật số đã có kế hoạch' : 'Nhập thay',
    send: 'Ghi nhận',
    hint: row.crowd ? 'Ghi số đơn vị đã có kế hoạch tính đến ngày nắm được.' : 'Đúng hạn hay chậm tính theo ngày đến; việc đang làm của đơn vị kết thúc.',
    fields: row.crowd ? crowd : paper,
    page: () => page,
    submit: async (values) => {
      const scan = values.scan ? (await uploadTo('/issuances/files', values.scan, () => {}).promise).id : null;
      await call('POST', `/issuances/${encodeURIComponent(issuance.period)}/offices/${encodeURIComponent(row.office)}/entry`, {...values, scan});
      return `Đã ghi nhận kế hoạch của ${row.officeName}.`;
    }
  });
}

export const tab = {label: 'Tình hình ban hành', href: here(), show: issuances};
