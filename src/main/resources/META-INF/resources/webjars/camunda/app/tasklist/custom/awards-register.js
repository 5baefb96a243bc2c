/** The tab "Tra cứu khen thưởng": what was conferred, who holds what under which names, and how many of each. */
import {apiPath, call} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {address, count, fact, heading, listing, paging} from './thidua-page.js';
import {nominee} from './awards-nominee.js';
import {outside} from './awards-outside.js';
import {formatDate} from './thidua-text.js';

const PATH = '/khen-thuong';
const TAB = {xem: 'tra-cuu'};

/** What one looks for stands in the address. */
const FILTERS = {
  'tu-khoa': 'text', loai: 'kind', 'co-quan': 'office', 'phong-trao': 'movement', dip: 'occasion', 'hinh-thuc': 'form', nam: 'year',
  so: 'decision', nhom: 'group', 'hieu-luc': 'revoked'
};

export async function register(query, page) {
  if (query.get('doi-tuong')) return nominee(query, page, award);
  const search = searched(query);
  if (query.get('tong-hop')) return counts(await call('GET', `/award-register/counts?${search}`), query);
  const found = await call('GET', `/award-register?${search}&page=${Math.max(0, Number(query.get('trang') ?? 1) - 1)}`);
  return [
    heading('Tra cứu khen thưởng'),
    found.choices.mayKeep ? outside(found.choices, page) : null,
    finding(found, query),
    h('div', {class: 'thidua-inline'},
      h('span', {class: 'thidua-count', role: 'status'}, `${count(found.total)} lượt khen thưởng`),
      h('a', {href: address(PATH, {...wanted(query), 'tong-hop': '1'})}, 'Tổng hợp số lượng'),
      h('a', {href: apiPath(`/award-register/export.xlsx?${search}`), download: ''}, 'Xuất Excel')),
    listing('Khen thưởng', COLUMNS, found.awards.map(award),
      search ? 'Không có khen thưởng nào như vậy; hãy đổi từ tìm.' : 'Chưa có khen thưởng nào.'),
    paging(found, (number) => address(PATH, {...wanted(query), trang: number}))
  ];
}

/** Parts of the address that say what is looked for. */
function wanted(query) {
  return {...TAB, ...Object.fromEntries(Object.keys(FILTERS).filter((name) => query.get(name)).map((name) => [name, query.get(name)]))};
}

function searched(query) {
  return Object.entries(FILTERS)
    .filter(([name]) => query.get(name))
    .map(([name, parameter]) => `${parameter}=${encodeURIComponent(query.get(name))}`)
    .join('&');
}

// ---------------------------------------------------------------- finding

function finding({choices}, query) {
  const text = (name, label, attributes) => h('input', {class: 'thidua-input thidua-filter', type: 'search', maxlength: 200, 'aria-label': label, placeholder: label, 'data-name': name, value: query.get(name) ?? '', ...attributes});
  const choice = (name, label, values) => h('select', {class: 'thidua-input thidua-filter', 'aria-label': label, 'data-name': name},
    h('option', {value: ''}, label),
    values.map((each) => h('option', {value: each.id, selected: query.get(name) === String(each.id)}, each.name)));
  const plain = (values) => values.map((each) => ({id: String(each), name: String(each)}));
  const id = uniqueId('find');
  const fields = [
    text('tu-khoa', 'Tên người, tập thể, hộ, đơn vị', {id, size: 28, 'aria-label': null}),
    choice('loai', 'Mọi loại đối tượng', choices.kinds),
    choice('hinh-thuc', 'Mọi hình thức', choices.forms),
    choice('dip', 'Mọi dịp khen thưởng', choices.occasions),
    choice('nam', 'Mọi năm', plain(choices.years)),
    choice('co-quan', 'Mọi cơ quan, đơn vị', choices.offices),
    choices.movements.length > 1 ? choice('phong-trao', 'Mọi phong trào', plain(choices.movements)) : null,
    choices.groups.length ? choice('nhom', 'Mọi nhóm ưu tiên', choices.groups) : null,
    text('so', 'Số quyết định'),
    choice('hieu-luc', 'Còn và hết hiệu lực', [{id: 'false', name: 'Đang có hiệu lực'}, {id: 'true', name: 'Đã hủy bỏ'}])
  ].filter(Boolean);
  return h('form', {
    class: 'thidua-inline thidua-find', role: 'search',
    onsubmit: (event) => {
      event.preventDefault();
      const typed = fields.map((field) => [field.dataset.name, field.value.trim()]).filter(([, value]) => value);
      location.hash = address(PATH, {...TAB, ...Object.fromEntries(typed)}).slice(1);
    }
  }, h('label', {for: id}, 'Tìm'), fields, h('button', {class: 'thidua-button', type: 'submit'}, 'Tìm'),
  h('a', {href: address(PATH, TAB)}, 'Bỏ lọc'));
}

// ---------------------------------------------------------------- one award

const COLUMNS = ['Đối tượng', 'Hình thức', 'Dịp, thành tích', 'Quyết định', 'Nơi đề nghị', 'Trao thưởng'];

function award(each) {
  return {
    href: address(PATH, {...TAB, 'doi-tuong': each.nominee}),
    cells: [
      h('span', {}, each.name),
      h('div', {}, each.form, hint([each.kind, each.rank]), hint([each.position, each.unit])),
      h('div', {}, each.occasion, each.periodFrom || each.periodTo ? hint([`Thành tích ${formatDate(each.periodFrom) || '…'} – ${formatDate(each.periodTo) || '…'}`]) : null, hint(each.groups)),
      decision(each),
      each.proposer ?? '–',
      conferring(each.conferring)
    ]
  };
}

const hint = (parts) => {
  const said = parts.filter(Boolean).join(' – ');
  return said ? h('div', {class: 'thidua-hint'}, said) : null;
};

function decision(each) {
  return h('div', {}, `${each.number}, ngày ${formatDate(each.decidedOn)}`,
    hint([each.authority, each.signer]),
    each.file ? h('a', {href: apiPath(`/attachments/${each.file}`), download: '', 'aria-label': `Tải Quyết định số ${each.number}`}, 'Tải Quyết định') : null,
    each.outside ? hint(['Đã thực hiện ngoài hệ thống']) : null,
    each.revocation
      ? h('div', {class: 'thidua-overdue'}, `Đã hủy bỏ theo Quyết định ${each.revocation.number}, ngày ${formatDate(each.revocation.on)}: ${each.revocation.reason}`)
      : null);
}

function conferring({certificateNumber, writtenOn, handedOn, conferredOn, event}) {
  const done = [
    conferredOn && `Trao ngày ${formatDate(conferredOn)}`, event, handedOn && `Cấp phát ngày ${formatDate(handedOn)}`,
    writtenOn && `Viết bằng ngày ${formatDate(writtenOn)}`, certificateNumber && `Số hiệu bằng ${certificateNumber}`
  ].filter(Boolean);
  return done.length ? h('div', {}, done.map((line) => h('div', {}, line))) : h('span', {class: 'thidua-hint'}, 'Chưa ghi');
}

// ---------------------------------------------------------------- counts

function counts({groups, rows, total}, query) {
  return [
    heading('Tổng hợp số lượng khen thưởng'),
    h('div', {class: 'thidua-inline'}, fact('Tổng số đang có hiệu lực', count(total)), h('a', {href: address(PATH, wanted(query))}, 'Về danh sách')),
    listing('Số lượng khen thưởng', ['Hình thức', 'Loại đối tượng', 'Nhóm chức danh', 'Số lượng', ...groups],
      rows.map((row) => ({cells: [row.form, row.kind, row.rank ?? '–', count(row.count), ...row.groups.map(count)]})),
      'Không có khen thưởng nào như vậy; hãy đổi từ tìm.'),
    groups.length ? h('p', {class: 'thidua-hint'}, 'Một khen thưởng có thể thuộc nhiều nhóm ưu tiên.') : null
  ];
}
