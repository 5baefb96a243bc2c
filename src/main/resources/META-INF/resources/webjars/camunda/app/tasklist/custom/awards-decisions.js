/** The tab "Quyết định": what waits for a decision, the decisions with their lists, ceremonies, and cancelling. */
import {call} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {address, ask, count, fact, heading, listing, notice, rest} from './thidua-page.js';
import {formatDate} from './thidua-text.js';
import {dataTable} from './thidua-views.js';

const PATH = '/khen-thuong';
const HERE = {xem: 'quyet-dinh'};

export const decisionsTab = {
  label: 'Quyết định',
  href: address(PATH, HERE),
  show: decisions,
  offered: async () => (await call('GET', '/award-decisions/offered')).offered
};

async function decisions(query, page) {
  if (query.get('so')) return one(query.get('so'), page);
  if (query.has('huy-bo')) return revoking(query.get('huy-bo'), page);
  const all = await call('GET', '/award-decisions');
  return [
    heading('Quyết định khen thưởng'),
    all.mayCancel ? h('p', {}, h('a', {class: 'thidua-button', href: address(PATH, {...HERE, 'huy-bo': ''})}, 'Hủy bỏ quyết định khen thưởng')) : null,
    h('h4', {class: 'thidua-heading'}, 'Hồ sơ chờ quyết định'),
    ...(all.pools.length
      ? all.pools.map((pool) => waiting(pool, page))
      : [h('p', {class: 'thidua-empty'}, 'Không có hồ sơ nào chờ quyết định.')]),
    h('h4', {class: 'thidua-heading'}, 'Các quyết định'),
    listing('Các quyết định', ['Quyết định', 'Hình thức', 'Người quyết định', 'Số, ngày', 'Số đối tượng', 'Tình trạng'],
      all.decisions.map((each) => ({
        href: address(PATH, {...HERE, so: each.id}),
        cells: [`${each.type}, lập ngày ${formatDate(each.startedOn)}`, each.form, each.authority, number(each), size(each), each.status]
      })), 'Chưa có quyết định nào.')
  ];
}

const number = (each) => each.number ? `${each.number}, ${formatDate(each.dated)}` : '–';

function size(each) {
  return [count(each.count), each.refused ? `không khen ${count(each.refused)}` : null, each.handed ? `đã trao ${count(each.handed)}` : null]
    .filter(Boolean).join('; ');
}

// ---------------------------------------------------------------- the pool

const COLUMNS = ['Đối tượng', 'Loại', 'Cơ quan đề nghị', 'Chờ từ ngày'];

const cells = (row) => [row.name, row.kind, row.proposer, `${formatDate(row.since)} (${count(row.days)} ngày)`];

function waiting(pool, page) {
  const chosen = new Set();
  return h('section', {class: 'thidua-panel', 'aria-label': pool.formName}, h('div', {class: 'thidua-document'},
    h('h5', {}, `${pool.formName} – ${pool.authority} (${count(pool.all)} hồ sơ)`),
    rest(pool.rows, pool.all, 'lập quyết định'),
    listing(`Hồ sơ chờ quyết định: ${pool.formName}`, COLUMNS, pool.rows.map((row) => ({id: row.id, cells: cells(row)})), '', chosen),
    ask({
      button: 'Lập quyết định cho hồ sơ đã chọn',
      send: 'Lập quyết định',
      hint: 'Việc soạn quyết định đến danh sách Việc cần làm; danh sách còn thay đổi được cho đến khi ký.',
      fields: [],
      page: () => page,
      submit: async () => {
        await call('POST', '/award-decisions', {office: pool.office, rows: [...chosen]});
        return `Đã lập quyết định gồm ${count(chosen.size)} hồ sơ; hãy mở việc “Soạn quyết định” trong danh sách Việc cần làm.`;
      }
    })));
}

// ---------------------------------------------------------------- one decision

async function one(id, page) {
  const found = await call('GET', `/award-decisions/detail?id=${encodeURIComponent(id)}`);
  const {decision} = found;
  const chosen = new Set();
  return [
    heading(decision.number ? `Quyết định số ${decision.number} ngày ${formatDate(decision.dated)}` : `${decision.type}: ${decision.form}`),
    h('p', {}, h('a', {href: address(PATH, HERE)}, 'Về danh sách quyết định')),
    h('div', {class: 'thidua-facts'},
      fact('Loại', decision.type), fact('Hình thức', decision.form), fact('Người quyết định', decision.authority), fact('Tình trạng', decision.status)),
    h('div', {class: 'thidua-facts'},
      fact('Người lập', found.startedBy), fact('Người ký', found.signer), fact('Lý do', found.reason),
      fact('Đã thông báo hồ sơ không khen ngày', formatDate(found.toldOn)), fact('Số đối tượng', size(decision))),
    found.rows.some((row) => row.gone)
      ? notice('thidua-attention', 'Có hồ sơ đã được rút hoặc tạm dừng; hãy đưa ra khỏi danh sách, nếu không quyết định không ký, không ban hành được.')
      : null,
    ...found.revoked.map(dataTable),
    decision.type === 'Khen thưởng' ? list(found, chosen) : null,
    found.mayChange ? changing(found, chosen, page) : null,
    ...found.more.map((pool) => adding(pool, decision, page)),
    found.ceremonies.length
      ? h('section', {}, h('h4', {class: 'thidua-heading'}, 'Cấp phát, trao thưởng'), h('ul', {}, found.ceremonies.map((line) => h('li', {}, line))))
      : null
  ];
}

function list(found, chosen) {
  return listing('Danh sách của quyết định', ['Đối tượng', 'Loại', 'Cơ quan đề nghị', 'Tình trạng', 'Trao thưởng'],
    found.rows.map((row) => ({
      id: found.mayChange ? row.id : null,
      cells: [row.name, row.kind, row.proposer, row.gone ? h('span', {class: 'thidua-overdue'}, row.state) : row.state, row.handed ?? '–']
    })), 'Danh sách không còn hồ sơ nào.', found.mayChange ? chosen : undefined);
}

function changing({decision}, chosen, page) {
  const change = (button, send, path, said, field) => ask({
    button,
    send,
    fields: field ? [{name: 'reason', label: field, type: 'textarea', required: true}] : [],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', `/award-decisions/${path}`, {decision: decision.id, rows: [...chosen], reason: reason ?? null});
      return said;
    }
  });
  return h('div', {class: 'thidua-inline'},
    decision.type === 'Khen thưởng' ? [
      change('Đưa ra khỏi danh sách', 'Đưa ra', 'removals', 'Đã đưa hồ sơ ra khỏi danh sách.', 'Lý do đưa ra khỏi danh sách'),
      change('Đề nghị không khen thưởng', 'Ghi không khen thưởng', 'refusals', 'Đã ghi không khen thưởng; hồ sơ kết thúc khi quyết định được ban hành.', 'Lý do không khen thưởng'),
      change('Khen thưởng lại', 'Khen thưởng lại', 'refusals', 'Đã đưa hồ sơ trở lại phần được khen thưởng.', null)
    ] : null,
    ask({
      button: 'Dừng lập quyết định',
      send: 'Dừng lập quyết định',
      fields: [{name: 'reason', label: 'Lý do không ra quyết định', type: 'textarea', required: true}],
      page: () => page,
      submit: async ({reason}) => {
        await call('POST', '/award-decisions/drops', {decision: decision.id, reason});
        return 'Đã dừng lập quyết định; hồ sơ trở lại danh sách chờ quyết định.';
      }
    }));
}

function adding(pool, decision, page) {
  const chosen = new Set();
  return h('details', {class: 'thidua-panel'}, h('summary', {}, `Bổ sung hồ sơ vào danh sách (${count(pool.rows.length)} hồ sơ chờ)`), h('div', {class: 'thidua-document'},
    listing('Hồ sơ có thể bổ sung', COLUMNS, pool.rows.map((row) => ({id: row.id, cells: cells(row)})), '', chosen),
    ask({
      button: 'Bổ sung hồ sơ đã chọn',
      send: 'Bổ sung',
      fields: [],
      page: () => page,
      submit: async () => {
        await call('POST', '/award-decisions/additions', {decision: decision.id, rows: [...chosen], reason: null});
        return `Đã bổ sung ${count(chosen.size)} hồ sơ.`;
      }
    })));
}

// ---------------------------------------------------------------- cancelling

async function revoking(text, page) {
  const found = text ? (await call('GET', `/award-decisions/standing?text=${encodeURIComponent(text)}`)).awards : [];
  const chosen = new Set();
  const wanted = h('input', {class: 'thidua-input thidua-filter', type: 'search', id: uniqueId('find'), value: text});
  return [
    heading('Hủy bỏ quyết định khen thưởng'),
    h('p', {}, h('a', {href: address(PATH, HERE)}, 'Về danh sách quyết định')),
    h('p', {class: 'thidua-hint'}, 'Hủy bỏ bằng một quyết định sau, khi khai báo gian dối, hồ sơ sai hoặc phát hiện vi phạm trong thời gian lập thành tích; sổ theo dõi giữ cả hai quyết định.'),
    h('form', {
      class: 'thidua-inline thidua-find', role: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        location.hash = address(PATH, {...HERE, 'huy-bo': wanted.value.trim()}).slice(1);
      }
    }, h('label', {for: wanted.id}, 'Tên đối tượng hoặc số quyết định'), wanted, h('button', {class: 'thidua-button', type: 'submit'}, 'Tìm')),
    listing('Khen thưởng đang có hiệu lực', ['Đối tượng', 'Loại', 'Hình thức', 'Quyết định', 'Người quyết định'],
      found.map((each) => ({id: each.id, cells: [each.name, each.kind, each.form, `${each.number}, ${formatDate(each.on)}`, each.authority]})),
      text ? 'Không có khen thưởng nào như vậy.' : 'Hãy nhập tên hoặc số quyết định để tìm.', chosen),
    found.length ? h('div', {class: 'thidua-inline'}, beginning(chosen, page), fromAbove(chosen, page)) : null
  ];
}

function beginning(chosen, page) {
  return ask({
    button: 'Lập quyết định hủy bỏ',
    send: 'Lập quyết định hủy bỏ',
    fields: [{name: 'reason', label: 'Lý do hủy bỏ', type: 'textarea', required: true}],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', '/award-decisions/revocations', {awards: [...chosen], reason});
      return 'Đã lập quyết định hủy bỏ; hãy mở việc “Soạn quyết định hủy bỏ” trong danh sách Việc cần làm.';
    }
  });
}

function fromAbove(chosen, page) {
  return ask({
    button: 'Ghi quyết định hủy bỏ của cấp trên',
    send: 'Ghi hủy bỏ',
    hint: 'Dùng cho khen thưởng do cấp trên quyết định; chọn một dòng.',
    fields: [
      {name: 'number', label: 'Số, ký hiệu quyết định hủy bỏ', required: true, maxlength: 100},
      {name: 'on', label: 'Ngày quyết định', type: 'date', required: true},
      {name: 'reason', label: 'Lý do hủy bỏ', type: 'textarea', required: true}
    ],
    page: () => page,
    submit: async (typed) => {
      await call('POST', '/award-decisions/revocations/from-above', {award: [...chosen][0] ?? null, ...typed});
      return 'Đã ghi quyết định hủy bỏ của cấp trên.';
    }
  });
}
