/** The tab "Hội đồng": what waits for a council, its sessions, who has voted, results, minutes; opening and cancelling. */
import {call} from './thidua-api.js';
import {membersTable, minutes, print, rowsTable, sessionFacts} from './thidua-council.js';
import {h} from './thidua-dom.js';
import {address, ask, count, files, heading, listing, notice, rest, sentence} from './thidua-page.js';
import {formatDate} from './thidua-text.js';

const TAB = 'hoi-dong';

/** @param {string} path of the page that shows the tab */
export function councilTab(path) {
  return {
    label: 'Hội đồng',
    href: address(path, {xem: TAB}),
    show: (query, page) => query.get('phien') ? one(query.get('phien'), query.get('hd'), path, page) : all(path, page)
  };
}

async function all(path, page) {
  const {pools, sessions} = await call('GET', '/council/sessions');
  return [
    heading('Hội đồng Thi đua - Khen thưởng'),
    ...pools.map((pool) => waiting(pool, page)),
    h('h4', {class: 'thidua-heading'}, 'Các phiên họp'),
    listing('Các phiên họp', ['Phiên', 'Hình thức', 'Ngày', 'Tình trạng', 'Hồ sơ', 'Đã bỏ phiếu trên hệ thống'],
      sessions.map((session) => ({
        href: address(path, {xem: TAB, phien: session.number, hd: session.council}),
        cells: [`${session.bodyName} – phiên ${session.number} (${session.councilName})`, session.formName ?? '–',
          formatDate(session.heldOn ?? session.votingUntil) || '–', session.status, count(session.rows),
          session.members ? `${count(session.voted)}/${count(session.members)}` : '–']
      })),
      'Chưa có phiên họp nào; thư ký Hội đồng lập phiên họp từ các hồ sơ đang chờ Hội đồng.')
  ];
}

/** The secretary ticks what the session takes up. */
function waiting(pool, page) {
  const chosen = new Set(pool.waiting.map((row) => row.nomination));
  const said = h('div', {'aria-live': 'assertive'});
  const open = h('button', {class: 'btn btn-primary', type: 'button', onclick: async () => {
    open.disabled = true;
    try {
      const {number} = await call('POST', '/council/sessions', {council: pool.council, body: pool.body, nominations: [...chosen]});
      await page.refresh(notice('thidua-good', `Đã lập phiên ${number}; việc chuẩn bị phiên họp đã ở danh sách việc cần làm.`));
    } catch (error) {
      said.replaceChildren(notice('thidua-bad', sentence(error)));
    } finally {
      open.disabled = false;
    }
  }}, 'Lập phiên họp với các hồ sơ đã chọn');
  return h('details', {class: 'thidua-panel', open: true},
    h('summary', {}, `${count(pool.all)} hồ sơ chờ ${pool.bodyName} – ${pool.councilName}`),
    rest(pool.waiting, pool.all, 'lập phiên họp'),
    listing('Hồ sơ chờ xét', ['Đối tượng', 'Hình thức khen thưởng', 'Chờ từ ngày'],
      pool.waiting.map((row) => ({id: row.nomination, cells: [row.nominee, row.form, formatDate(row.since)]})), '', chosen),
    h('div', {class: 'thidua-document'}, said, open));
}

async function one(number, council, path, page) {
  const session = await call('GET', `/council/sessions/${encodeURIComponent(number)}/${encodeURIComponent(council)}`);
  return [
    heading(`${session.bodyName} – phiên ${session.number}`),
    h('p', {}, h('a', {href: address(path, {xem: TAB})}, 'Về danh sách phiên họp')),
    sessionFacts(session),
    h('div', {class: 'thidua-inline thidua-page-actions'},
      session.counted ? h('button', {class: 'thidua-button', type: 'button', onclick: () => print(session)}, 'In biên bản') : null,
      session.mayClose ? closing(number, council, session, page) : null,
      session.mayCancel ? cancelling(number, council, page) : null),
    session.papers.length ? h('p', {}, 'Tài liệu: ', files(session.papers)) : null,
    session.counted
      ? minutes(session)
      : h('div', {},
          h('h4', {class: 'thidua-heading'}, 'Danh sách hồ sơ'), rowsTable(session),
          session.members.length ? h('h4', {class: 'thidua-heading'}, 'Thành viên') : null,
          session.members.length ? membersTable(session) : null)
  ];
}

/** Enough have voted; those who have not are not waited for. */
function closing(number, council, session, page) {
  const silent = session.members.filter((member) => member.asked && !member.voted).length;
  return ask({
    button: 'Kết thúc bỏ phiếu sớm',
    send: 'Kết thúc bỏ phiếu',
    hint: `Còn ${silent} thành viên chưa bỏ phiếu; phiếu của họ không được nhận nữa và biên bản ghi lý do. Không mở lại được.`,
    fields: [{name: 'reason', label: 'Lý do kết thúc sớm', type: 'textarea', required: true}],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', `/council/sessions/${encodeURIComponent(number)}/${encodeURIComponent(council)}/close`, {reason});
      return 'Đã kết thúc bỏ phiếu; hệ thống đang kiểm phiếu, việc ký biên bản sẽ có ở danh sách việc cần làm.';
    }
  });
}

function cancelling(number, council, page) {
  return ask({
    button: 'Hủy phiên họp',
    send: 'Hủy phiên',
    hint: 'Hồ sơ trở lại danh sách chờ Hội đồng; phiếu đã bỏ không còn giá trị. Không đổi lại được.',
    fields: [{name: 'reason', label: 'Lý do hủy', type: 'textarea', required: true}],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', `/council/sessions/${encodeURIComponent(number)}/${encodeURIComponent(council)}/cancel`, {reason});
      return 'Đã hủy phiên họp; các hồ sơ trở lại danh sách chờ Hội đồng.';
    }
  });
}
