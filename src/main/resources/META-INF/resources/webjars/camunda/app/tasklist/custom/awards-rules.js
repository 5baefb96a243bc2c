/** The tab "Bảng quy định": the decision tables of the law as officials read them, their versions, and replacing one. */
import {apiPath, call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, ask, count, fact, heading, listing, notice} from './thidua-page.js';
import {formatStamp} from './thidua-text.js';

const PATH = '/khen-thuong';
const HERE = 'bang-quy-dinh';

/** The version stands in the address: phien-ban. */
export async function rules(query, page) {
  const wanted = query.get('phien-ban');
  const all = await call('GET', `/award-rules${wanted ? `?version=${encodeURIComponent(wanted)}` : ''}`);
  const old = all.version !== all.current;
  return [
    heading('Bảng quy định khen thưởng'),
    h('p', {class: 'thidua-hint'}, 'Trình tự xét, quy tắc biểu quyết và điều kiện đề nghị được áp dụng theo các bảng này. Hồ sơ đã trình giữ phiên bản của ngày trình. Dòng “chưa xác minh” cần đối chiếu với văn bản đang có hiệu lực và quy định của địa phương.'),
    h('div', {class: 'thidua-facts'},
      fact(old ? 'Đang xem phiên bản' : 'Phiên bản đang áp dụng', String(all.version)),
      old ? h('a', {href: here()}, 'Xem phiên bản đang áp dụng') : null),
    ...all.tables.flatMap((table) => shown(table, all, old, page)),
    h('h3', {class: 'thidua-heading'}, 'Các phiên bản'),
    listing('Các phiên bản của bảng quy định', ['Phiên bản', 'Áp dụng từ', 'Thay đổi', 'Người thay', 'Lý do'],
      all.versions.map((version) => ({
        href: here({'phien-ban': version.no}),
        cells: [`Phiên bản ${version.no}${version.no === all.current ? ' (đang áp dụng)' : ''}`, formatStamp(version.since), version.changed, version.by ?? '–', version.note ?? '–']
      })),
      'Chưa có phiên bản nào.')
  ];
}

function here(parts = {}) {
  return address(PATH, {xem: HERE, ...parts});
}

function shown(table, all, old, page) {
  return [
    h('details', {class: 'thidua-panel thidua-rules', open: table.key === 'award-route'},
      h('summary', {}, h('b', {}, table.title), ` – ${count(table.rows.length)} dòng, ${count(table.unverified)} dòng chưa xác minh; ${table.own ? 'bảng riêng của Kế hoạch' : 'theo bản phát hành'}`),
      table.unverified ? notice('thidua-attention', `Có ${count(table.unverified)} dòng chưa xác minh với văn bản đang có hiệu lực.`) : null,
      h('div', {class: 'thidua-inline thidua-page-actions'},
        h('a', {class: 'thidua-button', href: apiPath(`/award-rules/${table.key}/versions/${all.version}`), download: ''}, 'Tải tệp DMN về'),
        all.mayReplace && !old ? replacing(table, all, page) : null),
      listing(table.title, ['Dòng', ...table.columns.map(readable), 'Xác minh'],
        table.rows.map((row, index) => ({cells: [number(row, index), ...row.cells, row.verified ? 'Đã xác minh' : h('span', {class: 'thidua-soon'}, 'chưa xác minh')]})),
        'Bảng không có dòng nào.'))
  ];
}

/** A heading names the values that an editor of the table types; who reads sees them in words. */
function readable(column) {
  return column.replace(/ \((?:[a-z]+(?:-[a-z]+)*, )+[a-z]+(?:-[a-z]+)*\)$/, '');
}

function number(row, index) {
  return h('div', {}, String(index + 1), row.note ? h('div', {class: 'thidua-hint'}, row.note) : null);
}

function replacing(table, {current}, page) {
  return ask({
    button: `Thay bảng ${table.title}`,
    send: 'Kiểm tra và thay bảng',
    hint: 'Tải tệp DMN về, sửa bằng Camunda Modeler, rồi gửi lên. Bảng mới áp dụng cho hồ sơ trình từ nay; hồ sơ đã trình không đổi.',
    fields: [
      {name: 'file', label: 'Tệp DMN đã sửa', type: 'file', required: true, accept: '.dmn,.xml'},
      {name: 'note', label: 'Lý do thay', type: 'textarea', required: true, maxlength: 2000, hint: 'Ghi số, ngày của văn bản quy định.'}
    ],
    page: () => page,
    submit: async ({file, note}) => {
      const {version} = await call('POST', `/award-rules/${table.key}/versions`, {dmn: await file.text(), note, basedOn: current});
      return `Đã thay bảng ${table.title}; phiên bản ${version} áp dụng từ nay.`;
    }
  });
}
