/** The tab "Văn bản cấp trên": what came from above, what waits for it, registering, and opening without a document. */
import {ApiError, call, uploadTo} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {ask, count, files, heading, listing} from './thidua-page.js';
import {formatDate, formatStamp, searchable} from './thidua-text.js';

const SECRET = 'Văn bản mật chỉ ghi số và ngày, không đưa tệp lên hệ thống; hãy bỏ chọn tệp rồi đăng ký lại.';

export async function superior(query, page) {
  const register = await call('GET', '/superior-documents');
  return [
    heading('Văn bản cấp trên'),
    register.mayRegister ? registering(register, page) : null,
    waiting(register, page),
    documents(register.documents)
  ];
}

// ---------------------------------------------------------------- what waits

function waiting({waiting: rows, mayOpen}, page) {
  if (!rows.length) return null;
  return h('div', {},
    h('h4', {class: 'thidua-heading'}, 'Nội dung chờ văn bản cấp trên'),
    listing('Nội dung chờ văn bản cấp trên', ['Nội dung', 'Chờ văn bản của', 'Tình trạng'],
      rows.map((row) => ({
        cells: [row.name, row.from, row.openedAt
          ? h('div', {}, `Đã mở ${formatStamp(row.openedAt)} – ${row.openedBy}`, h('div', {class: 'thidua-hint'}, row.by ? `Theo ${row.by}` : `Khi chưa có văn bản, lý do: ${row.reason}`))
          : h('div', {}, 'Đang chờ', mayOpen && row.mayOpenWithout ? opening(row, page) : null)]
      }))));
}

function opening(row, page) {
  return ask({
    button: 'Cho triển khai khi chưa có văn bản',
    send: 'Cho triển khai',
    hint: 'Kế hoạch cho phép; người quyết định và lý do được ghi lại.',
    fields: [{name: 'reason', label: 'Lý do', type: 'textarea', required: true}],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', '/superior-documents/openings', {kind: row.kind, id: row.id, reason});
      return `Đã mở: ${row.name}.`;
    }
  });
}

// ---------------------------------------------------------------- registering

function registering({waiting: rows, effects, issuers}, page) {
  const effectOf = (value) => effects.find((effect) => value.split(' ')[0] === effect.id);
  // one list says both what the document does and what it opens
  const choices = effects.flatMap((effect) => {
    const opens = effect.opens ? rows.filter((row) => row.kind === effect.opens) : [];
    return opens.length
      ? opens.map((row) => ({value: `${effect.id} ${row.id}`, label: `${effect.name}: ${row.name}`}))
      : effect.opens === 'phase' ? [] : [{value: effect.id, label: effect.name}];
  });
  return ask({
    button: 'Đăng ký văn bản cấp trên',
    send: 'Đăng ký',
    hint: 'Văn bản mật chỉ ghi số và ngày: không nhập trích yếu, không tải tệp.',
    fields: [
      {name: 'issuerOffice', label: 'Cơ quan ban hành', type: 'select', empty: 'Nơi khác (ghi ở dòng dưới)', options: issuers.map((issuer) => ({value: issuer.id, label: issuer.name}))},
      {name: 'issuer', label: 'Cơ quan ban hành khác', maxlength: 300},
      {name: 'type', label: 'Loại văn bản', required: true, maxlength: 100, hint: 'Ví dụ: Quyết định, Kế hoạch, Hướng dẫn, Công văn.'},
      {name: 'number', label: 'Số, ký hiệu', required: true, maxlength: 60},
      {name: 'date', label: 'Ngày văn bản', type: 'date', required: true},
      {name: 'arrivedOn', label: 'Ngày đến', type: 'date'},
      {name: 'arrivalNumber', label: 'Số đến', maxlength: 60},
      {name: 'summary', label: 'Trích yếu', type: 'textarea', maxlength: 1000},
      {name: 'effect', label: 'Tác dụng', type: 'select', required: true, options: choices},
      {name: 'confidential', label: 'Văn bản mật', type: 'check'},
      {name: 'file', label: 'Tệp văn bản', type: 'file'}
    ],
    page: () => page,
    submit: async ({effect, file, ...typed}) => {
      const chosen = effectOf(effect);
      if (file && typed.confidential) throw new ApiError(422, SECRET); // refused before a byte of it leaves this machine
      const sent = file ? (await uploadTo('/superior-documents/files', file, () => {}).promise).id : null;
      await call('POST', '/superior-documents', {
        ...typed,
        effect: chosen.id,
        reference: effect.slice(chosen.id.length + 1) || null,
        file: sent
      });
      return `Đã đăng ký văn bản số ${typed.number}.`;
    }
  });
}

// ---------------------------------------------------------------- the register

function documents(all) {
  const table = h('div', {});
  const found = h('span', {class: 'thidua-count', role: 'status'});
  const text = h('input', {class: 'thidua-input thidua-filter', type: 'search', id: uniqueId('filter'), oninput: () => draw()});
  const draw = () => {
    const wanted = searchable(text.value);
    const shown = all.filter((row) => searchable([row.number, row.issuer, row.type, row.summary, row.effect, row.opens].filter(Boolean).join(' ')).includes(wanted));
    found.textContent = `${count(shown.length)} văn bản`;
    table.replaceChildren(listing('Văn bản cấp trên', ['Số, ký hiệu', 'Ngày văn bản', 'Cơ quan ban hành', 'Trích yếu', 'Tác dụng', 'Ngày đến, số đến', 'Tệp', 'Người đăng ký'],
      shown.map((row) => ({
        cells: [`${row.type} ${row.number}`, formatDate(row.dated), row.issuer, row.confidential ? 'Văn bản mật' : row.summary,
          row.opens ? `${row.effect}: ${row.opens}` : row.effect,
          [row.arrivedOn ? formatDate(row.arrivedOn) : null, row.arrivalNumber ? `số ${row.arrivalNumber}` : null].filter(Boolean).join(', ') || '–',
          files(row.file), `${row.registeredBy}, ${formatStamp(row.registeredAt)}`]
      })),
      all.length ? 'Không có văn bản nào như vậy; hãy đổi từ tìm.' : 'Chưa đăng ký văn bản cấp trên nào.'));
  };
  draw();
  return h('div', {},
    h('div', {class: 'thidua-inline thidua-find'}, h('label', {for: text.id}, 'Tìm văn bản'), text, found),
    table);
}
