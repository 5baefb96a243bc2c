/** Awards that were decided outside the system: typed one by one, or imported from a filled Excel form. */
import {ApiError, apiPath, call, uploadTo} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {ask, count, listing} from './thidua-page.js';

const options = (choices) => choices.map((choice) => ({value: choice.id, label: choice.name}));

/** For the consolidator's staff only. */
export function outside(choices, page) {
  const problems = h('div', {'aria-live': 'polite'});
  return h('div', {},
    h('div', {class: 'thidua-inline thidua-page-actions'},
      typing(choices, page),
      importing(problems, page),
      h('a', {href: apiPath('/award-register/import/template.xlsx'), download: ''}, 'Tải bảng mẫu Excel')),
    problems);
}

function typing(choices, page) {
  const meant = {id: null};
  const form = ask({
    button: 'Ghi khen thưởng ngoài hệ thống',
    send: 'Ghi vào sổ',
    hint: 'Dùng cho khen thưởng có trước khi sử dụng hệ thống hoặc do nơi khác quyết định.',
    fields: [
      {name: 'kind', label: 'Loại đối tượng', type: 'select', required: true, options: options(choices.kinds)},
      {name: 'name', label: 'Tên ghi trong quyết định', required: true, maxlength: 300},
      {name: 'unit', label: 'Đơn vị', maxlength: 300},
      {name: 'position', label: 'Chức vụ (cá nhân)', maxlength: 200},
      {name: 'rank', label: 'Nhóm chức danh (cá nhân)', type: 'select', empty: 'Không ghi', options: options(choices.ranks)},
      {name: 'bornIn', label: 'Năm sinh (cá nhân)', maxlength: 4},
      {name: 'form', label: 'Hình thức khen thưởng', type: 'select', required: true, options: options(choices.forms)},
      {name: 'occasion', label: 'Dịp khen thưởng', type: 'select', required: true, options: options(choices.occasions)},
      {name: 'movement', label: 'Phong trào', value: choices.movement, maxlength: 300},
      {name: 'periodFrom', label: 'Thành tích từ ngày', type: 'date'},
      {name: 'periodTo', label: 'Thành tích đến ngày', type: 'date'},
      {name: 'number', label: 'Số, ký hiệu quyết định', required: true, maxlength: 100},
      {name: 'decidedOn', label: 'Ngày quyết định', type: 'date', required: true},
      {name: 'authority', label: 'Cơ quan, người quyết định', required: true, maxlength: 300},
      {name: 'signer', label: 'Người ký', maxlength: 300},
      {name: 'proposer', label: 'Nơi đề nghị', maxlength: 300},
      {name: 'conferredOn', label: 'Ngày trao thưởng', type: 'date'},
      choices.groups.length ? {name: 'groups', label: 'Nhóm ưu tiên', type: 'many', options: options(choices.groups)} : null
    ].filter(Boolean),
    page: () => page,
    submit: async (typed) => {
      if (typed.bornIn && !/^\d{4}$/.test(typed.bornIn)) throw new ApiError(422, 'Năm sinh gồm bốn chữ số; hãy sửa lại hoặc để trống.');
      await call('POST', '/award-register/entries', {...typed, nominee: meant.id});
      return `Đã ghi khen thưởng của ${typed.name} vào sổ.`;
    }
  });
  offerKnown(form, meant);
  return form;
}

/** While the name is typed, those of the register that it may be are offered, so that nobody is entered twice. */
function offerKnown(form, meant) {
  const field = (label) => form.querySelector(`#${[...form.querySelectorAll('label')].find((each) => each.textContent.startsWith(label)).htmlFor}`);
  const kind = field('Loại đối tượng');
  const name = field('Tên ghi trong quyết định');
  const place = h('div', {'aria-live': 'polite'});
  name.after(place);
  let waiting = null;
  const forget = () => { meant.id = null; place.replaceChildren(); };
  const choose = (who) => {
    meant.id = who.id;
    for (const [label, value] of [['Đơn vị', who.unit], ['Chức vụ', who.position], ['Nhóm chức danh', who.rankCode], ['Năm sinh', who.bornIn]]) {
      if (value && !field(label).value) field(label).value = value;
    }
    place.replaceChildren(
      h('span', {class: 'thidua-hint'}, `Là đối tượng đã có trong sổ: ${described(who)}. `),
      h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: forget}, 'Không phải, là đối tượng khác'));
  };
  const look = async () => {
    const asked = name.value;
    if (meant.id || !kind.value || asked.trim().length < 2) return;
    const known = await call('GET', `/award-register/nominees?kind=${kind.value}&text=${encodeURIComponent(asked)}`).catch(() => []); // only an offer
    if (meant.id || asked !== name.value) return;
    place.replaceChildren(...(known.length ? [h('span', {class: 'thidua-hint'}, 'Đã có trong sổ, chọn nếu là một: ')] : []),
      ...known.slice(0, 5).map((who) => h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => choose(who)}, described(who))));
  };
  name.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(look, 300); });
  kind.addEventListener('change', () => { forget(); look(); });
}

const described = (who) => [who.name, who.position, who.unit, who.bornIn].filter(Boolean).join(' – ');

function importing(problems, page) {
  return ask({
    button: 'Nhập từ Excel',
    send: 'Nhập vào sổ',
    hint: 'Mỗi dòng là một khen thưởng, theo bảng mẫu. Có dòng sai thì chưa dòng nào được nhập.',
    fields: [{name: 'file', label: 'Tệp Excel', type: 'file', required: true, accept: '.xlsx'}],
    page: () => page,
    submit: async ({file}) => {
      problems.replaceChildren();
      const result = await uploadTo('/award-register/import', file, () => {}).promise;
      if (result.problems.length) {
        problems.replaceChildren(listing('Những chỗ cần sửa trong tệp', ['Ô', 'Cần sửa'],
          result.problems.map((each) => ({cells: [each.cell, each.sentence]})), ''));
        throw new ApiError(422, `Chưa nhập dòng nào vì có ${count(result.problems.length)} chỗ cần sửa; hãy sửa theo bảng bên dưới rồi nhập lại.`);
      }
      return `Đã nhập ${count(result.entered)} khen thưởng${result.known ? `; ${count(result.known)} dòng đã có trong sổ nên giữ nguyên` : ''}.`;
    }
  });
}
