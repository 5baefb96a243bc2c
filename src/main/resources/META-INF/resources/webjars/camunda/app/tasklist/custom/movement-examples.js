/** The tab "Điển hình tiên tiến": what offices propose, what was confirmed and published, and who took it over. */
import {call, uploadTo} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {address, ask, count, files, heading, listing} from './thidua-page.js';
import {formatDate, formatStamp} from './thidua-text.js';

const PATH = '/phong-trao';

/** What one looks for stands in the address: tu-khoa, noi-dung, co-quan, loai. */
const FILTERS = {'tu-khoa': 'text', 'noi-dung': 'theme', 'co-quan': 'office', loai: 'kind'};

export async function examples(query, page) {
  const search = Object.entries(FILTERS)
    .filter(([name]) => query.get(name))
    .map(([name, parameter]) => `${parameter}=${encodeURIComponent(query.get(name))}`)
    .join('&');
  const all = await call('GET', `/examples${search ? `?${search}` : ''}`);
  return [
    heading('Điển hình tiên tiến; mô hình hay, cách làm mới'),
    all.ownOffices.length ? proposing(all, page) : null,
    finding(all, query),
    listing('Điển hình tiên tiến', ['Điển hình, mô hình', 'Cơ quan, đơn vị', 'Nội dung', 'Tình trạng', 'Nhân rộng'],
      all.examples.map((each) => ({cells: [what(each), each.office, content(each), state(each, page), takeovers(each, page)]})),
      search ? 'Không có điển hình nào như vậy; hãy đổi từ tìm.' : 'Chưa có điển hình tiên tiến nào.')
  ];
}

const options = (choices) => choices.map((choice) => ({value: choice.id, label: choice.name}));

// ---------------------------------------------------------------- proposing

function proposing({ownOffices, kinds, themes}, page) {
  return ask({
    button: 'Đề xuất điển hình tiên tiến',
    send: 'Gửi cơ quan tổng hợp',
    fields: [
      {name: 'office', label: 'Cơ quan, đơn vị', type: 'select', required: true, options: options(ownOffices), value: ownOffices.length === 1 ? ownOffices[0].id : null},
      {name: 'kind', label: 'Loại', type: 'select', required: true, options: options(kinds)},
      {name: 'name', label: 'Tên điển hình, mô hình', required: true, maxlength: 300},
      {name: 'theme', label: 'Nội dung thi đua', type: 'select', empty: 'Tất cả nội dung', options: options(themes)},
      {name: 'field', label: 'Lĩnh vực', maxlength: 200},
      {name: 'content', label: 'Nội dung, cách làm, kết quả', type: 'textarea', rows: 6, required: true, maxlength: 20000},
      {name: 'file', label: 'Tệp báo cáo, ảnh', type: 'file', hint: 'Không tải lên văn bản mật.'}
    ],
    page: () => page,
    submit: async ({file, ...typed}) => {
      const sent = file ? [(await uploadTo('/examples/files', file, () => {}).promise).id] : [];
      await call('POST', '/examples', {...typed, files: sent});
      return 'Đã đề xuất điển hình tiên tiến; cơ quan tổng hợp sẽ xem xét.';
    }
  });
}

// ---------------------------------------------------------------- finding

function finding({examples: found, themes, offices, kinds}, query) {
  const text = h('input', {class: 'thidua-input thidua-filter', type: 'search', id: uniqueId('find'), value: query.get('tu-khoa') ?? ''});
  const choice = (name, label, choices) => h('select', {class: 'thidua-input thidua-filter', 'aria-label': label, 'data-name': name},
    h('option', {value: ''}, label),
    choices.map((each) => h('option', {value: each.id, selected: query.get(name) === each.id}, each.name)));
  const selects = [choice('noi-dung', 'Mọi nội dung', themes), choice('co-quan', 'Mọi cơ quan', offices), choice('loai', 'Mọi loại', kinds)];
  return h('form', {
    class: 'thidua-inline thidua-find', role: 'search',
    onsubmit: (event) => {
      event.preventDefault();
      const wanted = {xem: 'dien-hinh'};
      if (text.value.trim()) wanted['tu-khoa'] = text.value.trim();
      selects.forEach((select) => select.value && (wanted[select.dataset.name] = select.value));
      location.hash = address(PATH, wanted).slice(1);
    }
  }, h('label', {for: text.id}, 'Tìm điển hình'), text, selects, h('button', {class: 'thidua-button', type: 'submit'}, 'Tìm'),
  h('span', {class: 'thidua-count', role: 'status'}, `${count(found.length)} điển hình`));
}

// ---------------------------------------------------------------- one example

function what(each) {
  return h('div', {}, each.name, h('div', {class: 'thidua-hint'}, [each.kind, each.theme, each.field].filter(Boolean).join(' – ')));
}

function content(each) {
  const [first, ...more] = each.content.split('\n').filter((line) => line.trim());
  return h('div', {},
    h('p', {class: 'thidua-paragraph'}, first),
    more.length ? h('details', {}, h('summary', {}, 'Xem tiếp'), more.map((line) => h('p', {class: 'thidua-paragraph'}, line))) : null,
    each.files.length ? h('div', {}, files(each.files)) : null);
}

function state(each, page) {
  return h('div', {}, each.status,
    h('div', {class: 'thidua-hint'}, `Đề xuất: ${each.proposedBy}, ${formatStamp(each.proposedAt)}`),
    each.decidedAt ? h('div', {class: 'thidua-hint'}, `Xem xét: ${each.decidedBy}, ${formatStamp(each.decidedAt)}${each.reason ? ` – ${each.reason}` : ''}`) : null,
    each.publishedOn ? h('div', {class: 'thidua-hint'}, `Công bố ngày ${formatDate(each.publishedOn)}: ${each.publishedIn}`) : null,
    each.mayDecide ? deciding(each, page) : null,
    each.mayPublish ? publishing(each, page) : null);
}

function deciding(each, page) {
  const send = (confirm, said) => async ({reason}) => {
    await call('POST', `/examples/${each.id}/decision`, {confirm, reason});
    return said;
  };
  return h('div', {},
    ask({
      button: 'Công nhận', send: 'Công nhận điển hình', fields: [{name: 'reason', label: 'Ý kiến', type: 'textarea'}],
      page: () => page, submit: send(true, 'Đã công nhận điển hình tiên tiến.')
    }),
    ask({
      button: 'Không công nhận', send: 'Ghi không công nhận', fields: [{name: 'reason', label: 'Lý do không công nhận', type: 'textarea', required: true}],
      page: () => page, submit: send(false, 'Đã ghi không công nhận, nêu lý do.')
    }));
}

function publishing(each, page) {
  return ask({
    button: 'Ghi công bố',
    send: 'Ghi công bố điển hình',
    fields: [
      {name: 'date', label: 'Ngày công bố', type: 'date', required: true},
      {name: 'where', label: 'Nơi công bố', required: true, maxlength: 500, hint: 'Ví dụ: Cổng thông tin điện tử, báo, hội nghị.'}
    ],
    page: () => page,
    submit: async (typed) => {
      await call('POST', `/examples/${each.id}/publication`, typed);
      return 'Đã ghi công bố điển hình tiên tiến.';
    }
  });
}

function takeovers(each, page) {
  return h('div', {},
    each.takeovers.length
      ? h('ul', {class: 'list-unstyled'}, each.takeovers.map((takeover) => h('li', {}, `${takeover.office}, từ ${formatDate(takeover.on)}: ${takeover.note}`)))
      : h('span', {class: 'thidua-hint'}, 'Chưa có nơi nhân rộng'),
    each.mayTakeOver.length
      ? ask({
          button: 'Ghi nhân rộng',
          send: 'Ghi nhân rộng điển hình',
          fields: [
            {name: 'office', label: 'Cơ quan, đơn vị áp dụng', type: 'select', required: true, options: options(each.mayTakeOver), value: each.mayTakeOver.length === 1 ? each.mayTakeOver[0].id : null},
            {name: 'date', label: 'Ngày áp dụng', type: 'date', required: true},
            {name: 'note', label: 'Cách áp dụng', type: 'textarea', required: true}
          ],
          page: () => page,
          submit: async (typed) => {
            await call('POST', `/examples/${each.id}/takeovers`, typed);
            return 'Đã ghi nhân rộng điển hình tiên tiến.';
          }
        })
      : null);
}
