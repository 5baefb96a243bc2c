/** The page of the obligation behind a task: its deadline, Đề nghị gia hạn, Không phải thực hiện, and what was asked. Reports have a page of their own. */
import {coordinating, extension, requests, waiver} from './desk-obligation.js';
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, fact, heading, NO_DATE} from './thidua-page.js';
import {formatStamp} from './thidua-text.js';

/**
 * @param {{kind: string, period: string, office: string, task: string}} place
 * @returns {string} the address of the page, for a link above a task's form
 */
export function obligationAddress({kind, period, office, task}) {
  return address('/co-quan', {xem: 'thoi-han', loai: kind, ky: period, 'don-vi': office, viec: task});
}

export function obligationTab(path) {
  return {
    label: 'Thời hạn của nhiệm vụ',
    href: address(path, {xem: 'thoi-han'}),
    offered: async () => false, // one comes here from a task only
    show: async (query, page) => {
      const place = `/obligations/${['loai', 'ky', 'don-vi'].map((name) => encodeURIComponent(query.get(name) ?? '')).join('/')}`;
      const obligation = await call('GET', place);
      const actions = [extension, waiver].map((action) => action({obligation}, place, page)).filter(Boolean);
      return [
        heading('Thời hạn của nhiệm vụ'),
        h('div', {class: 'thidua-facts'},
          fact('Tình trạng', obligation.status), fact('Tiến độ', obligation.progress),
          fact('Thời hạn', formatStamp(obligation.due) || NO_DATE), coordinating(obligation)),
        actions.length
          ? h('div', {class: 'thidua-inline thidua-page-actions'}, actions)
          : h('p', {class: 'thidua-empty'}, 'Nhiệm vụ này hiện không đề nghị gia hạn được: chỉ cơ quan thực hiện đề nghị, khi chưa gửi và chưa có đề nghị đang chờ trả lời.'),
        requests(obligation),
        query.get('viec') ? h('p', {}, h('a', {href: `#/?task=${encodeURIComponent(query.get('viec'))}`}, 'Trở lại việc đang làm')) : null
      ];
    }
  };
}
