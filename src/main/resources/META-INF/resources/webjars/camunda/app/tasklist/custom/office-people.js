/** The tab "Xử lý thay, ủy quyền": who does whose work while somebody is away, and who may sign by a paper of authorisation. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, ask, heading, listing} from './thidua-page.js';
import {formatDate} from './thidua-text.js';

/** @param {string} path of the page that shows the tab */
export function absenceTab(path) {
  return {
    label: 'Xử lý thay, ủy quyền',
    href: address(path, {xem: 'vang-mat'}),
    show: async (query, page) => {
      const [substitutions, authorisations] = await Promise.all([call('GET', '/substitutions'), call('GET', '/authorisations')]);
      return [...substitutes(substitutions, page), ...papers(authorisations, page)];
    }
  };
}

/** A button in a row that does one thing at once and asks for nothing more than a second click. */
function end(label, path, done, page) {
  return ask({button: label, send: label, fields: [], submit: async () => { await call('POST', path); return done; }, page: () => page});
}

function days(row) {
  return `${formatDate(row.from)} – ${formatDate(row.to)}`;
}

function options(choices) {
  return choices.map(({id, name}) => ({value: id, label: name}));
}

// ---------------------------------------------------------------- người xử lý thay

function substitutes({me, rows, people, substitutes: choosable}, page) {
  return [
    heading('Người xử lý thay'),
    h('p', {class: 'thidua-hint'}, 'Người xử lý thay được soạn thảo và kiểm tra thay trong những ngày đã ghi; không được ký, cấp số thay và không nhờ người khác thay lại.'),
    people.length
      ? ask({
          button: 'Đăng ký người xử lý thay',
          send: 'Đăng ký',
          fields: [
            {name: 'person', label: 'Người vắng mặt', type: 'select', required: true, options: options(people), value: me},
            {name: 'substitute', label: 'Người xử lý thay', type: 'select', required: true, options: options(choosable.filter(({id}) => people.length > 1 || id !== me))},
            {name: 'from', label: 'Từ ngày', type: 'date', required: true},
            {name: 'to', label: 'Đến hết ngày', type: 'date', required: true},
            {name: 'reason', label: 'Lý do', required: true, maxlength: 500}
          ],
          submit: async (values) => {
            await call('POST', '/substitutions', values);
            return 'Đã đăng ký người xử lý thay.';
          },
          page: () => page
        })
      : null,
    listing('Người xử lý thay', ['Người vắng mặt', 'Người xử lý thay', 'Từ … đến …', 'Lý do', 'Người đăng ký', 'Tình trạng', ''],
      rows.map((row) => ({
        cells: [row.person, row.substitute, days(row), row.reason, row.registeredBy, row.state,
          row.mayEnd ? end('Kết thúc', `/substitutions/${row.id}/end`, `Đã kết thúc việc xử lý thay ${row.person}.`, page) : '']
      })),
      'Chưa có ai trong cơ quan, đơn vị đăng ký người xử lý thay.')
  ];
}

// ---------------------------------------------------------------- giấy ủy quyền

const DOCUMENT = 'document:';

function papers({rows, offices}, page) {
  if (!rows.length && !offices.length) return [];
  return [
    h('h3', {class: 'thidua-heading'}, 'Giấy ủy quyền (ký TUQ.)'),
    ...offices.map((office) => registration(office, page)),
    listing('Giấy ủy quyền', ['Số, ngày', 'Cơ quan ủy quyền', 'Người được ủy quyền', 'Từ … đến …', 'Văn bản', 'Tình trạng', ''],
      rows.map((row) => ({
        cells: [`${row.number} ngày ${formatDate(row.dated)}`, `${row.office} (${row.grantor})`, `${row.person} (${row.unit})`, days(row),
          row.documents.length ? row.documents.join('; ') : 'Mọi loại văn bản', row.state,
          row.mayEnd ? end('Chấm dứt', `/authorisations/${row.id}/end`, `Đã chấm dứt giấy ủy quyền số ${row.number}.`, page) : '']
      })),
      'Chưa đăng ký giấy ủy quyền nào.')
  ];
}

function registration(office, page) {
  const only = office.grantors.length === 1 ? office.grantors[0].id : undefined;
  return ask({
    button: `Đăng ký giấy ủy quyền của ${office.name}`,
    send: 'Đăng ký giấy ủy quyền',
    hint: 'Chỉ người đứng đầu ủy quyền, bằng văn bản, cho người đứng đầu đơn vị thuộc cơ cấu; người được ủy quyền không ủy quyền lại. Không đánh dấu loại văn bản nào là ủy quyền mọi loại.',
    fields: [
      {name: 'grantor', label: 'Người ủy quyền', type: 'select', required: true, options: options(office.grantors), value: only},
      {name: 'holder', label: 'Người được ủy quyền', type: 'select', required: true,
        options: office.holders.map((holder, index) => ({value: String(index), label: `${holder.name} (${holder.unitName})`}))},
      {name: 'number', label: 'Số, ký hiệu giấy ủy quyền', required: true, maxlength: 60, hint: 'Ví dụ 15/GUQ-SNV'},
      {name: 'dated', label: 'Ngày của giấy ủy quyền', type: 'date', required: true},
      {name: 'from', label: 'Có hiệu lực từ ngày', type: 'date', required: true},
      {name: 'to', label: 'Đến hết ngày', type: 'date', required: true},
      ...office.documents.map((document) => ({name: DOCUMENT + document.id, label: document.name, type: 'check'}))
    ],
    submit: async ({grantor, holder, number, dated, from, to, ...checks}) => {
      const {unit, person} = office.holders[Number(holder)];
      const documents = Object.keys(checks).filter((name) => checks[name]).map((name) => name.slice(DOCUMENT.length));
      await call('POST', '/authorisations', {office: office.office, grantor, unit, person, number, dated, from, to, documents});
      return `Đã đăng ký giấy ủy quyền số ${number}.`;
    },
    page: () => page
  });
}
