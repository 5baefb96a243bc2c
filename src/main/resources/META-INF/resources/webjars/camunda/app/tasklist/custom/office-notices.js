/** The tab "Thông báo": what one was told lately, and how one wants to be told by mail. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, ask, heading, listing} from './thidua-page.js';
import {formatStamp} from './thidua-text.js';

/** Heard by the counter in the header when the new messages have been shown. */
export const SEEN = 'thidua-notices-seen';

/** What is shown from now on counts as read. */
async function markSeen([newest]) {
  if (!newest) return;
  await call('PUT', '/notices/seen', {until: newest.at});
  document.dispatchEvent(new CustomEvent(SEEN));
}

/** @param {string} path of the page that shows the tab */
export function noticesTab(path) {
  return {
    label: 'Thông báo',
    href: address(path, {xem: 'thong-bao'}),
    show: async (query, page) => {
      const {owed, messages, delivery} = await call('GET', '/notices');
      markSeen(messages).catch(() => {}); // they stay new, and are told once more
      const chosen = delivery.find((each) => each.chosen);
      return [
        heading('Thông báo'),
        h('p', {}, 'Thư điện tử: ', h('b', {}, chosen.label), '.'),
        ask({
          button: 'Đổi cách nhận thư',
          send: 'Lưu',
          hint: 'Thông báo trong hệ thống luôn hiện ở trang này. Thư đôn đốc và thư gửi riêng cho cơ quan vẫn được gửi ngay.',
          fields: [{name: 'delivery', label: 'Cách nhận thư', type: 'select', required: true, options: delivery.map(({code, label}) => ({value: code, label})), value: chosen.code}],
          page: () => page,
          submit: async (values) => {
            await call('PUT', '/notices/delivery', values);
            return 'Đã lưu cách nhận thư.';
          }
        }),
        owed.map((section) => h('section', {}, h('h4', {class: 'thidua-heading'}, section.heading), h('ul', {class: 'thidua-problems'}, section.lines.map((line) => h('li', {}, line))))),
        h('h4', {class: 'thidua-heading'}, 'Tin trong 30 ngày qua'),
        listing('Tin trong 30 ngày qua', ['Nội dung', 'Thời gian'], messages.map((message) => ({cells: [message.sentence, formatStamp(message.at)]})), 'Chưa có tin nào.')
      ];
    }
  };
}
