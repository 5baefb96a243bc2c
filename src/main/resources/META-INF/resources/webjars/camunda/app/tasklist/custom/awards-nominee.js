/** One nominee of the register: what it is called and was called, what it holds, its dossiers, and merging of doubles. */
import {ApiError, call} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {address, ask, fact, heading, listing, notice, sentence} from './thidua-page.js';
import {formatDate, formatStamp} from './thidua-text.js';

const PATH = '/khen-thuong';
const TAB = {xem: 'tra-cuu'};

/** @param award how a row of the register looks */
export async function nominee(query, page, award) {
  const all = await call('GET', `/award-register/nominees/${encodeURIComponent(query.get('doi-tuong'))}`);
  const {nominee: who} = all;
  return [
    h('a', {href: address(PATH, TAB)}, 'Về danh sách khen thưởng'),
    heading(who.name),
    h('div', {class: 'thidua-facts'}, fact('Loại', who.kindLabel), fact('Đơn vị', who.unit), fact('Chức vụ', who.position),
      fact('Nhóm chức danh', who.rank), fact('Năm sinh', who.bornIn)),
    h('h4', {}, 'Khen thưởng'),
    listing('Khen thưởng của đối tượng', ['Tên khi được khen', 'Hình thức', 'Dịp, thành tích', 'Quyết định', 'Nơi đề nghị', 'Trao thưởng'],
      all.awards.map((each) => ({...award(each), href: null})), 'Chưa có khen thưởng nào.'),
    ...dossiers(all),
    ...names(all),
    ...merged(all),
    all.mayKeep ? correcting(all, page) : null,
    all.mayKeep ? merging(who, page) : null
  ].filter(Boolean);
}

function dossiers({dossiers: list}) {
  if (!list.length) return [];
  return [
    h('h4', {}, 'Hồ sơ đề nghị'),
    listing('Hồ sơ đề nghị khen thưởng', ['Mã hồ sơ', 'Hình thức', 'Dịp', 'Nơi đề nghị', 'Ngày lập', 'Tình trạng'],
      list.map((each) => ({href: each.address, cells: [each.id.split('/')[2], each.form, each.occasion, each.proposer, formatDate(each.begun), each.status]})), '')
  ];
}

function names({names: list}) {
  if (list.length < 2) return [];
  return [
    h('h4', {}, 'Các tên gọi, đơn vị, chức vụ đã ghi'),
    listing('Các tên gọi đã ghi', ['Tên', 'Đơn vị', 'Chức vụ', 'Từ khi', 'Người ghi'],
      list.map((each) => ({cells: [each.name, each.unit ?? '–', each.position ?? '–', formatStamp(each.since), each.by]})), '')
  ];
}

function merged({merged: list}) {
  if (!list.length) return [];
  return [
    h('h4', {}, 'Đã gộp vào đối tượng này'),
    listing('Đối tượng đã gộp', ['Tên', 'Đơn vị', 'Lý do', 'Người gộp', 'Lúc'],
      list.map((each) => ({cells: [each.name, each.unit ?? '–', each.reason, each.by, formatStamp(each.at)]})), '')
  ];
}

// ---------------------------------------------------------------- putting right

function correcting({nominee: who, ranks, offices, accounts}, page) {
  const options = (choices) => choices.map((choice) => ({value: choice.id, label: choice.name}));
  const ofPerson = who.kind === 'ca-nhan'
    ? [
        {name: 'position', label: 'Chức vụ', value: who.position, maxlength: 200},
        {name: 'rank', label: 'Nhóm chức danh', type: 'select', empty: 'Không ghi', options: options(ranks), value: who.rankCode},
        {name: 'bornIn', label: 'Năm sinh', value: who.bornIn && String(who.bornIn), maxlength: 4},
        {name: 'person', label: 'Tài khoản trong hệ thống', type: 'select', empty: 'Không có tài khoản', options: options(accounts), value: who.person,
          hint: 'Người có tài khoản không thẩm định, bỏ phiếu, ký quyết định về chính mình.'}
      ]
    : [];
  return ask({
    button: 'Ghi thay đổi tên, đơn vị, chức vụ',
    send: 'Ghi thay đổi',
    hint: 'Tên gọi trước đây và tên ghi trong các quyết định vẫn được giữ.',
    fields: [
      {name: 'name', label: who.kind === 'ca-nhan' ? 'Họ và tên' : 'Tên đối tượng', value: who.name, required: true, maxlength: 300},
      {name: 'unit', label: 'Đơn vị', value: who.unit, maxlength: 300},
      ...ofPerson,
      {name: 'office', label: 'Thuộc cơ quan, đơn vị của Kế hoạch', type: 'select', empty: 'Không thuộc', options: options(offices), value: who.office}
    ],
    page: () => page,
    submit: async (typed) => {
      if (typed.bornIn && !/^\d{4}$/.test(typed.bornIn)) throw new ApiError(422, 'Năm sinh gồm bốn chữ số; hãy sửa lại hoặc để trống.');
      await call('POST', `/award-register/nominees/${who.id}`, typed);
      return 'Đã ghi thay đổi.';
    }
  });
}

// ---------------------------------------------------------------- merging

/** The double is looked for by name, chosen, and merged into the nominee that is shown. */
function merging(who, page) {
  const text = h('input', {class: 'thidua-input thidua-filter', type: 'search', maxlength: 200, id: uniqueId('double')});
  const found = h('div', {'aria-live': 'polite'});
  const search = async (event) => {
    event.preventDefault();
    try {
      const candidates = (await call('GET', `/award-register/nominees?kind=${who.kind}&text=${encodeURIComponent(text.value)}`))
        .filter((each) => each.id !== who.id);
      found.replaceChildren(listing('Đối tượng cùng loại', ['Tên', 'Đơn vị', 'Chức vụ', 'Năm sinh', 'Gộp'],
        candidates.map((each) => ({cells: [each.name, each.unit ?? '–', each.position ?? '–', each.bornIn ?? '–', merge(each, who, page)]})),
        'Không có đối tượng cùng loại nào khác như vậy; hãy đổi từ tìm.'));
    } catch (error) {
      found.replaceChildren(notice('thidua-bad', sentence(error)));
    }
  };
  return h('details', {class: 'thidua-story thidua-versions'},
    h('summary', {}, 'Gộp đối tượng bị ghi trùng'),
    h('p', {class: 'thidua-hint'}, `Chỉ gộp khi chắc chắn là một: khen thưởng và hồ sơ của đối tượng kia sẽ hiện ở ${who.name}; tên cũ vẫn được lưu vết.`),
    h('form', {class: 'thidua-inline thidua-find', role: 'search', onsubmit: search},
      h('label', {for: text.id}, 'Tìm đối tượng bị trùng'), text, h('button', {class: 'thidua-button', type: 'submit'}, 'Tìm')),
    found);
}

function merge(twin, who, page) {
  return ask({
    button: 'Gộp',
    send: 'Gộp vào đối tượng đang xem',
    hint: `${twin.name} sẽ được gộp vào ${who.name}.`,
    fields: [{name: 'reason', label: 'Lý do gộp', type: 'textarea', required: true}],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', `/award-register/nominees/${twin.id}/merge`, {into: who.id, reason});
      return `Đã gộp ${twin.name} vào ${who.name}.`;
    }
  });
}
