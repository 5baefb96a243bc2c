/** The tab "Đề nghị": open award windows with their quota, the own offices' drafts with what speaks against sending them, import. */
import {ApiError, apiPath, call, uploadTo} from './thidua-api.js';
import {draft} from './awards-draft.js';
import {candidates} from './awards-candidates.js';
import {h} from './thidua-dom.js';
import {address, ask, count, fact, heading, listing, paging} from './thidua-page.js';
import {findings, PATH, HERE} from './awards-findings.js';
import {formatDate, formatStamp} from './thidua-text.js';

export async function nominate(query, page) {
  if (query.get('ho-so')) return draft(query, page);
  const all = await call('GET', `/nominations?page=${Math.max(0, Number(query.get('trang') ?? 1) - 1)}`);
  return [
    heading('Hồ sơ đề nghị khen thưởng'),
    all.windows.length
      ? all.windows.map((window) => panel(window, all, page))
      : h('p', {class: 'thidua-empty'}, 'Chưa có đợt nhận hồ sơ nào đang mở; hồ sơ chỉ lập được khi hướng dẫn khen thưởng đã mở đợt nhận hồ sơ.'),
    all.offices.length || all.drafts.length ? drafts(all, page) : null,
    ...(all.sent.length ? sent(all) : [])
  ];
}

/** What was sent, or is in a list: each row leads to where it is and was. */
function sent({sent: counts, rows}) {
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  return [
    h('h4', {}, `Hồ sơ đã vào đợt trình (${count(total)})`),
    h('p', {class: 'thidua-hint'}, `${counts.map((each) => `${each.status} ${count(each.count)}`).join('; ')}.${rows.length < total ? ` Dưới đây là ${count(rows.length)} hồ sơ có thay đổi gần nhất.` : ''}`),
    listing('Hồ sơ đã vào đợt trình', ['Đối tượng', 'Hình thức khen thưởng', 'Đơn vị đề nghị', 'Tình trạng', 'Đang ở', 'Từ ngày'],
      rows.map((each) => ({
        href: address(PATH, {xem: 'dot-trinh', 'ho-so': each.id.split('/').slice(2).join('/')}),
        cells: [each.name, h('div', {}, each.form, h('div', {class: 'thidua-hint'}, each.kind)), each.proposer, each.status, each.at, formatDate(each.since)]
      })), '')
  ];
}

const options = (choices) => choices.map((choice) => ({value: choice.id, label: choice.name}));
const only = (choices) => (choices.length === 1 ? choices[0].id : null);

// ---------------------------------------------------------------- a window

function panel(window, all, page) {
  const begins = window.proposers.length > 0;
  return h('section', {class: 'thidua-panel'},
    h('h4', {}, `${capital(window.label)} – ${window.open ? 'Đang nhận hồ sơ' : 'Đã hết thời hạn nhận hồ sơ'}`),
    h('div', {class: 'thidua-facts'},
      fact('Theo', window.basis),
      fact('Ngày cuối nhận hồ sơ', `${formatDate(window.closesOn)}${window.open ? ` (${left(window.daysLeft)})` : ''}`),
      fact('Nơi nhận', [window.receiver, window.address].filter(Boolean).join(', '))),
    quota(window),
    window.late.length ? h('p', {class: 'thidua-hint'}, `Xét bổ sung: ${window.late.map((each) => `${each.office} (${each.by}, ${formatStamp(each.at)}: ${each.reason})`).join('; ')}.`) : null,
    h('details', {class: 'thidua-story'}, h('summary', {}, 'Tiêu chuẩn, thành phần hồ sơ'),
      h('p', {class: 'thidua-paragraph'}, window.standard || 'Theo quy định của pháp luật về thi đua, khen thưởng.'),
      h('ul', {}, window.papers.map((paper) => h('li', {}, paper)))),
    h('div', {class: 'thidua-inline thidua-page-actions'},
      begins ? beginning(window, all, page) : null,
      begins ? importing(window, page) : null,
      window.admits.length ? admitting(window, page) : null));
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function left(days) {
  return days === 0 ? 'hôm nay là ngày cuối' : `còn ${count(days)} ngày`;
}

function quota(window) {
  return listing('Chỉ tiêu khen thưởng', ['Hình thức khen thưởng', 'Đối tượng', 'Phân bổ cho', 'Chỉ tiêu', 'Đã đề nghị', 'Còn lại', 'Văn bản phân bổ'],
    window.quotas.map((line) => ({cells: [
      line.form, line.kind ?? 'Mọi đối tượng', line.to ?? 'Cả đợt',
      line.merged ? 'Lồng ghép trong chỉ tiêu cuối năm' : count(line.allocated), count(line.taken),
      line.merged ? '–' : count(line.left), line.letter
    ]})),
    'Hướng dẫn không giới hạn chỉ tiêu.');
}

function beginning(window, all, page) {
  const known = candidates();
  const graded = window.forms.filter((form) => form.grades.length);
  const grades = graded.length ? graded[0].grades : [];
  const form = ask({
    button: 'Lập hồ sơ',
    send: 'Lập hồ sơ đề nghị',
    fields: [
      {name: 'proposer', label: 'Đơn vị đề nghị', type: 'select', required: true, options: options(window.proposers), value: only(window.proposers)},
      window.behalf.length ? {name: 'onBehalfOf', label: 'Đề nghị thay cho', type: 'select', empty: 'Không', options: options(window.behalf), hint: 'Đơn vị không có tài khoản trong hệ thống.'} : null,
      {name: 'form', label: 'Hình thức khen thưởng', type: 'select', required: true, options: options(window.forms), value: only(window.forms)},
      grades.length ? {name: 'grade', label: 'Hạng', type: 'select', empty: 'Không phân hạng', options: options(grades)} : null,
      {name: 'kind', label: 'Loại đối tượng', type: 'select', required: true, options: options(window.kinds), value: only(window.kinds)},
      {name: 'name', label: 'Tên đối tượng', required: true, maxlength: 300, hint: 'Gõ tên để tìm đối tượng đã có trong sổ; không cần gõ dấu.'},
      {name: 'unit', label: 'Đơn vị, địa chỉ', maxlength: 300},
      {name: 'position', label: 'Chức vụ (cá nhân)', maxlength: 200},
      {name: 'rank', label: 'Nhóm chức danh (cá nhân)', type: 'select', empty: 'Không', options: options(all.ranks)},
      {name: 'bornIn', label: 'Năm sinh (cá nhân)', maxlength: 4},
      {name: 'office', label: 'Là cơ quan, đơn vị của Kế hoạch', type: 'select', empty: 'Không', options: options(all.ofPlan), hint: 'Chọn khi đối tượng là tập thể cơ quan hoặc cá nhân thuộc cơ quan có trong Kế hoạch.'}
    ].filter(Boolean),
    page: () => ({refresh: () => {}}), // the address changes, which draws the form
    submit: async ({proposer, onBehalfOf = null, form: chosen, grade = null, bornIn, ...who}) => {
      const begun = await call('POST', '/nominations', {
        window: window.id, proposer, onBehalfOf, form: chosen, grade,
        who: {...who, bornIn: bornIn === null ? null : Number(bornIn) || 0, nominee: known.chosen()}
      });
      location.hash = address(PATH, {...HERE, 'ho-so': begun.number, 'don-vi': proposer}).slice(1);
      return '';
    }
  });
  known.attach(form);
  return form;
}

function importing(window, page) {
  const result = h('div', {'aria-live': 'polite'});
  const form = ask({
    button: 'Nhập danh sách từ Excel',
    send: 'Nhập danh sách',
    hint: 'Mỗi dòng một đối tượng; có lỗi thì không dòng nào được nhập, các lỗi được liệt kê theo dòng và cột.',
    fields: [
      {name: 'proposer', label: 'Đơn vị đề nghị', type: 'select', required: true, options: options(window.proposers), value: only(window.proposers)},
      {name: 'file', label: 'Tệp Excel (.xlsx)', type: 'file', required: true, accept: '.xlsx'}
    ],
    page: () => page,
    submit: async ({proposer, file}) => {
      const path = `/nominations/imports?window=${encodeURIComponent(window.id)}&proposer=${encodeURIComponent(proposer)}`;
      const outcome = await uploadTo(path, file, () => {}).promise;
      result.replaceChildren(...(outcome.problems.length ? [problems(outcome)] : []));
      if (outcome.problems.length) throw new ApiError(422, outcome.message);
      return outcome.message;
    }
  });
  form.querySelector('form').append(
    h('p', {}, h('a', {href: apiPath(`/nominations/import-template?window=${encodeURIComponent(window.id)}`), download: ''}, 'Tải tệp mẫu, có giải thích các cột')),
    result);
  return form;
}

function problems(outcome) {
  return listing('Lỗi trong tệp', ['Ô', 'Cột', 'Lỗi'],
    outcome.problems.map((each) => ({cells: [each.cell, each.column ?? '–', each.message]})), '');
}

function admitting(window, page) {
  return ask({
    button: 'Cho xét bổ sung',
    send: 'Ghi xét bổ sung',
    fields: [
      {name: 'office', label: 'Đơn vị được xét bổ sung', type: 'select', required: true, options: options(window.admits)},
      {name: 'reason', label: 'Lý do xét bổ sung', type: 'textarea', required: true}
    ],
    page: () => page,
    submit: async (typed) => {
      await call('POST', '/nominations/late', {window: window.id, ...typed});
      return 'Đã ghi xét bổ sung; đơn vị lập được hồ sơ trong đợt này.';
    }
  });
}

// ---------------------------------------------------------------- drafts

function drafts(all, page) {
  return h('div', {},
    h('h4', {}, `Hồ sơ đang soạn (${count(all.all)})`),
    listing('Hồ sơ đang soạn', ['Đối tượng', 'Hình thức khen thưởng', 'Đơn vị đề nghị', 'Lưu lần cuối', 'Kiểm tra', ''],
      all.drafts.map((each) => ({
        href: address(PATH, {...HERE, 'ho-so': each.number, 'don-vi': each.office}),
        cells: [
          each.name,
          h('div', {}, each.form, h('div', {class: 'thidua-hint'}, `${each.kind}; ${each.period}`)),
          h('div', {}, each.proposer, each.onBehalfOf ? h('div', {class: 'thidua-hint'}, `Đề nghị thay cho ${each.onBehalfOf}`) : null),
          `${formatStamp(each.savedAt)}, ${each.savedBy}`,
          findings(each.findings),
          all.offices.some((office) => office.id === each.office) ? removing(each, page) : ''
        ]
      })),
      'Chưa có hồ sơ nào đang soạn.'),
    paging({page: all.page, size: all.size, total: all.all}, (number) => address(PATH, {...HERE, trang: number})),
    all.drafts.length && all.offices.length
      ? h('p', {class: 'thidua-hint'}, 'Việc tiếp theo: soạn xong các hồ sơ thì lập đợt trình ở thẻ ', h('a', {href: address(PATH, {xem: 'dot-trinh'})}, '“Đợt trình và xét duyệt”'), '.')
      : null);
}

function removing(each, page) {
  return ask({
    button: 'Xóa',
    send: `Xóa hồ sơ của ${each.name}`,
    fields: [],
    page: () => page,
    submit: async () => {
      await call('DELETE', `/nominations/${encodeURIComponent(each.number)}/${encodeURIComponent(each.office)}`);
      return 'Đã xóa hồ sơ đang soạn.';
    }
  });
}
