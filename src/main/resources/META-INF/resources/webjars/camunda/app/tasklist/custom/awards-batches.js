/** The tab "Đợt trình và xét duyệt": the own offices' lists, what waits to be put into one, and the course of one row. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, ask, count, fact, heading, listing, rest} from './thidua-page.js';
import {formatDate, formatStamp} from './thidua-text.js';

const PATH = '/khen-thuong';
const TAB = 'dot-trinh';
const short = (id) => id.split('/').slice(2).join('/');
const rowLink = (row) => address(PATH, {xem: TAB, 'ho-so': short(row.id)});
const COLUMNS = ['Đối tượng', 'Loại', 'Cơ quan đề nghị', 'Thời gian lập thành tích', 'Trạng thái', 'Đã ghi'];

export async function batches(query, page) {
  if (query.get('ho-so')) return story(query.get('ho-so'), page);
  if (query.get('dot')) return one(query.get('dot'), page);
  const pages = await call('GET', '/nomination-batches');
  const busy = pages.filter((office) => office.mayBegin || office.batches.length || office.waiting.length || office.examined.length || office.held.length);
  return [
    heading('Đợt trình và xét duyệt'),
    busy.length ? busy.map((office) => panel(office, page)) : h('p', {class: 'thidua-empty'}, 'Bạn không lập đợt trình cho cơ quan nào.')
  ];
}

const cells = (row) => [row.name, row.kind, row.proposer, row.period, row.status, row.said.join('; ') || '–'];
const options = (rows) => rows.map((row) => ({value: row.id, label: `${row.name} (${row.proposer}, ${row.status})`}));

function panel(office, page) {
  return h('section', {class: 'thidua-panel'},
    h('h4', {}, office.name),
    listing('Các đợt trình', ['Đợt trình', 'Hình thức khen thưởng', 'Trạng thái', 'Số tờ trình', 'Ngày', 'Số hồ sơ'],
      office.batches.map((batch) => ({
        href: address(PATH, {xem: TAB, dot: short(batch.id)}),
        cells: [batch.title, batch.form, batch.status, batch.number ?? '–', batch.dated ? formatDate(batch.dated) : '–', count(batch.size)]
      })), 'Chưa có đợt trình nào.'),
    h('h5', {class: 'thidua-heading'}, 'Hồ sơ chờ đưa vào đợt trình'),
    office.waiting.length
      ? office.waiting.map((some) => waiting(office, some, page))
      : h('p', {class: 'thidua-empty'}, 'Không có hồ sơ nào chờ trình; hồ sơ soạn ở thẻ “Đề nghị” và hồ sơ đã xét còn phải trình tiếp sẽ hiện tại đây. Việc kiểm tra, thẩm định hồ sơ các nơi gửi đến ở danh sách việc cần làm.'),
    office.examined.length
      ? h('details', {class: 'thidua-story'}, h('summary', {}, 'Hồ sơ đang xét, chờ lâu nhất trước'),
        h('p', {class: 'thidua-hint'}, 'Mở hồ sơ để xem hồ sơ ở đâu, bao lâu, hoặc bấm “Tạm dừng xét” khi có nội dung phải xác minh.'),
        listing('Hồ sơ đang xét', COLUMNS, office.examined.map((row) => ({href: rowLink(row), cells: cells(row)}))))
      : null,
    office.held.length
      ? [h('h5', {class: 'thidua-heading'}, 'Hồ sơ tạm dừng xét'),
        h('p', {class: 'thidua-hint'}, 'Mở hồ sơ để xem lý do, ngày xem xét lại và bấm “Tiếp tục xét” khi đã xác minh xong; các hồ sơ khác không phải chờ.'),
        listing('Hồ sơ tạm dừng xét', COLUMNS, office.held.map((row) => ({href: rowLink(row), cells: cells(row)})))].flat()
      : null);
}

/** Of one award form: a list goes up with one form. */
function waiting({office, mayBegin}, {form, rows, all}, page) {
  return h('div', {},
    h('p', {}, h('b', {}, form), `: ${count(all)} hồ sơ`),
    rest(rows, all, 'lập đợt trình'),
    listing(`Hồ sơ chờ trình: ${form}`, COLUMNS, rows.map((row) => ({href: rowLink(row), cells: cells(row)}))),
    mayBegin ? h('div', {class: 'thidua-page-actions'}, ask({
      button: `Lập đợt trình ${form}`,
      send: 'Lập đợt trình',
      hint: 'Mỗi đợt trình gồm một hình thức khen thưởng, một biên bản, một tờ trình.',
      fields: [{name: 'rows', label: 'Hồ sơ', type: 'many', required: true, options: options(rows), value: rows.map((row) => row.id)}],
      page: () => page,
      submit: async ({rows: chosen}) => {
        await call('POST', '/nomination-batches', {office, rows: chosen});
        return 'Đã lập đợt trình; việc chuẩn bị biên bản, giấy tờ chung đã ở danh sách việc cần làm.';
      }
    })) : null);
}

function back(label = 'Về danh sách đợt trình') {
  return h('p', {}, h('a', {href: address(PATH, {xem: TAB})}, label));
}

async function one(wanted, page) {
  const path = `/nomination-batches/${wanted.split('/').map(encodeURIComponent).join('/')}`;
  const {batch, rows} = await call('GET', path);
  return [
    heading(batch.title), back(),
    h('div', {class: 'thidua-facts'}, fact('Trạng thái', batch.status), batch.number ? fact('Tờ trình', `số ${batch.number} ngày ${formatDate(batch.dated)}`) : null),
    batch.mayChange ? h('p', {class: 'thidua-hint'}, 'Việc tiếp theo: chuẩn bị biên bản, giấy tờ chung rồi trình ký tờ trình, trong danh sách việc cần làm.') : null,
    batch.mayChange
      ? h('div', {class: 'thidua-inline thidua-page-actions'},
        ask({
          button: 'Đưa hồ sơ ra khỏi danh sách', send: 'Đưa ra',
          fields: [{name: 'rows', label: 'Hồ sơ', type: 'many', required: true, options: options(rows)}],
          page: () => page,
          submit: async ({rows: chosen}) => {
            await call('POST', `${path}/take-out`, {rows: chosen});
            return 'Đã đưa hồ sơ ra khỏi danh sách.';
          }
        }),
        ask({
          button: 'Hủy đợt trình', send: 'Hủy đợt trình',
          fields: [{name: 'reason', label: 'Lý do', type: 'textarea', required: true}],
          page: () => page,
          submit: async ({reason}) => {
            await call('POST', `${path}/cancel`, {reason});
            return 'Đã hủy đợt trình; các hồ sơ trở lại danh sách chờ.';
          }
        }))
      : null,
    listing('Danh sách', COLUMNS, rows.map((row) => ({href: rowLink(row), cells: cells(row)})), 'Danh sách không còn hồ sơ nào.')
  ];
}

/** A table under its own heading. */
const titled = (title, ...table) => [h('h4', {class: 'thidua-heading'}, title), listing(title, ...table)];

const OUTCOMES = {conferred: 'Được khen thưởng', refused: 'Không khen thưởng', progress: 'Đang được xem xét'};

async function story(wanted, page) {
  const row = await call('GET', `/nomination-batches/stories/${wanted.split('/').map(encodeURIComponent).join('/')}`);
  const act = (button, what, done, fields = []) => ask({
    button, send: button, fields: [{name: 'reason', label: 'Lý do', type: 'textarea', required: true}, ...fields], page: () => page,
    submit: async (values) => {
      await call('POST', `/nomination-batches/rows/${what}`, {rows: [row.id], ...values});
      return done;
    }
  });
  return [
    heading(row.name), back(),
    h('div', {class: 'thidua-facts'}, fact('Hình thức', row.form), fact('Đối tượng', row.kind), fact('Trạng thái', row.status),
      row.reason ? fact('Lý do', row.reason) : null, row.lookAgainOn ? fact('Ngày xem xét lại', formatDate(row.lookAgainOn)) : null),
    h('div', {class: 'thidua-inline thidua-page-actions'},
      row.mayWithdraw ? act('Rút hồ sơ', 'withdraw', 'Đã rút hồ sơ.') : null,
      row.mayHold ? act('Tạm dừng xét', 'hold', 'Đã tạm dừng xét hồ sơ.', [{name: 'lookAgainOn', label: 'Ngày xem xét lại', type: 'date', required: true}]) : null,
      row.mayResume ? act('Tiếp tục xét', 'resume', 'Hồ sơ được tiếp tục xét.') : null,
      row.mayHold || row.mayResume ? act('Không khen thưởng', 'refuse', 'Đã ghi không khen thưởng.') : null),
    ...titled('Hồ sơ ở đâu, bao lâu', ['Trạng thái', 'Cơ quan', 'Từ', 'Đến', 'Ngày làm việc', 'Người thực hiện', 'Ghi chú'],
      row.stages.map((stage) => ({cells: [stage.status, stage.office, formatStamp(stage.from), stage.to ? formatStamp(stage.to) : stage.workingDays === null ? '–' : 'nay', stage.workingDays === null ? '–' : count(stage.workingDays), stage.by ?? 'Hệ thống', stage.note ?? '–']}))),
    ...titled('Tờ trình', ['Cơ quan trình', 'Số', 'Ngày'], row.submissions.map((each) => ({cells: [each.office, each.number, formatDate(each.dated)]})), 'Chưa được trình.'),
    ...titled('Ý kiến tại các cấp xét', ['Cơ quan', 'Bước', 'Kết quả', 'Ghi chú', 'Người ghi', 'Lúc'],
      row.said.map((each) => ({cells: [each.office, each.step, each.mark, each.note ?? '–', each.by ?? 'Hệ thống', formatStamp(each.at)]})), 'Chưa có ý kiến nào.'),
    row.opinions.length
      ? titled('Hiệp y', ['Cơ quan', 'Trả lời', 'Nội dung', 'Thời hạn'], row.opinions.map((each) => ({cells: [each.agency, each.answer, each.text ?? '–', formatDate(each.until)]})))
      : [],
    row.stops.length
      ? titled('Thời gian dừng để bổ sung', ['Từ', 'Đến', 'Số ngày làm việc còn lại', 'Thời hạn mới'],
        row.stops.map((each) => ({cells: [formatDate(each.from), each.to ? formatDate(each.to) : 'nay', count(each.daysLeft), each.newDue ? formatDate(each.newDue) : '–']})))
      : null,
    row.fromAbove.length
      ? titled('Kết quả của cấp trên', ['Kết quả', 'Số', 'Ngày', 'Ghi chú'],
        row.fromAbove.map((each) => ({cells: [OUTCOMES[each.outcome], each.number ?? '–', each.dated ? formatDate(each.dated) : '–', each.note ?? '–']})))
      : null
  ];
}
