/** Tabs of the page "Việc của cơ quan": what I finished with what I decided, and what I wait for since. */
import {call} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {address, heading, listing, NO_DATE} from './thidua-page.js';
import {formatStamp} from './thidua-text.js';

const PAGE = 50; // rows that the server gives at once
const SPAN_MS = 300; // between the last key and the question

/** The document, else the dossier, of a matter. */
function opens(row) {
  if (row.document) return address('/bao-cao', {xem: 'van-ban', ma: row.document});
  const [, kind, period, office] = (row.businessKey ?? '').split('/');
  return kind === 'report' && office ? address('/bao-cao', {ky: period, 'don-vi': office}) : null;
}

export function doneTab(path) {
  return {
    label: 'Việc tôi đã làm',
    href: address(path, {xem: 'da-lam'}),
    show: async () => {
      const rows = [];
      const body = h('div', {});
      const more = h('button', {class: 'thidua-button', type: 'button', onclick: () => next()}, 'Xem thêm');
      const find = h('input', {class: 'thidua-input thidua-filter', type: 'search', id: uniqueId('filter'), oninput: () => { clearTimeout(timer); timer = setTimeout(again, SPAN_MS); }});
      let timer = 0;
      const again = () => { rows.length = 0; return next(); };
      const next = async () => {
        const asked = find.value;
        const page = await call('GET', `/desk/done?find=${encodeURIComponent(asked)}&skip=${rows.length}`);
        if (asked !== find.value) return; // somebody typed on
        rows.push(...page);
        more.hidden = page.length < PAGE;
        body.replaceChildren(listing('Việc tôi đã làm', ['Việc', 'Thời gian', 'Kết quả xử lý', 'Ý kiến, lý do', 'Văn bản, hồ sơ'],
          rows.map((row) => {
            const href = opens(row);
            return {
              cells: [row.name, formatStamp(row.doneAt), row.decision ?? 'Đã hoàn thành', row.said ?? '–', href ? h('a', {href}, row.document ? 'Xem văn bản' : 'Xem hồ sơ') : '–']
            };
          }),
          asked ? 'Không có việc nào khớp với nội dung tìm.' : 'Bạn chưa hoàn thành việc nào; việc đã hoàn thành sẽ hiện ở đây.'));
      };
      await next();
      return [
        heading('Việc tôi đã làm'),
        h('div', {class: 'thidua-inline thidua-find'}, h('label', {for: find.id}, 'Tìm trong tên việc, kết quả, ý kiến'), find),
        body,
        more
      ];
    }
  };
}

export function waitingTab(path) {
  return {
    label: 'Chờ phản hồi',
    href: address(path, {xem: 'cho'}),
    show: async () => {
      const rows = await call('GET', '/desk/waiting');
      return [
        heading('Chờ phản hồi'),
        h('p', {class: 'thidua-hint'}, 'Những việc bạn đã làm xong phần mình và đang chờ người khác xử lý tiếp.'),
        listing('Chờ phản hồi', ['Việc bạn đã làm', 'Ngày làm', 'Đang chờ', 'Người, đơn vị xử lý', 'Chờ từ', 'Thời hạn'],
          rows.map((row) => ({
            cells: [row.mine, formatStamp(row.doneAt), row.waitsFor, row.with, formatStamp(row.since), formatStamp(row.due) || NO_DATE]
          })),
          'Không có việc nào đang chờ người khác xử lý.')
      ];
    }
  };
}
