/**
 * The tab "Đề xuất, kiến nghị": an office raises a difficulty or a proposal and reads what came of it; the inbox gathers them;
 * everybody sees the versions of the plan.
 */
import {call, uploadTo} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {fileLink} from './thidua-files.js';
import {address, ask, files, heading, listing} from './thidua-page.js';
import {formatDate, formatStamp} from './thidua-text.js';

/** @param {string} path of the page that shows the tab */
export function amendmentTab(path) {
  return {
    label: 'Đề xuất, kiến nghị',
    href: address(path, {xem: 'kien-nghi'}),
    show: async (query, page) => {
      const [proposals, versions] = await Promise.all([call('GET', '/proposals'), call('GET', '/plan-versions')]);
      return [
        heading('Đề xuất, kiến nghị về Kế hoạch'),
        proposals.known
          ? h('p', {class: 'thidua-hint'}, `Phản ánh khó khăn, vướng mắc; đề xuất, kiến nghị được gửi đến ${proposals.inbox} để tổng hợp, trình xem xét.`)
          : h('p', {class: 'thidua-hint'}, 'Kế hoạch này không quy định nơi tiếp nhận đề xuất, kiến nghị.'),
        proposals.offices.length ? raising(proposals, page) : null,
        proposals.own.length || proposals.offices.length ? own(proposals.own) : null,
        proposals.seesAll ? [gathering(proposals, page), everything(proposals)] : null,
        history(versions)
      ].flat();
    }
  };
}

function title(text) {
  return h('h4', {class: 'thidua-heading'}, text);
}

// ---------------------------------------------------------------- raising

function raising({offices, dates}, page) {
  const several = offices.length > 1;
  return ask({
    button: 'Gửi đề xuất, kiến nghị',
    send: 'Gửi',
    fields: [
      several ? {name: 'office', label: 'Cơ quan, đơn vị gửi', type: 'select', required: true, options: offices.map(({id, name}) => ({value: id, label: name}))} : null,
      {name: 'text', label: 'Khó khăn, vướng mắc; đề xuất, kiến nghị', type: 'textarea', required: true, rows: 4, maxlength: 10000},
      {name: 'concerns', label: 'Liên quan đến thời hạn', type: 'select', empty: 'Không về một thời hạn cụ thể', options: dates.map(({id, name, present}) => ({value: id, label: `${name} (${present})`}))},
      {name: 'wish', label: 'Nội dung đề nghị điều chỉnh', type: 'textarea', rows: 2, maxlength: 10000},
      {name: 'file', label: 'Tệp kèm theo', type: 'file'}
    ].filter(Boolean),
    page: () => page,
    submit: async ({file, ...typed}) => {
      const office = several ? typed.office : offices[0].id;
      const sent = file ? (await uploadTo(`/proposals/files?office=${encodeURIComponent(office)}`, file, () => {}).promise).id : null;
      await call('POST', '/proposals', {...typed, office, files: sent ? [sent] : []});
      return 'Đã gửi đề xuất, kiến nghị.';
    }
  });
}

// ---------------------------------------------------------------- reading

function what(row) {
  return h('div', {},
    row.concerns ? h('div', {class: 'thidua-hint'}, `Về: ${row.concerns}`) : null,
    h('div', {class: 'thidua-paragraph'}, row.text),
    row.wish ? h('div', {class: 'thidua-hint'}, `Đề nghị: ${row.wish}`) : null,
    row.files.length ? files(row.files) : null);
}

function result(row) {
  return h('div', {}, row.status, row.reply ? h('div', {class: 'thidua-hint'}, row.reply) : null);
}

function own(rows) {
  return h('div', {}, title('Đề xuất, kiến nghị của đơn vị tôi'),
    listing('Đề xuất, kiến nghị của đơn vị tôi', ['Ngày gửi', 'Đơn vị', 'Nội dung', 'Kết quả'],
      rows.map((row) => ({cells: [formatStamp(row.raisedAt), row.officeName, what(row), result(row)]})),
      'Đơn vị chưa gửi đề xuất, kiến nghị nào.'));
}

function everything({all}) {
  return h('div', {}, title('Tất cả đề xuất, kiến nghị'),
    listing('Tất cả đề xuất, kiến nghị', ['Ngày gửi', 'Cơ quan, đơn vị', 'Nội dung', 'Đợt', 'Kết quả'],
      all.map((row) => ({cells: [formatStamp(row.raisedAt), row.officeName, what(row), row.gathering ?? '–', result(row)]})),
      'Chưa có cơ quan, đơn vị nào gửi đề xuất, kiến nghị.'));
}

// ---------------------------------------------------------------- gathering

function gathering({gatherings, mayGather, all, dates}, page) {
  const waiting = all.filter((row) => !row.outcome && !row.gathering).length;
  return h('div', {}, title('Các đợt tổng hợp, trình xem xét'),
    mayGather && waiting
      ? ask({
          button: `Tổng hợp ${waiting} đề xuất, kiến nghị đang chờ`,
          send: 'Mở đợt tổng hợp',
          hint: 'Việc “Tổng hợp đề xuất, kiến nghị” được mở trong danh sách việc cần làm.',
          fields: [],
          page: () => page,
          submit: async () => {
            await call('POST', '/proposals/gatherings');
            return 'Đã mở đợt tổng hợp; việc tổng hợp có trong danh sách việc cần làm.';
          }
        })
      : null,
    listing('Các đợt tổng hợp', ['Đợt', 'Tình trạng', 'Số đề xuất, kiến nghị', 'Mở đợt', 'Nội dung điều chỉnh'],
      gatherings.map((row) => ({
        cells: [row.title, row.status, String(row.proposals), `${row.openedBy}, ${formatStamp(row.openedAt)}`,
          h('div', {}, row.changes.length ? row.changes.map((line) => h('div', {}, line)) : '–', row.mayCorrect ? correcting(row, dates, page) : null)]
      })),
      'Chưa có đợt tổng hợp nào.'));
}

/** While the amending document is on its way to the signature: another day for one of the dates. */
function correcting(row, dates, page) {
  return row.entered.map((change) => ask({
    button: 'Sửa ngày',
    send: 'Sửa ngày',
    hint: dates.find(({id}) => id === change.path)?.name,
    fields: [{name: 'day', label: 'Ngày mới', type: 'date', required: true, value: formatDate(change.day)}],
    page: () => page,
    submit: async ({day}) => {
      await call('PUT', `/proposals/gatherings/${row.id.split('/').pop()}/changes`, {
        changes: row.entered.map((each) => (each === change ? {...each, day} : each))
      });
      return 'Đã sửa nội dung điều chỉnh; hãy sửa cả dự thảo văn bản.';
    }
  }));
}

// ---------------------------------------------------------------- versions

function history(rows) {
  return h('div', {}, title('Kế hoạch và các lần điều chỉnh, bổ sung'),
    listing('Kế hoạch và các lần điều chỉnh, bổ sung', ['Kế hoạch', 'Số, ký hiệu', 'Ngày', 'Nội dung điều chỉnh', 'Văn bản'],
      rows.map((row) => ({
        cells: [row.name, row.number ?? '–', row.effectiveOn ? formatDate(row.effectiveOn) : '–',
          row.changes.length ? row.changes.map((line) => h('div', {}, line)) : '–',
          row.file ? fileLink({id: row.file, name: 'Bản phát hành'}) : '–']
      })),
      ''));
}
