/** What stands above a task's form: the obligation behind it, what came back and why, the documents, who acts next, and the ways to what else can be done with it. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {fileLink} from './thidua-files.js';
import {obligationAddress} from './office-obligation.js';
import {ENTER} from './office-paper.js';
import {printParts} from './thidua-print.js';
import {formatDate, formatMoment} from './thidua-text.js';

function fact(label, value) {
  return value ? h('span', {class: 'thidua-fact'}, `${label}: `, h('b', {}, value)) : null;
}

function address(path, parts) {
  return `#${path}?${new URLSearchParams(parts)}`;
}

/** The matter behind a task, from <plan>/<kind>/<period>[/<office>]. */
function matter(task) {
  const [, kind, period, office] = (task.businessKey ?? '').split('/');
  return {kind, period, office};
}

/** What can be done with the obligation: the report's own page or the deadline, and entering of the paper for whoever enters it. */
function obligationWays(task, {owed, enterable}) {
  const {kind, period, office} = matter(task);
  if (kind !== 'report') {
    return owed ? [['Đề nghị gia hạn', obligationAddress({kind, period, office, task: task.id})]] : [];
  }
  const enter = (parts) => [['Nhập thay báo cáo giấy', address('/bao-cao', {...parts, ky: period, lam: ENTER})]];
  if (!office) return enterable.length ? enter({xem: 'dot'}) : [];
  return [
    ['Gia hạn, hồ sơ báo cáo', address('/bao-cao', {ky: period, 'don-vi': office})],
    ...(enterable.some((each) => each.office === office) ? enter({'don-vi': office}) : [])
  ];
}

/** This task's own paper, or the only one that waits, is opened at once. */
function paperWay(task, papers) {
  const one = papers.find((paper) => paper.task === task.id) ?? (papers.length === 1 ? papers[0] : null);
  return papers.length ? [['Đã ký bản giấy', address('/co-quan', {xem: 'ky-giay', ...(one ? {viec: one.task} : {})})]] : [];
}

/** Where else one may go from here; each page asks for the rest. */
function ways(task, offered) {
  return [
    ...(offered.mayPassOn ? [['Chuyển xử lý', address('/co-quan', {viec: task.id})]] : []),
    ['Bàn giao', address('/co-quan', {xem: 'ban-giao'})],
    ['Người xử lý thay', address('/co-quan', {xem: 'vang-mat'})],
    ...obligationWays(task, offered),
    ...paperWay(task, offered.papers)
  ];
}

/** A list that decides which ways there are. */
async function listed(path) {
  try {
    return await call('GET', path);
  } catch {
    return []; // the page itself says what is wrong
  }
}

/** What was signed on paper and may be recorded by the reader, and whose paper report the reader may enter. */
async function paper(task) {
  const {kind, period} = matter(task);
  const [papers, enterable] = await Promise.all([
    listed('/documents/paper-signatures'),
    kind === 'report' ? listed(`/report-rounds/${encodeURIComponent(period)}/entries`) : []
  ]);
  return {papers, enterable};
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
  const links = (offered) => h('nav', {class: 'thidua-inline thidua-ways', 'aria-label': 'Thao tác khác với việc này', 'data-no-print': ''},
    h('a', {class: 'thidua-back', href: '#/'}, 'Về danh sách việc'),
    h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => printParts(task.name, content())}, 'In, lưu PDF'),
    ways(task, offered).map(([label, href]) => h('a', {href}, label)));
  let told;
  let papers;
  try {
    [told, papers] = await Promise.all([call('GET', `/desk/tasks/${encodeURIComponent(task.id)}/background`), paper(task)]);
  } catch {
    return [links({owed: null, mayPassOn: false, papers: [], enterable: []})]; // the form itself says what is wrong
  }
  const {owed, returns, documents, next} = told;
  return [
    h('div', {class: 'thidua-facts thidua-owed'},
      owed ? [fact('Nhiệm vụ', owed.title), fact('Cơ quan thực hiện', owed.office), fact('Tình trạng', owed.status), fact('Tiến độ', owed.progress)] : null,
      next.length ? fact(next.length > 1 ? 'Bước tiếp theo có thể là' : 'Bước tiếp theo', next.join('; ')) : null),
    returned(returns, Boolean(form?.returned)),
    issued(documents),
    links({...told, ...papers})
  ].filter(Boolean);
}
