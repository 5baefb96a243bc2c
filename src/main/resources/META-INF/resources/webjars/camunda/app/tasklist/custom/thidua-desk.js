/**
 * The page "Báo cáo và văn bản đến" inside Tasklist: the reports of one's own offices, what came in, and, for the consolidator and
 * for whoever follows the plan, how every office of a round stands. What it shows is in its address, so back, forward, a
 * bookmark and a second window work:
 *
 *   #/bao-cao                              reports of the own offices
 *   #/bao-cao?xem=van-ban                  received documents
 *   #/bao-cao?xem=van-ban&ma=<id>          one of them
 *   #/bao-cao?xem=dot                      rounds
 *   #/bao-cao?xem=dot&ky=2024              all offices of a round
 *   #/bao-cao?xem=dot&ky=2024&phan=bo-sung what came in since the consolidated report
 *   #/bao-cao?xem=dot&ky=2024&phan=xep-loai results of the yearly assessment
 *   #/bao-cao?xem=cap-tren                 register of superior documents
 *   #/bao-cao?ky=2024&don-vi=<office>      one report
 *   …&lam=nhap-thay                        with the small form that enters a paper report open
 */
import {coordinating, extension, requests, waiver} from './desk-obligation.js';
import {superior} from './desk-superior.js';
import {assessment, assessmentLink, ownResult, urgedTimes, urging, urgingOf} from './desk-urging.js';
import {corrections, supplementary, supplementaryLink, versionList} from './desk-versions.js';
import {coordination} from './office-coordination.js';
import {enterableOf, enterOfRound, PAPER_ACTIONS, paperFacts} from './office-paper.js';
import {call} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {address as at, ask, count, fact, files, heading, inSentence, listing, NO_DATE, periodName, plugin, progress, trace, view} from './thidua-page.js';
import {formatDate, formatStamp, searchable} from './thidua-text.js';

const PATH = '/bao-cao';
const TITLE = 'Báo cáo và văn bản đến';
const PAGE = 100; // rows of received documents that the server gives at once

/** What else a reader may do with one report: (detail, path, page) => element or null. */
const REPORT_ACTIONS = [withdrawal, corrections, extension, waiver, ownResult, ...PAPER_ACTIONS];

/** What else a reader may do with a round: ({round, rows, chosen, urged, enterable}, period, page) => element or null; `chosen` holds the ticked offices. */
const ROUND_ACTIONS = [urging, enterOfRound, supplementaryLink, assessmentLink];

const address = (parts) => at(PATH, parts);

function reportAddress(row, from) {
  return address({ky: row.period, 'don-vi': row.office, ...(from ? {tu: from} : {})});
}

function submitted(numbers) {
  return numbers.onTime + numbers.late;
}

function required(numbers) {
  return numbers.total - numbers.notRequired;
}

// ---------------------------------------------------------------- reports of the own offices

async function ownReports() {
  const rows = await call('GET', '/reports');
  return [
    heading('Báo cáo của đơn vị'),
    listing('Báo cáo của đơn vị', ['Kỳ báo cáo', 'Cơ quan, đơn vị', 'Tình trạng', 'Tiến độ', 'Thời hạn', 'Ngày gửi'],
      rows.map((row) => ({
        href: reportAddress(row),
        cells: [periodName(row.period), row.coordinating ? `${row.officeName} (đơn vị phối hợp)` : row.officeName, standing(row), progress(row), formatStamp(row.due) || NO_DATE, formatStamp(row.sentAt) || '–']
      })),
      'Đơn vị chưa có báo cáo nào phải gửi; khi đợt báo cáo được mở, báo cáo sẽ hiện ở đây.')
  ];
}

function standing(row) {
  const due = row.status === 'Yêu cầu bổ sung' && row.supplementDue;
  const status = due ? `${row.status} (gửi lại trước khi hết ngày ${formatDate(row.supplementDue)})` : row.status;
  const nil = row.nil ? `${status} – Không phát sinh` : status;
  return row.source ? `${nil} (${inSentence(row.source)})` : nil;
}

async function report(query, page) {
  const path = `/reports/${encodeURIComponent(query.get('ky'))}/${encodeURIComponent(query.get('don-vi'))}`;
  const detail = await call('GET', path);
  detail.obligation = await call('GET', path.replace('/reports/', '/obligations/report/'));
  const {report: row, view: content, signature, versions, trace: steps, history} = detail;
  const facts = h('div', {class: 'thidua-facts'},
    fact('Tình trạng', standing(row)),
    fact('Tiến độ', row.progress),
    fact('Thời hạn', formatStamp(row.due) || NO_DATE),
    fact('Ngày gửi', formatStamp(row.sentAt)),
    coordinating(detail.obligation),
    row.requested ? h('span', {class: 'thidua-fact'}, 'Đề nghị phối hợp') : null);
  return [
    heading(`Báo cáo ${inSentence(periodName(row.period))} – ${row.officeName}`),
    facts,
    actions(REPORT_ACTIONS.map((action) => action(detail, path, page))),
    requests(detail.obligation),
    versions.length ? versionList(versions) : null,
    ...paperFacts(versions),
    content ? await view('thidua-document', {view: content, signature}, {label: 'Nội dung báo cáo'}) : h('p', {class: 'thidua-empty'}, 'Hiện không có báo cáo đã gửi để xem.'),
    coordination(detail, page),
    await trace(steps),
    history.length
      ? h('details', {class: 'thidua-panel'}, h('summary', {}, `Theo dõi việc gửi, tiếp nhận (${history.length})`),
          listing('Theo dõi việc gửi, tiếp nhận', ['Thời gian', 'Người thực hiện', 'Việc đã làm', 'Nội dung'],
            history.map((event) => ({cells: [formatStamp(event.at), event.by, event.action, event.note ?? '']}))))
      : null
  ];
}

function actions(offered) {
  const some = offered.filter(Boolean);
  return some.length ? h('div', {class: 'thidua-inline thidua-page-actions'}, some) : null;
}

function withdrawal({report: row}, path, page) {
  return row.mayWithdraw
    ? ask({
        button: 'Rút lại',
        send: 'Rút lại báo cáo',
        cancel: 'Không rút nữa',
        hint: 'Báo cáo trở lại đơn vị để sửa và phải trình ký, phát hành lại; số văn bản đã cấp không dùng lại.',
        fields: [{name: 'reason', label: 'Lý do rút lại', type: 'textarea', required: true}],
        page: () => page,
        submit: async (values) => {
          await call('POST', `${path}/withdraw`, values);
          return 'Đã rút lại báo cáo; việc soạn báo cáo đã trở lại danh sách việc của đơn vị.';
        }
      })
    : null;
}

// ---------------------------------------------------------------- received documents

async function received() {
  const body = h('div', {});
  const more = h('button', {class: 'thidua-button', type: 'button', onclick: () => next()}, 'Xem thêm');
  const rows = [];
  const next = async () => {
    more.disabled = true;
    try {
      const page = await call('GET', `/documents/received?skip=${rows.length}`);
      rows.push(...page);
      more.hidden = page.length < PAGE;
    } finally {
      more.disabled = false;
    }
    body.replaceChildren(listing('Văn bản đến', ['Số, ký hiệu', 'Ngày văn bản', 'Cơ quan ban hành', 'Trích yếu', 'Mục đích', 'Ngày nhận', 'Bản phát hành'],
      rows.map((row) => ({
        href: address({xem: 'van-ban', ma: row.id}),
        cells: [row.number, formatDate(row.dated), row.body, row.status === 'Đã ban hành' ? row.summary : `${row.summary} (${inSentence(row.status)})`,
          row.purposes.join('; '), formatStamp(row.receivedAt), files(row.issuedCopy)]
      })),
      'Đơn vị chưa nhận văn bản nào qua hệ thống.'));
  };
  await next();
  return [heading('Văn bản đến'), body, more];
}

async function oneDocument(query) {
  const {document, view: content, trace: steps, recipients} = await call('GET', `/documents?id=${encodeURIComponent(query.get('ma'))}`);
  return [
    heading(document.summary),
    h('div', {class: 'thidua-facts'},
      fact('Văn bản', document.type),
      fact('Số, ký hiệu', document.number),
      fact('Ngày văn bản', formatDate(document.dated)),
      fact('Cơ quan ban hành', document.body),
      fact('Tình trạng', document.status),
      fact('Ngày gửi', formatStamp(document.sentAt))),
    document.issuedCopy.length ? h('p', {}, 'Bản phát hành: ', files(document.issuedCopy)) : null,
    content ? await view('thidua-document', {view: content, signature: document.signature}) : null,
    await view('thidua-recipients', {
      recipients: recipients.map((line) => ({...line, purpose: line.offices > 1 ? `${line.purpose} (${count(line.offices)} cơ quan, đơn vị)` : line.purpose}))
    }),
    await trace(steps)
  ];
}

// ---------------------------------------------------------------- rounds

async function rounds() {
  const rows = await call('GET', '/report-rounds');
  return [
    heading('Đợt báo cáo'),
    listing('Đợt báo cáo', ['Kỳ báo cáo', 'Ngày mở', 'Thời hạn', 'Ngày chốt', 'Phải báo cáo', 'Đã gửi', 'Đúng hạn', 'Chậm', 'Chưa có', 'Báo cáo tổng hợp'],
      rows.map((row) => ({
        href: address({xem: 'dot', ky: row.period}),
        cells: [periodName(row.period), formatStamp(row.openedAt), formatStamp(row.due) || NO_DATE, formatStamp(row.closesAt),
          count(required(row.count)), `${count(submitted(row.count))}/${count(required(row.count))}`, count(row.count.onTime), count(row.count.late),
          count(row.count.missing), row.consolidatedAt ? `Đã gửi ${formatStamp(row.consolidatedAt)}` : 'Chưa gửi']
      })),
      'Chưa có đợt báo cáo nào được mở.')
  ];
}

async function oneRound(query, page) {
  const period = query.get('ky');
  const [all, rows, urged, enterable] = await Promise.all([
    call('GET', '/report-rounds'), call('GET', `/report-rounds/${encodeURIComponent(period)}/reports`), urgingOf(period), enterableOf(period)
  ]);
  const round = all.find((each) => each.period === period);
  const numbers = round?.count;
  const chosen = new Set();
  const offered = actions(ROUND_ACTIONS.map((action) => action({round, rows, chosen, urged, enterable}, period, page)));
  const boxes = numbers
    ? [['Phải báo cáo', count(required(numbers))], ['Đã gửi', `${count(submitted(numbers))}/${count(required(numbers))}`],
        ['Đúng hạn', count(numbers.onTime)], ['Chậm', count(numbers.late)], ['Chưa có', count(numbers.missing)],
        ...(numbers.notRequired ? [['Không phải báo cáo', count(numbers.notRequired)]] : [])]
    : [];
  const table = h('div', {});
  const found = h('span', {class: 'thidua-count', role: 'status'});
  const text = h('input', {class: 'thidua-input thidua-filter', type: 'search', id: uniqueId('filter'), oninput: () => draw()});
  const select = (label, values) => {
    const element = h('select', {class: 'thidua-input thidua-filter', id: uniqueId('filter'), onchange: () => draw()},
      h('option', {value: ''}, 'Tất cả'), [...new Set(values)].map((value) => h('option', {}, value)));
    return [h('label', {for: element.id}, label), element];
  };
  const [statusLabel, status] = select('Tình trạng', rows.map((row) => row.status));
  const [progressLabel, pace] = select('Tiến độ', rows.map((row) => row.progress));
  const draw = () => {
    const wanted = searchable(text.value);
    const shown = rows.filter((row) => searchable(row.officeName).includes(wanted)
      && (!status.value || row.status === status.value) && (!pace.value || row.progress === pace.value));
    found.textContent = `${count(shown.length)} cơ quan, đơn vị`;
    table.replaceChildren(listing('Tình hình gửi báo cáo', ['Cơ quan, đơn vị', 'Tình trạng', 'Tiến độ', 'Thời hạn', 'Ngày gửi', 'Đôn đốc'],
      shown.map((row) => ({
        href: reportAddress(row, 'dot'),
        id: row.office,
        cells: [row.requested ? `${row.officeName} (đề nghị phối hợp)` : row.officeName, standing(row), progress(row), formatStamp(row.due) || NO_DATE, formatStamp(row.sentAt) || '–', urgedTimes(urged, row.office)]
      })),
      'Không có cơ quan, đơn vị nào như vậy; hãy đổi điều kiện tìm.', urged.mayUrge ? chosen : undefined));
  };
  draw();
  return [
    heading(`Đợt báo cáo ${inSentence(periodName(period))}`),
    h('div', {class: 'thidua-counts'}, boxes.map(([label, number]) => h('div', {class: 'thidua-number-box'}, h('b', {}, number), h('span', {}, label)))),
    h('div', {class: 'thidua-inline thidua-find'}, h('label', {for: text.id}, 'Tìm cơ quan, đơn vị'), text, statusLabel, status, progressLabel, pace, found),
    offered,
    table
  ];
}

/** Parts of a round that are read by themselves, by their name in the address (`phan`). */
const ROUND_PARTS = {'bo-sung': supplementary, 'xep-loai': assessment};

function roundsPage(query, page) {
  const period = query.get('ky');
  if (!period) return rounds();
  const part = ROUND_PARTS[query.get('phan')];
  return part ? part(period, page) : oneRound(query, page);
}

// ---------------------------------------------------------------- the page

async function seesAll() {
  return (await call('GET', '/report-desk')).seesAll;
}

export default plugin('thidua-desk', PATH, TITLE, 200, {
  'don-vi': {label: 'Báo cáo của đơn vị', href: address(), show: (query, page) => (query.get('ky') ? report(query, page) : ownReports())},
  'van-ban': {label: 'Văn bản đến', href: address({xem: 'van-ban'}), show: (query) => (query.get('ma') ? oneDocument(query) : received())},
  dot: {label: 'Đợt báo cáo', href: address({xem: 'dot'}), offered: seesAll, show: roundsPage},
  'cap-tren': {label: 'Văn bản cấp trên', href: address({xem: 'cap-tren'}), show: superior}
});
