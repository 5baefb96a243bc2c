/** What stands above a task's form: the obligation behind it, what came back and why, the documents, who acts next, and the ways to what else can be done with it. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {fileLink} from './thidua-files.js';
import {obligationAddress} from './office-obligation.js';
import {printParts} from './thidua-print.js';
import {formatDate, formatMoment} from './thidua-text.js';

function fact(label, value) {
  return value ? h('span', {class: 'thidua-fact'}, `${label}: `, h('b', {}, value)) : null;
}

function address(path, parts) {
  return `#${path}?${new URLSearchParams(parts)}`;
}

/** What can be done with the obligation: the report's own page, the round with the offices whose paper is entered, or the deadline. */
function obligationWays(task, owed) {
  const [, kind, period, office] = (task.businessKey ?? '').split('/');
  if (kind !== 'report') {
    return owed ? [['Đề nghị gia hạn', obligationAddress({kind, period, office, task: task.id})]] : [];
  }
  return office
    ? [['Gia hạn, hồ sơ báo cáo', address('/bao-cao', {ky: period, 'don-vi': office})]]
    : [['Nhập thay báo cáo giấy', address('/bao-cao', {xem: 'dot', ky: period})]];
}

/** Where else one may go from here; each page asks for the rest. */
function ways(task, owed, paper) {
  return [
    ['Chuyển xử lý', address('/co-quan', {viec: task.id})],
    ['Bàn giao', address('/co-quan', {xem: 'ban-giao'})],
    ['Người xử lý thay', address('/co-quan', {xem: 'vang-mat'})],
    ...obligationWays(task, owed),
    ...(paper ? [['Đã ký bản giấy', address('/co-quan', {xem: 'ky-giay'})]] : [])
  ];
}

/** Whether the reader may record what was signed on paper now. */
async function paperWaits() {
  try {
    return (await call('GET', '/documents/paper-signatures')).length > 0;
  } catch {
    return false; // the page itself says what is wrong
  }
}

function returned(rows, shown) {
  return rows.length
    ? h('details', {class: 'thidua-panel', open: !shown && rows.length <= 2}, h('summary', {}, `Các lần trả lại, yêu cầu bổ sung (${rows.length})`),
        h('ul', {class: 'thidua-problems'}, rows.map((row) =>
          h('li', {}, `${formatMoment(row.at)} – ${row.by ? `${row.by}: ` : ''}${row.action}${row.note ? `. ${row.note}` : ''}`))))
    : null;
}

function issued(rows) {
  return rows.length
    ? h('details', {class: 'thidua-panel'}, h('summary', {}, `Văn bản đã phát hành (${rows.length})`),
        h('ul', {class: 'thidua-files'}, rows.map((row) => h('li', {},
          h('a', {class: 'thidua-file-link', href: address('/bao-cao', {xem: 'van-ban', ma: row.id})}, `${row.type} số ${row.number} ngày ${formatDate(row.dated)}`),
          row.files.map(fileLink)))))
    : null;
}

/**
 * @param {{task: object, form: object}} data the answer of the form; what its head shows of a return is not opened twice
 * @param {() => Node[]} content what is printed
 */
export async function background({task, form}, content) {
  const links = (owed, paper) => h('nav', {class: 'thidua-inline thidua-ways', 'aria-label': 'Thao tác khác với việc này', 'data-no-print': ''},
    h('a', {class: 'thidua-back', href: '#/'}, 'Về danh sách việc'),
    h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => printParts(task.name, content())}, 'In, lưu PDF'),
    ways(task, owed, paper).map(([label, href]) => h('a', {href}, label)));
  let told;
  let paper;
  try {
    [told, paper] = await Promise.all([call('GET', `/desk/tasks/${encodeURIComponent(task.id)}/background`), paperWaits()]);
  } catch {
    return [links(null, false)]; // the form itself says what is wrong
  }
  const {owed, returns, documents, next} = told;
  return [
    h('div', {class: 'thidua-facts thidua-owed'},
      owed ? [fact('Nhiệm vụ', owed.title), fact('Cơ quan thực hiện', owed.office), fact('Tình trạng', owed.status), fact('Tiến độ', owed.progress)] : null,
      next.length ? fact(next.length > 1 ? 'Bước tiếp theo có thể là' : 'Bước tiếp theo', next.join('; ')) : null),
    returned(returns, Boolean(form?.returned)),
    issued(documents),
    links(owed, paper)
  ].filter(Boolean);
}
