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
 *   #/bao-cao?ky=2024&don-vi=<office>      one report
 */
import {ApiError, call, sentenceOf} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {fileLink} from './thidua-files.js';
import {formatDate, formatNumber, formatStamp, searchable} from './thidua-text.js';

const PATH = '/bao-cao';
const TITLE = 'Báo cáo và văn bản đến';
const NO_DATE = 'Không ghi thời hạn';
const REASON_LETTERS = 2000;
const PAGE = 100; // rows of received documents that the server gives at once
const PROGRESS = {'Quá hạn': 'thidua-overdue', 'Sắp đến hạn': 'thidua-soon', 'Chậm': 'thidua-late'};

function address(parts = {}) {
  const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `#${PATH}${query ? `?${query}` : ''}`;
}

function reportAddress(row, from) {
  return address({ky: row.period, 'don-vi': row.office, ...(from ? {tu: from} : {})});
}

function periodName(period) {
  const {year, half} = /^(?<year>\d{4})(?<half>-6-thang)?$/.exec(period)?.groups ?? {};
  return year ? `${half ? '6 tháng đầu năm' : 'Năm'} ${year}` : `Kỳ ${period}`;
}

function inSentence(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function count(number) {
  return formatNumber(String(number));
}

function submitted(numbers) {
  return numbers.onTime + numbers.late;
}

function required(numbers) {
  return numbers.total - numbers.notRequired;
}

function fact(label, value) {
  return value ? h('span', {class: 'thidua-fact'}, `${label}: `, h('b', {}, value)) : null;
}

/** Tiến độ is always a word; its colour only repeats it. */
function progress(row) {
  return h('span', {class: PROGRESS[row.progress] ?? null}, row.progress);
}

function files(list) {
  return list?.length ? list.map(fileLink) : '–';
}

function notice(kind, sentence, ...more) {
  return h('div', {class: `thidua-notice ${kind}`, role: kind === 'thidua-bad' ? 'alert' : 'status'}, sentence, ...more);
}

/** A table whose rows open something: the first cell is the link, the rest of the row may be clicked too. */
function listing(caption, columns, rows, empty) {
  if (!rows.length) return h('p', {class: 'thidua-empty'}, empty);
  return h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    h('table', {class: 'thidua-table thidua-listing'},
      h('caption', {class: 'sr-only'}, caption),
      h('thead', {}, h('tr', {}, columns.map((column) => h('th', {scope: 'col'}, column)))),
      h('tbody', {}, rows.map(({href, cells}) =>
        h('tr', {class: href ? 'thidua-opens' : null, onclick: (event) => href && open(event, href)},
          cells.map((cell, index) => index === 0
            ? h('th', {scope: 'row'}, href ? h('a', {href}, cell) : cell)
            : h('td', {}, cell)))))));
}

function open(event, href) {
  if (event.target.closest('a, button') || String(getSelection())) return;
  location.hash = href.slice(1);
}

/** One of the kit's read-only views, outside a form. */
async function view(name, form, attributes = {}) {
  await customElements.whenDefined(name);
  const element = h(name, attributes);
  element.show({form});
  return element;
}

function trace(events) {
  return view('thidua-trace', {trace: events.map((event) => ({...event, by: event.actor, comment: event.note}))});
}

// ---------------------------------------------------------------- reports of the own offices

async function ownReports() {
  const rows = await call('GET', '/reports');
  return [
    listing('Báo cáo của đơn vị', ['Kỳ báo cáo', 'Cơ quan, đơn vị', 'Tình trạng', 'Tiến độ', 'Thời hạn', 'Ngày gửi'],
      rows.map((row) => ({
        href: reportAddress(row),
        cells: [periodName(row.period), row.officeName, standing(row), progress(row), formatStamp(row.due) || NO_DATE, formatStamp(row.sentAt) || '–']
      })),
      'Đơn vị chưa có báo cáo nào phải gửi; khi đợt báo cáo được mở, báo cáo sẽ hiện ở đây.')
  ];
}

function standing(row) {
  const due = row.status === 'Yêu cầu bổ sung' && row.supplementDue;
  return due ? `${row.status} (gửi lại trước khi hết ngày ${formatDate(row.supplementDue)})` : row.status;
}

async function report(query) {
  const path = `/reports/${encodeURIComponent(query.get('ky'))}/${encodeURIComponent(query.get('don-vi'))}`;
  const {report: row, view: content, versions, trace: steps, history} = await call('GET', path);
  const facts = h('div', {class: 'thidua-facts'},
    fact('Tình trạng', standing(row)),
    fact('Tiến độ', row.progress),
    fact('Thời hạn', formatStamp(row.due) || NO_DATE),
    fact('Ngày gửi', formatStamp(row.sentAt)),
    row.requested ? h('span', {class: 'thidua-fact'}, 'Đề nghị phối hợp') : null);
  return [
    h('h3', {class: 'thidua-heading', tabindex: '-1', 'data-start': ''}, `Báo cáo ${inSentence(periodName(row.period))} – ${row.officeName}`),
    facts,
    row.mayWithdraw ? withdrawal(path) : null,
    versions.length
      ? listing('Các lần gửi', ['Lần gửi', 'Số văn bản', 'Ngày văn bản', 'Ngày gửi', 'Người phát hành', 'Tình trạng', 'Bản phát hành'],
          versions.map((version) => ({
            cells: [String(version.version), version.number, formatDate(version.dated), formatStamp(version.sentAt), version.sentBy, version.state, files(version.issuedCopy)]
          })))
      : null,
    content ? await view('thidua-document', {view: content}, {label: 'Nội dung báo cáo'}) : h('p', {class: 'thidua-empty'}, 'Hiện không có báo cáo đã gửi để xem.'),
    await trace(steps),
    history.length
      ? h('details', {class: 'thidua-panel'}, h('summary', {}, `Theo dõi việc gửi, tiếp nhận (${history.length})`),
          listing('Theo dõi việc gửi, tiếp nhận', ['Thời gian', 'Người thực hiện', 'Việc đã làm', 'Nội dung'],
            history.map((event) => ({cells: [formatStamp(event.at), event.by, event.action, event.note ?? '']}))))
      : null
  ];
}

/** Rút lại: a reason is asked for in the page, because the webapp's policy lets no dialog of the browser through. */
function withdrawal(path) {
  const id = uniqueId('reason');
  const said = h('div', {'aria-live': 'assertive'});
  const reason = h('textarea', {class: 'thidua-input', id, rows: '3', maxlength: String(REASON_LETTERS), 'aria-required': 'true', oninput: () => { reason.removeAttribute('aria-invalid'); said.replaceChildren(); }});
  const send = h('button', {class: 'btn btn-primary', type: 'button'}, 'Rút lại báo cáo');
  const asking = h('div', {class: 'thidua-withdrawal', hidden: true},
    h('label', {class: 'thidua-label', for: id}, 'Lý do rút lại', h('span', {class: 'thidua-star', 'aria-hidden': 'true'}, ' *')),
    reason,
    h('p', {class: 'thidua-hint'}, 'Báo cáo trở lại đơn vị để sửa và phải trình ký, phát hành lại; số văn bản đã cấp không dùng lại.'),
    said,
    h('div', {class: 'thidua-inline'}, send,
      h('button', {class: 'thidua-button', type: 'button', onclick: () => { asking.hidden = true; start.hidden = false; start.focus(); }}, 'Không rút nữa')));
  const start = h('button', {
    class: 'thidua-button', type: 'button',
    onclick: () => { asking.hidden = false; start.hidden = true; reason.focus(); }
  }, 'Rút lại');
  const refuse = (sentence) => said.replaceChildren(notice('thidua-bad', sentence));
  send.addEventListener('click', async () => {
    if (!reason.value.trim()) {
      reason.setAttribute('aria-invalid', 'true');
      refuse('Chưa nhập lý do rút lại; hãy nhập lý do rồi bấm “Rút lại báo cáo”.');
      reason.focus();
      return;
    }
    send.disabled = true;
    try {
      await call('POST', `${path}/withdraw`, {reason: reason.value});
      await shown?.refresh(notice('thidua-good', 'Đã rút lại báo cáo; việc soạn báo cáo đã trở lại danh sách việc của đơn vị.'));
    } catch (error) {
      refuse(sentence(error));
      send.disabled = false;
    }
  });
  return h('div', {}, start, asking);
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
  return [body, more];
}

async function oneDocument(query) {
  const {document, view: content, trace: steps, recipients} = await call('GET', `/documents?id=${encodeURIComponent(query.get('ma'))}`);
  return [
    h('h3', {class: 'thidua-heading', tabindex: '-1', 'data-start': ''}, document.summary),
    h('div', {class: 'thidua-facts'},
      fact('Văn bản', document.type),
      fact('Số, ký hiệu', document.number),
      fact('Ngày văn bản', formatDate(document.dated)),
      fact('Cơ quan ban hành', document.body),
      fact('Tình trạng', document.status),
      fact('Ngày gửi', formatStamp(document.sentAt))),
    document.issuedCopy.length ? h('p', {}, 'Bản phát hành: ', files(document.issuedCopy)) : null,
    content ? await view('thidua-document', {view: content}) : null,
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

async function round(query) {
  const period = query.get('ky');
  const [all, rows] = await Promise.all([call('GET', '/report-rounds'), call('GET', `/report-rounds/${encodeURIComponent(period)}/reports`)]);
  const numbers = all.find((each) => each.period === period)?.count;
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
    const chosen = rows.filter((row) => searchable(row.officeName).includes(wanted)
      && (!status.value || row.status === status.value) && (!pace.value || row.progress === pace.value));
    found.textContent = `${count(chosen.length)} cơ quan, đơn vị`;
    table.replaceChildren(listing('Tình hình gửi báo cáo', ['Cơ quan, đơn vị', 'Tình trạng', 'Tiến độ', 'Thời hạn', 'Ngày gửi'],
      chosen.map((row) => ({
        href: reportAddress(row, 'dot'),
        cells: [row.requested ? `${row.officeName} (đề nghị phối hợp)` : row.officeName, standing(row), progress(row), formatStamp(row.due) || NO_DATE, formatStamp(row.sentAt) || '–']
      })),
      'Không có cơ quan, đơn vị nào như vậy; hãy đổi điều kiện tìm.'));
  };
  draw();
  return [
    h('h3', {class: 'thidua-heading', tabindex: '-1', 'data-start': ''}, `Đợt báo cáo ${inSentence(periodName(period))}`),
    h('div', {class: 'thidua-counts'}, boxes.map(([label, number]) => h('div', {class: 'thidua-number-box'}, h('b', {}, number), h('span', {}, label)))),
    h('div', {class: 'thidua-inline thidua-find'}, h('label', {for: text.id}, 'Tìm cơ quan, đơn vị'), text, statusLabel, status, progressLabel, pace, found),
    table
  ];
}

// ---------------------------------------------------------------- the page

const TABS = {
  'don-vi': {label: 'Báo cáo của đơn vị', href: address(), show: (query) => (query.get('ky') ? report(query) : ownReports())},
  'van-ban': {label: 'Văn bản đến', href: address({xem: 'van-ban'}), show: (query) => (query.get('ma') ? oneDocument(query) : received())},
  dot: {label: 'Đợt báo cáo', href: address({xem: 'dot'}), all: true, show: (query) => (query.get('ky') ? round(query) : rounds())}
};

function sentence(error) {
  if (!(error instanceof ApiError)) console.error(error);
  return error instanceof ApiError ? error.message : sentenceOf(500);
}

/** The page as it is open now; null while Tasklist shows something else. */
let shown = null;

class DeskPage {
  constructor(node) {
    this.query = new URLSearchParams(location.hash.split('?')[1] ?? '');
    this.tab = this.query.get('xem') in TABS ? this.query.get('xem') : 'don-vi';
    this.from = this.query.get('tu') in TABS ? this.query.get('tu') : this.tab;
    this.tabs = h('ul', {class: 'thidua-tabs'});
    this.body = h('div', {class: 'thidua-page-body'});
    this.root = h('div', {class: 'thidua-form thidua-page'},
      h('header', {class: 'thidua-page-head'},
        h('h2', {}, TITLE),
        h('a', {href: '#/'}, 'Về danh sách việc cần làm')),
      h('nav', {'aria-label': TITLE}, this.tabs),
      this.body);
    node.append(this.root);
    this.#tabs(false);
    this.#all();
    this.refresh();
  }

  /** Whoever may see all offices gets one more tab; without an answer the page works without it. */
  async #all() {
    try {
      const {seesAll} = await call('GET', '/report-desk');
      this.#tabs(seesAll);
    } catch {
      // the content below says what is wrong
    }
  }

  #tabs(all) {
    this.tabs.replaceChildren(...Object.entries(TABS)
      .filter(([name, tab]) => all || !tab.all || name === this.from)
      .map(([name, tab]) => h('li', {}, h('a', {href: tab.href, 'aria-current': name === this.from ? 'page' : null}, tab.label))));
  }

  /** Loads what the address names; `first` stands above it. */
  async refresh(first = null) {
    if (!first) this.body.replaceChildren(h('p', {class: 'thidua-hint', role: 'status'}, 'Đang tải…'));
    let parts;
    try {
      parts = await TABS[this.tab].show(this.query);
    } catch (error) {
      parts = [notice('thidua-bad', sentence(error), ' ', this.#wayOut(error))];
    }
    if (shown !== this) return;
    this.body.replaceChildren(...[first, ...parts].filter(Boolean));
    this.#focus(first);
  }

  #wayOut(error) {
    return error.status === 401
      ? h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => location.reload()}, 'Đăng nhập lại')
      : h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => this.refresh()}, 'Tải lại');
  }

  /** After a step within the page the reading begins at its new heading, not at the top of Tasklist. */
  #focus(first) {
    const lost = document.activeElement === document.body ? this.tabs.querySelector('[aria-current]') : null;
    const target = first ?? this.body.querySelector('[data-start]') ?? lost;
    if (!target) return;
    if (first) target.setAttribute('tabindex', '-1');
    target.focus({preventScroll: !first});
  }
}

function style() {
  const href = new URL('./thidua-desk.css', import.meta.url).href;
  if (!document.querySelector(`link[href="${href}"]`)) document.head.append(h('link', {rel: 'stylesheet', href}));
}

style();

export default [
  {
    id: 'thidua-desk-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 200,
    render: (node) => node.append(h('a', {href: address()}, TITLE))
  },
  {
    id: 'thidua-desk-page',
    pluginPoint: 'tasklist.route',
    properties: {path: PATH},
    render: (node) => {
      shown = null;
      const page = new DeskPage(node);
      shown = page;
    },
    unmount: () => (shown = null)
  }
];
