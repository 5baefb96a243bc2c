/** What other offices gave to a report, asking them for figures, and contributing as a coordinating office. */
import {call, uploadTo} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {ask, notice, sentence, view} from './thidua-page.js';

/** The part of a report's page; it loads by itself, so that the report does not wait for it. */
export function coordination({report}, page) {
  const place = h('section', {class: 'thidua-coordination'});
  const path = `/obligations/report/${encodeURIComponent(report.period)}/${encodeURIComponent(report.office)}`;
  call('GET', `${path}/coordination`)
    .then(async (detail) => place.replaceChildren(...await parts(detail, path, page)))
    .catch((error) => place.replaceChildren(notice('thidua-bad', sentence(error))));
  return place;
}

/** The same for any other obligation, which asks for no figures; nothing for whoever may not read it. */
export function contributions(path, page) {
  const place = h('section', {class: 'thidua-coordination'});
  call('GET', `${path}/contributions`)
    .then(async (detail) => place.replaceChildren(...await parts({...detail, requests: [], offices: [], figures: []}, path, page)))
    .catch((error) => error.status === 404 || place.replaceChildren(notice('thidua-bad', sentence(error))));
  return place;
}

async function parts(detail, path, page) {
  const actions = [asking(detail, path, page), contributing(detail, path, page)].filter(Boolean);
  return [
    actions.length ? h('div', {class: 'thidua-inline thidua-page-actions'}, actions) : null,
    await view('thidua-coordination', {figureRequests: detail.requests, contributions: detail.contributions})
  ].filter(Boolean);
}

function asking({offices, figures}, path, page) {
  if (!offices.length) return null;
  const options = (list) => list.map(({id, name}) => ({value: id, label: name}));
  return ask({
    button: 'Xin số liệu',
    send: 'Gửi đề nghị',
    hint: 'Cơ quan được chọn nhận một việc “Cung cấp số liệu” và trở thành cơ quan phối hợp của báo cáo này. Có thể xin nhiều cơ quan cùng lúc.',
    fields: [
      {name: 'office', label: 'Cơ quan cung cấp', type: 'select', required: true, options: options(offices)},
      {name: 'reason', label: 'Nội dung cần cung cấp', type: 'textarea', required: true},
      {name: 'figures', label: 'Số liệu trong biểu của đơn vị', type: 'many', options: options(figures), hint: 'Giữ Ctrl để chọn nhiều mục; để trống nếu chỉ cần nội dung.'},
      {name: 'wished', label: 'Đề nghị cung cấp trước khi hết ngày', type: 'date', hint: 'Để trống: trong 5 ngày làm việc.'}
    ],
    page: () => page,
    submit: async (values) => {
      await call('POST', `${path}/figures`, values);
      return 'Đã gửi đề nghị cung cấp số liệu.';
    }
  });
}

function contributing({mayContribute}, path, page) {
  return mayContribute
    ? ask({
        button: 'Gửi nội dung phối hợp',
        send: 'Gửi',
        fields: [
          {name: 'text', label: 'Nội dung phối hợp', type: 'textarea', required: true, rows: 5},
          {name: 'file', label: 'Tệp kèm theo', type: 'file'}
        ],
        page: () => page,
        submit: async ({text, file}) => {
          const sent = file ? await uploadTo(`${path}/contributions/files`, file, () => {}).promise : null;
          await call('POST', `${path}/contributions`, {text, file: sent?.id ?? null});
          return 'Đã gửi nội dung phối hợp cho cơ quan chủ trì.';
        }
      })
    : null;
}
