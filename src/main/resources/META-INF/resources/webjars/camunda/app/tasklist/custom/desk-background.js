/** What stands above a task's form: the obligation behind it, what came back and why, the documents, who acts next, and the ways to what else can be done with it. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {fileLink} from './thidua-files.js';
import {printParts} from './thidua-print.js';
import {formatDate, formatMoment} from './thidua-text.js';

function fact(label, value) {
  return value ? h('span', {class: 'thidua-fact'}, `${label}: `, h('b', {}, value)) : null;
}

function address(path, parts) {
  return `#${path}?${new URLSearchParams(parts)}`;
}

/** Where else one may go from here; each page asks for the rest. */
function ways(task) {
  const [, kind, period, office] = (task.businessKey ?? '').split('/');
  return [
    ['Chuyển xử lý', address('/co-quan', {viec: task.id})],
    ['Bàn giao', address('/co-quan', {xem: 'ban-giao'})],
    ['Người xử lý thay', address('/co-quan', {xem: 'vang-mat'})],
    ...(kind === 'report' && office ? [['Gia hạn, hồ sơ báo cáo', address('/bao-cao', {ky: period, 'don-vi': office})]] : [])
  ];
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
  const links = h('nav', {class: 'thidua-inline thidua-ways', 'aria-label': 'Thao tác khác với việc này', 'data-no-print': ''},
    h('a', {class: 'thidua-back', href: '#/'}, 'Về danh sách việc'),
    h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => printParts(task.name, content())}, 'In, lưu PDF'),
    ways(task).map(([label, href]) => h('a', {href}, label)));
  let told;
  try {
    told = await call('GET', `/desk/tasks/${encodeURIComponent(task.id)}/background`);
  } catch {
    return [links]; // the form itself says what is wrong
  }
  const {owed, returns, documents, next} = told;
  return [
    h('div', {class: 'thidua-facts thidua-owed'},
      owed ? [fact('Nhiệm vụ', owed.title), fact('Cơ quan thực hiện', owed.office), fact('Tình trạng', owed.status), fact('Tiến độ', owed.progress)] : null,
      next.length ? fact(next.length > 1 ? 'Bước tiếp theo có thể là' : 'Bước tiếp theo', next.join('; ')) : null),
    returned(returns, Boolean(form?.returned)),
    issued(documents),
    links
  ].filter(Boolean);
}
