/** The link in the header that leads to one's notices and says how many are new. */
import {SEEN} from './office-notices.js';
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, closeMenu} from './thidua-page.js';

const AT_MOST_EVERY = 60_000; // milliseconds between two questions while one goes from page to page

let asked = 0;

async function tell(link) {
  asked = performance.now();
  try {
    const {count} = await call('GET', '/notices/unseen');
    link.textContent = count ? `Thông báo mới (${count})` : 'Xem thông báo';
    link.classList.toggle('thidua-new', count > 0);
  } catch {
    asked = 0; // a header without the number is still a header
  }
}

export default {
  id: 'thidua-notices-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 170,
  render: (node) => {
    const link = h('a', {href: address('/co-quan', {xem: 'thong-bao'}), onclick: closeMenu}, 'Xem thông báo');
    node.append(link);
    tell(link);
    document.addEventListener(SEEN, () => tell(link));
    window.addEventListener('hashchange', () => performance.now() - asked > AT_MOST_EVERY && tell(link));
  }
};
