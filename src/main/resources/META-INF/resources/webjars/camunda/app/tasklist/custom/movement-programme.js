/** The tab "Tiến trình": where the movement stands, what it has on its dates, and recording what was before the registration. */
import {call, uploadTo} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {NOT_REGISTERED, ask, count, fact, files, heading, listing} from './thidua-page.js';
import {formatDate, formatStamp} from './thidua-text.js';

export async function programme(query, page) {
  const view = await call('GET', '/movement');
  if (!view.registeredAt) return [heading('Tiến trình phong trào'), h('p', {class: 'thidua-empty'}, NOT_REGISTERED)];
  const years = [...new Set(view.rows.filter((row) => !row.stage).map((row) => row.year))];
  return [
    heading('Tiến trình phong trào'),
    h('p', {class: 'thidua-facts'},
      fact('Phong trào đang ở', view.ended ? 'Phong trào đã kết thúc' : view.stands.join('; ') || 'Đang chuyển bước'),
      fact('Đăng ký trên hệ thống', formatStamp(view.registeredAt)),
      view.statistics.map((each) => fact(each.name, count(each.count)))),
    view.outcomesWaited && view.mayAct ? settling(page) : null,
    h('h4', {class: 'thidua-heading'}, 'Các giai đoạn'),
    table('Các giai đoạn', view.rows.filter((row) => row.stage), page),
    ...years.flatMap((year) => [
      h('h4', {class: 'thidua-heading'}, `Năm ${year}`),
      table(`Việc của năm ${year}`, view.rows.filter((row) => !row.stage && row.year === year), page)
    ])
  ];
}

function table(caption, rows, page) {
  return listing(caption, ['Nội dung', 'Ngày', 'Tình trạng', 'Đơn vị đã gửi', 'Văn bản', ''],
    rows.map((row) => ({cells: [row.title, day(row), state(row), done(row), paper(row), acts(row, page)]})),
    'Kế hoạch không có việc nào ở đây.');
}

function day(row) {
  return row.opensOn === row.until ? formatDate(row.opensOn) : `${formatDate(row.opensOn)} – ${formatDate(row.until)}`;
}

function state(row) {
  return h('div', {}, row.stateName,
    row.openedAt ? h('div', {class: 'thidua-hint'}, formatStamp(row.openedAt)) : null,
    row.waits ? h('div', {class: 'thidua-hint'}, `Chờ ${row.waits}`) : null);
}

/** Counters never overlap: waived offices are no part of N. */
function done({count: counted}) {
  if (!counted) return '–';
  const owed = counted.total - counted.notRequired;
  return h('div', {}, `${count(counted.onTime + counted.late)}/${count(owed)}`,
    counted.late ? h('div', {class: 'thidua-hint'}, `${count(counted.late)} chậm`) : null);
}

function paper(row) {
  if (!row.number && !row.note) return '–';
  return h('div', {},
    row.number ? `${row.number}${row.dated ? ` ngày ${formatDate(row.dated)}` : ''}` : null,
    row.file.length ? h('div', {}, files(row.file)) : null,
    row.note ? h('div', {class: 'thidua-hint'}, row.note) : null,
    row.recordedBy ? h('div', {class: 'thidua-hint'}, `${row.recordedBy}, ${formatStamp(row.recordedAt)}`) : null);
}

function acts(row, page) {
  return h('div', {}, row.mayRecord ? recording(row, page) : null, row.mayOpen ? opening(row, page) : null);
}

function recording(row, page) {
  return ask({
    button: 'Ghi đã thực hiện ngoài hệ thống',
    send: 'Ghi nhận',
    hint: 'Việc có trước ngày đăng ký Kế hoạch trên hệ thống: ghi số, ngày và tệp của văn bản chứng tỏ đã thực hiện.',
    fields: [
      {name: 'number', label: 'Số, ký hiệu', required: true, maxlength: 60},
      {name: 'date', label: 'Ngày văn bản', type: 'date', required: true},
      {name: 'file', label: 'Tệp văn bản', type: 'file'},
      {name: 'note', label: 'Ghi chú', type: 'textarea'}
    ],
    page: () => page,
    submit: async ({file, ...typed}) => {
      const sent = file ? (await uploadTo('/movement/files', file, () => {}).promise).id : null;
      await call('POST', '/movement/milestones/outside', {...typed, key: row.key, file: sent});
      return `Đã ghi: ${row.title}, thực hiện ngoài hệ thống.`;
    }
  });
}

function opening(row, page) {
  const again = row.state === 'khong-mo-duoc';
  const label = again ? 'Mở lại' : 'Mở ngay';
  return ask({
    button: label,
    send: label,
    hint: again
      ? 'Hệ thống thử mở lại ngay; nếu vẫn không mở được, lý do hiện ở cột văn bản.'
      : 'Các đơn vị nhận việc này ngay, dù thời gian của nó đã qua khi đăng ký Kế hoạch.',
    fields: [],
    page: () => page,
    submit: async () => {
      await call('POST', '/movement/milestones/open', {key: row.key});
      return `Đang mở: ${row.title}.`;
    }
  });
}

function settling(page) {
  return ask({
    button: 'Không còn hồ sơ trình cấp trên',
    send: 'Xác nhận',
    hint: 'Lãnh đạo cơ quan ban hành sẽ nhận việc “Kết thúc phong trào”.',
    fields: [],
    page: () => page,
    submit: async () => {
      await call('POST', '/movement/outcomes-settled', {});
      return 'Đã chuyển lãnh đạo kết thúc phong trào.';
    }
  });
}
