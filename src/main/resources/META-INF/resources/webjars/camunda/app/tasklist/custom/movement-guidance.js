/** The tab "Hướng dẫn khen thưởng": the award windows with all that they lay down, and keeping them for the consolidator. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, ask, fact, files, heading, listing} from './thidua-page.js';
import {formatDate, formatStamp} from './thidua-text.js';

const PATH = '/phong-trao';
const HERE = {xem: 'huong-dan'};

export async function guidance(query, page) {
  if (query.get('dot') || query.get('van-ban')) return typing(query, page);
  const all = await call('GET', '/award-windows');
  const open = all.windows.filter((each) => each.open);
  const closed = all.windows.filter((each) => !each.open);
  return [
    heading('Hướng dẫn khen thưởng, thời gian nhận hồ sơ'),
    h('p', {class: 'thidua-hint'}, `Hồ sơ đề nghị khen thưởng chỉ nhận trong thời gian mà hướng dẫn khen thưởng quy định; ${all.keeper} theo dõi.`),
    all.mayKeep ? h('div', {class: 'thidua-inline'}, drafting(all, page), recording(all)) : null,
    drafts(all.drafts),
    h('h4', {class: 'thidua-heading'}, 'Đang nhận hồ sơ'),
    ...(open.length ? open.map((each) => card(each, all.mayKeep, page)) : [h('p', {class: 'thidua-empty'}, 'Hiện không có đợt nào đang nhận hồ sơ.')]),
    closed.length ? h('h4', {class: 'thidua-heading'}, 'Đã hết hạn hoặc đã đóng') : null,
    ...closed.map((each) => card(each, all.mayKeep, page))
  ];
}

// ---------------------------------------------------------------- what the consolidator begins

const separate = (...parts) => parts.join(' ');

/** Back to the list, which then says what was done. */
function leave(page) {
  history.replaceState(history.state, '', address(PATH, HERE));
  page.query = new URLSearchParams(HERE);
}

/** Occasions and periods of the plan in one list; another period may be typed. */
function occasionFields(choices) {
  const options = choices.flatMap((choice) => choice.occasions.flatMap((occasion) => {
    const name = choices.length > 1 ? `${choice.name} – ${occasion.name}` : occasion.name;
    return occasion.periods.length
      ? occasion.periods.map((period) => ({value: separate(choice.id, occasion.id, period.id), label: `${name}: ${period.name}`}))
      : [{value: separate(choice.id, occasion.id), label: name}];
  }));
  return [
    {name: 'chosen', label: 'Dịp khen thưởng', type: 'select', required: true, options},
    {name: 'period', label: 'Kỳ khác', maxlength: 9, hint: 'Để trống nếu kỳ đã có trong danh sách trên; nếu không, nhập một năm (2024) hoặc khoảng năm (2023-2025).'}
  ];
}

function drafting({own}, page) {
  if (!own.length) return null;
  return ask({
    button: 'Soạn hướng dẫn',
    send: 'Bắt đầu soạn',
    hint: 'Việc soạn dự thảo đến danh sách Việc cần làm; đợt nhận hồ sơ mở khi hướng dẫn được phát hành.',
    fields: occasionFields(own),
    page: () => page,
    submit: async ({chosen, period}) => {
      const [id, occasion, offered] = chosen.split(' ');
      await call('POST', '/award-windows/drafts', {window: null, guidance: id, occasion, period: period ?? offered ?? null});
      return 'Đã bắt đầu soạn hướng dẫn; hãy mở việc “Soạn hướng dẫn khen thưởng” trong danh sách Việc cần làm.';
    }
  });
}

function recording({superior}) {
  if (!superior.length) return h('p', {class: 'thidua-hint'}, 'Hướng dẫn của cấp trên: hãy đăng ký ở mục Văn bản cấp trên trước, rồi ghi thành đợt nhận hồ sơ tại đây.');
  return ask({
    button: 'Ghi hướng dẫn của cấp trên thành đợt nhận hồ sơ',
    send: 'Nhập nội dung',
    fields: occasionFields(superior),
    page: () => ({refresh: () => {}}), // the address below shows what comes next
    submit: async ({chosen, period}) => {
      const [document, occasion, offered] = chosen.split(' ');
      location.hash = address(PATH, {...HERE, 'van-ban': document, dip: occasion, ky: period ?? offered ?? ''}).slice(1);
    }
  });
}

function drafts(rows) {
  return rows.length
    ? h('div', {class: 'thidua-notice'}, 'Đang soạn: ', rows.map((row) => h('div', {}, `${row.title} – ${row.startedBy ?? 'theo Tiến trình phong trào'}, ${formatStamp(row.startedAt)}`)))
    : null;
}

// ---------------------------------------------------------------- a window

function card(each, mayKeep, page) {
  return h('section', {class: 'thidua-panel', 'aria-label': each.title}, h('div', {class: 'thidua-document'},
    h('h5', {}, `${each.title} – `, h('span', {class: each.open ? null : 'thidua-overdue'}, each.state)),
    h('div', {class: 'thidua-facts'},
      fact('Nhận hồ sơ', `từ ${formatDate(each.openedOn)} đến hết ${formatDate(each.closesOn)}`),
      fact('Nơi nhận', each.where)),
    h('div', {class: 'thidua-facts'},
      fact('Hình thức', each.forms.join('; ')),
      fact('Đối tượng', each.nominees)),
    h('div', {class: 'thidua-facts'},
      fact('Nơi đề nghị', each.proposers),
      fact('Ưu tiên', each.priority),
      fact('Công khai danh sách', each.publishList ? 'có' : 'không'),
      fact('Lồng ghép trong chỉ tiêu cuối năm', each.mergedForms.join('; '))),
    listing(`Văn bản của đợt ${each.title}`, ['Văn bản', 'Cơ quan ban hành', 'Tệp'],
      each.documents.map((document) => ({cells: [document.name, document.issuer, files(document.file)]}))),
    h('details', {class: 'thidua-panel'}, h('summary', {}, 'Tiêu chuẩn, chỉ tiêu, thành phần hồ sơ'),
      h('div', {class: 'thidua-document'},
        each.standard.split('\n').map((line) => h('p', {class: 'thidua-paragraph'}, line)),
        each.tables.map((table) => h('div', {},
          h('h5', {}, table.title),
          listing(`${table.title}, ${each.title}`, table.columns, table.rows.map((cells) => ({cells}))))))),
    h('details', {class: 'thidua-panel'}, h('summary', {}, 'Quá trình'),
      h('ul', {class: 'list-unstyled'}, each.story.map((event) =>
        h('li', {}, `${formatStamp(event.at)} – ${event.by}: ${[event.action, event.note].filter(Boolean).join('. ')}`)))),
    mayKeep ? keeping(each, page) : null));
}

function keeping(each, page) {
  const form = address(PATH, {...HERE, dot: each.id});
  return h('div', {class: 'thidua-inline'},
    each.own
      ? ask({
          button: 'Soạn hướng dẫn điều chỉnh, gia hạn',
          send: 'Bắt đầu soạn',
          hint: 'Dự thảo bắt đầu từ hướng dẫn đang áp dụng; đợt thay đổi khi hướng dẫn mới được phát hành.',
          fields: [],
          page: () => page,
          submit: async () => {
            await call('POST', '/award-windows/drafts', {window: each.id, guidance: null, occasion: null, period: null});
            return 'Đã bắt đầu soạn hướng dẫn điều chỉnh; hãy mở việc trong danh sách Việc cần làm.';
          }
        })
      : h('a', {class: 'thidua-button', href: form}, 'Ghi hướng dẫn điều chỉnh của cấp trên'),
    each.open ? h('a', {class: 'thidua-button', href: `${form}&phan-bo=1`}, 'Ghi chỉ tiêu được phân bổ') : null,
    each.open
      ? ask({
          button: 'Đóng',
          send: 'Đóng đợt nhận hồ sơ',
          fields: [{name: 'reason', label: 'Lý do đóng', type: 'textarea', required: true}],
          page: () => page,
          submit: async ({reason}) => {
            await call('POST', '/award-windows/closings', {window: each.id, reason});
            return `Đã đóng: ${each.title}.`;
          }
        })
      : null);
}

// ---------------------------------------------------------------- typing the fields

async function typing(query, page) {
  const window = query.get('dot');
  const wanted = window
    ? {window}
    : {occasion: query.get('dip') ?? '', period: query.get('ky') ?? ''};
  const search = Object.entries(wanted).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const [form, all] = await Promise.all([call('GET', `/award-windows/form?${search}`), call('GET', '/award-windows')]);
  const back = h('p', {}, h('a', {href: address(PATH, HERE)}, 'Về Hướng dẫn khen thưởng'));
  const body = query.get('phan-bo') ? quotaForm(form, window, page) : windowForm(form, window, query.get('van-ban'), all.superior, page);
  body.querySelector('button')?.click(); // one came here to type
  return [heading(form.title), back, body];
}

const options = (choices) => choices.map((choice) => ({value: choice.id, label: choice.name}));

const quotaField = ({choices, fields}) => ({
  name: 'quotas', label: 'Chỉ tiêu khen thưởng', type: 'rows', row: 'chỉ tiêu', value: fields.quotas,
  hint: ['Không có dòng nào thì không giới hạn. Dòng của một khối cơ quan là số chung cho cả khối.', ...choices.quotaNotes].join(' '),
  columns: [
    {name: 'form', label: 'Hình thức', type: 'select', options: choices.forms, required: true},
    {name: 'kind', label: 'Đối tượng', type: 'select', options: choices.nominees, empty: 'Tất cả'},
    {name: 'to', label: 'Phân bổ cho', type: 'select', options: choices.shares, empty: 'Cả đợt'},
    {name: 'count', label: 'Số lượng', type: 'number', required: true}
  ]
});

const mergedField = ({choices, fields}) => choices.mergeable.length
  ? [{name: 'mergedForms', label: 'Lồng ghép trong chỉ tiêu cuối năm', type: 'many', options: options(choices.mergeable), value: fields.mergedForms}]
  : [];

function quotaForm(form, window, page) {
  return ask({
    button: 'Ghi chỉ tiêu được phân bổ',
    send: 'Ghi chỉ tiêu',
    hint: form.letters.length ? null : 'Chưa có văn bản phân bổ chỉ tiêu nào được đăng ký ở mục Văn bản cấp trên.',
    fields: [
      {name: 'letter', label: 'Văn bản phân bổ', type: 'select', required: true, options: options(form.letters)},
      ...mergedField(form),
      quotaField(form)
    ],
    page: () => page,
    submit: async ({letter, mergedForms, quotas}) => {
      await call('POST', '/award-windows/quotas', {window, letter, mergedForms: mergedForms ?? [], quotas});
      leave(page);
      return 'Đã ghi chỉ tiêu khen thưởng.';
    }
  });
}

function windowForm(form, window, document, superior, page) {
  const {choices, fields} = form;
  return ask({
    button: 'Nhập nội dung đợt nhận hồ sơ',
    send: window ? 'Ghi điều chỉnh' : 'Mở đợt nhận hồ sơ',
    fields: [
      {name: 'document', label: 'Hướng dẫn của cấp trên', type: 'select', required: true, options: options(superior), value: document},
      {name: 'forms', label: 'Hình thức khen thưởng', type: 'many', options: options(choices.forms), value: fields.forms},
      {name: 'nominees', label: 'Đối tượng', type: 'many', options: options(choices.nominees), value: fields.nominees},
      {name: 'proposers', label: 'Nơi đề nghị', type: 'many', options: options(choices.proposers), value: fields.proposers},
      {name: 'standard', label: 'Tiêu chuẩn', type: 'textarea', required: true, maxlength: 10000, value: fields.standard},
      {name: 'priorityGroups', label: 'Đối tượng ưu tiên', type: 'many', options: options(choices.priorityGroups), value: fields.priorityGroups},
      {name: 'publishList', label: 'Công khai danh sách trước và sau khi khen thưởng', type: 'check', value: fields.publishList},
      {name: 'closesOn', label: 'Ngày cuối nhận hồ sơ', type: 'date', required: true, value: formatDate(fields.closesOn)},
      {name: 'receiver', label: 'Cơ quan nhận hồ sơ', type: 'select', required: true, options: options(choices.receivers), value: fields.receiver},
      {name: 'address', label: 'Địa chỉ, cách gửi hồ sơ', maxlength: 500, value: fields.address ?? ''},
      ...mergedField(form),
      quotaField(form),
      {
        name: 'checklist', label: 'Thành phần hồ sơ', type: 'rows', row: 'thành phần', value: fields.checklist,
        columns: [
          {name: 'name', label: 'Thành phần', type: 'text', limit: 300, required: true},
          {name: 'form', label: 'Hình thức', type: 'select', options: choices.forms, empty: 'Mọi hình thức'},
          {name: 'kind', label: 'Đối tượng', type: 'select', options: choices.nominees, empty: 'Mọi đối tượng'},
          {name: 'shared', label: 'Chung cả danh sách', type: 'check'},
          {name: 'obligatory', label: 'Bắt buộc', type: 'check'}
        ]
      },
      window ? {name: 'note', label: 'Lý do ghi lại (nếu cùng một hướng dẫn)', type: 'textarea'} : null
    ].filter(Boolean),
    page: () => page,
    submit: async ({document: chosen, note, ...typed}) => {
      const query = page.query;
      await call('POST', '/award-windows/from-superior', {
        document: chosen, window, occasion: query.get('dip'), period: query.get('ky'), note: note ?? null,
        fields: {...typed, mergedForms: typed.mergedForms ?? []}
      });
      leave(page);
      return window ? 'Đã ghi điều chỉnh đợt nhận hồ sơ.' : 'Đã mở đợt nhận hồ sơ.';
    }
  });
}
