/**
 * The page "Việc của cơ quan": who has which open task, giving tasks to somebody, passing them on, handing everything over, and
 * the reports of other offices with which one's own office helps.
 *
 *   #/co-quan               open tasks
 *   #/co-quan?viec=<task>   open tasks, this one ticked
 *   #/co-quan?xem=ban-giao  Bàn giao công việc
 *   #/co-quan?xem=phoi-hop  Nhiệm vụ phối hợp
 *   #/co-quan?xem=ky-giay   Ký bản giấy
 *   #/co-quan?xem=vang-mat  Xử lý thay, ủy quyền
 *   #/co-quan?xem=da-lam    Việc tôi đã làm
 *   #/co-quan?xem=cho       Chờ phản hồi
 *   #/co-quan?xem=thong-bao Thông báo
 *   #/co-quan?xem=thoi-han&loai=<kind>&ky=<period>&don-vi=<office>  Thời hạn của nhiệm vụ
 *
 * Another feature adds its tab to TABS.
 */
import {doneTab, waitingTab} from './desk-done.js';
import {decideTogether, offersOf, outcome, period} from './desk-several.js';
import {noticesTab} from './office-notices.js';
import {obligationTab} from './office-obligation.js';
import {paperSignatures} from './office-paper.js';
import {absenceTab} from './office-people.js';
import {call} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {address as at, ask, count, heading, listing, NO_DATE, notice, periodName, plugin} from './thidua-page.js';
import {formatDate, formatStamp, searchable} from './thidua-text.js';

const PATH = '/co-quan';
const TITLE = 'Việc của cơ quan';
const NOBODY = 'Chưa ai nhận';

const address = (parts) => at(PATH, parts);

/** People to choose from, with what they do. */
function choices(people) {
  return people.map(({id, name, roles}) => ({value: id, label: `${name} – ${roles}`}));
}

// ---------------------------------------------------------------- open tasks

async function tasks(query, page) {
  const desk = await call('GET', '/work');
  const byId = new Map(desk.tasks.map((task) => [task.id, task]));
  const mine = new Set(desk.people.find((person) => person.id === desk.me)?.groups ?? []);
  const workable = (task) => task.holder === desk.me || (!task.holder && task.groups.some((group) => mine.has(group)));
  const moves = (task) => task.mayPass || task.mayTakeOver;
  const movable = desk.tasks.filter(moves);
  // what could not be done stays ticked; so does the task from whose page one comes
  const chosen = new Set((page.kept ?? [query.get('viec')]).filter((id) => byId.has(id)));
  page.kept = null;
  const picked = () => [...chosen].map((id) => ({id, holder: byId.get(id).holder}));
  const told = (verb, results) => outcome(verb, results, byId, page);
  const offers = await offersOf(movable.filter((task) => !task.holder || task.holder === desk.me));
  const several = new Set(desk.tasks.map((task) => task.office)).size > 1;
  const table = h('div', {});
  const found = h('span', {class: 'thidua-count', role: 'status'});
  const text = h('input', {class: 'thidua-input thidua-filter', type: 'search', id: uniqueId('filter'), oninput: () => draw()});
  const holder = h('select', {class: 'thidua-input thidua-filter', id: uniqueId('filter'), onchange: () => draw()},
    h('option', {value: ''}, 'Tất cả'), [...new Set(desk.tasks.map((task) => task.holderName ?? NOBODY))].map((name) => h('option', {}, name)));
  const round = h('select', {class: 'thidua-input thidua-filter', id: uniqueId('filter'), onchange: () => draw()},
    h('option', {value: ''}, 'Tất cả'), [...new Set(desk.tasks.map(period).filter(Boolean))].sort().map((name) => h('option', {}, name)));
  const draw = () => {
    const wanted = searchable(text.value);
    const rows = desk.tasks.filter((task) => searchable(task.name).includes(wanted) && (!holder.value || (task.holderName ?? NOBODY) === holder.value)
      && (!round.value || period(task) === round.value));
    const shown = new Set(rows.map((task) => task.id));
    [...chosen].filter((id) => !shown.has(id)).forEach((id) => chosen.delete(id)); // nobody moves what he does not see
    found.textContent = `${count(rows.length)} việc`;
    table.replaceChildren(listing(TITLE, ['Việc', ...(several ? ['Cơ quan, đơn vị'] : []), 'Người xử lý', 'Thời hạn', 'Hạn nội bộ', 'Ý kiến chỉ đạo', 'Diễn biến'],
      rows.map((task) => ({
        id: moves(task) ? task.id : null,
        href: workable(task) ? `#/?task=${encodeURIComponent(task.id)}` : null,
        cells: [task.name, ...(several ? [task.office] : []), task.holderName ?? h('span', {class: 'thidua-empty'}, NOBODY),
          formatStamp(task.due) || NO_DATE,
          task.internalDate ? h('span', {class: task.internalLate ? 'thidua-soon' : null}, task.internalLate ? `${formatDate(task.internalDate)} (đã qua)` : formatDate(task.internalDate)) : '–',
          task.direction ? `${task.direction} (${task.givenBy})` : '–',
          story(task)]
      })),
      desk.leads ? 'Cơ quan không có việc nào đang mở.' : 'Bạn không giữ việc nào; việc mới sẽ hiện ở đây.', movable.length ? chosen : undefined));
  };
  draw();
  const people = choices(desk.people);
  const to = {name: 'to', label: 'Người xử lý', type: 'select', required: true, options: people};
  return [
    heading(desk.leads ? 'Việc đang mở của cơ quan' : 'Việc bạn đang giữ hoặc có thể nhận'),
    h('div', {class: 'thidua-inline thidua-find'}, h('label', {for: text.id}, 'Tìm việc'), text, h('label', {for: holder.id}, 'Người xử lý'), holder, h('label', {for: round.id}, 'Kỳ, đợt'), round, found),
    movable.length
      ? h('div', {class: 'thidua-inline thidua-page-actions'},
          movable.some((task) => task.mayAssign)
            ? ask({
                button: 'Phân công xử lý',
                send: 'Phân công',
                hint: 'Đánh dấu các việc trong danh sách dưới đây, rồi chọn người xử lý. Việc nào không giao được sẽ được nêu rõ lý do.',
                fields: [
                  to,
                  {name: 'direction', label: 'Ý kiến chỉ đạo', type: 'textarea'},
                  {name: 'internalDate', label: 'Hạn nội bộ', type: 'date', hint: 'Sớm hơn thời hạn của việc; để trống nếu không cần.'}
                ],
                page: () => page,
                submit: async (values) => {
                  return told('Đã phân công xử lý', await call('POST', '/desk/assign', {...values, tasks: picked()}));
                }
              })
            : null,
          movable.some((task) => !task.holder)
            ? ask({
                button: 'Nhận việc',
                send: 'Nhận các việc đã đánh dấu',
                hint: 'Đánh dấu các việc chưa ai nhận trong danh sách dưới đây.',
                fields: [],
                page: () => page,
                submit: async () => told('Đã nhận', await call('POST', '/desk/claim', {tasks: [...chosen]}))
              })
            : null,
          decideTogether(offers, chosen, told, page),
          movable.some((task) => task.mayPass)
            ? ask({
                button: 'Chuyển xử lý',
                send: 'Chuyển',
                hint: 'Đánh dấu các việc trong danh sách dưới đây. Nội dung đang soạn đi theo việc; ý kiến chỉ đạo và hạn nội bộ giữ nguyên. Việc nào không chuyển được sẽ được nêu rõ lý do.',
                fields: [to, {name: 'note', label: 'Ý kiến chuyển', type: 'textarea'}],
                page: () => page,
                submit: async (values) => told('Đã chuyển xử lý', await call('POST', '/desk/pass-on', {...values, tasks: picked()}))
              })
            : null,
          movable.some((task) => task.mayTakeOver)
            ? ask({
                button: 'Nhận thay',
                send: 'Nhận thay',
                hint: 'Đánh dấu các việc của người mà bạn đang xử lý thay. Nội dung đang soạn đi theo việc.',
                fields: [],
                page: () => page,
                submit: async () => told('Đã nhận thay', await call('POST', '/desk/take-over', {tasks: picked()}))
              })
            : null)
      : null,
    table
  ];
}

/** What happened to a task, asked for when it is opened. */
function story(task) {
  const body = h('div', {});
  const details = h('details', {class: 'thidua-story'}, h('summary', {}, 'Xem'), body);
  details.addEventListener('toggle', async () => {
    if (!details.open || body.childElementCount) return;
    try {
      const events = await call('GET', `/work/tasks/${encodeURIComponent(task.id)}/events`);
      body.replaceChildren(events.length
        ? h('ul', {class: 'thidua-problems'}, events.map((event) => h('li', {}, `${formatStamp(event.at)} – ${event.by}: ${event.action}. ${event.note}`)))
        : h('p', {class: 'thidua-empty'}, 'Chưa được phân công hay chuyển.'));
    } catch (error) {
      body.replaceChildren(notice('thidua-bad', error.message));
    }
  });
  return details;
}

// ---------------------------------------------------------------- Bàn giao công việc

async function handOvers(query, page) {
  const [desk, people, rows] = await Promise.all([call('GET', '/work'), call('GET', '/work/people'), call('GET', '/work/hand-overs')]);
  const all = desk.leads || desk.administers;
  const self = people.filter((person) => person.id === desk.me);
  return [
    heading('Bàn giao công việc'),
    ask({
      button: 'Bàn giao công việc',
      send: 'Bàn giao',
      hint: 'Mọi việc đang giữ và nội dung đang soạn dở chuyển sang người nhận; quá trình xử lý ghi cả hai người. Bàn giao vào ngày sau thì hệ thống tự thực hiện khi ngày đó bắt đầu.',
      fields: [
        {name: 'from', label: 'Người bàn giao', type: 'select', required: true, options: choices(all ? people : self), value: all ? null : desk.me},
        {name: 'to', label: 'Người nhận bàn giao', type: 'select', required: true, options: choices(people)},
        {name: 'day', label: 'Ngày bàn giao', type: 'date', required: true},
        {name: 'note', label: 'Lý do', type: 'textarea'}
      ],
      page: () => page,
      submit: async (values) => {
        const {waits, moved} = await call('POST', '/work/hand-overs', values);
        return waits ? `Đã đăng ký; việc bàn giao được thực hiện vào ngày ${formatDate(values.day)}.` : `Đã bàn giao ${count(moved)} việc.`;
      }
    }),
    listing('Bàn giao công việc', ['Người bàn giao', 'Người nhận', 'Ngày bàn giao', 'Người đăng ký', 'Lý do', 'Kết quả', ''],
      rows.map((row) => ({
        cells: [row.from, row.to, formatDate(row.day), `${row.registeredBy}, ${formatStamp(row.registeredAt)}`, row.note ?? '–',
          row.waits ? 'Chờ đến ngày' : `Đã chuyển ${count(row.moved)} việc${row.returned ? `, ${count(row.returned)} việc trở lại việc chung` : ''}`,
          row.waits ? cancel(row, page) : '']
      })),
      'Chưa có lần bàn giao nào.')
  ];
}

function cancel(row, page) {
  return ask({
    button: 'Hủy',
    send: 'Hủy bàn giao',
    cancel: 'Không hủy',
    fields: [],
    page: () => page,
    submit: async () => {
      await call('POST', `/work/hand-overs/${row.id}/cancel`);
      return 'Đã hủy đăng ký bàn giao.';
    }
  });
}

// ---------------------------------------------------------------- Nhiệm vụ phối hợp

async function coordinated() {
  const rows = await call('GET', '/coordinated-reports');
  return [
    heading('Nhiệm vụ phối hợp'),
    listing('Nhiệm vụ phối hợp', ['Cơ quan chủ trì', 'Nhiệm vụ', 'Cơ quan phối hợp', 'Tình trạng'],
      rows.map((row) => ({
        href: at('/bao-cao', {ky: row.period, 'don-vi': row.office}),
        cells: [row.officeName, `Báo cáo ${periodName(row.period).toLowerCase()}`, row.coordinating, row.status]
      })),
      'Cơ quan chưa phối hợp nhiệm vụ nào của cơ quan khác.')
  ];
}

/** Tabs of the page by their name in the address. */
const TABS = {
  viec: {label: 'Việc đang mở', href: address(), show: tasks},
  'ban-giao': {label: 'Bàn giao công việc', href: address({xem: 'ban-giao'}), show: handOvers},
  'phoi-hop': {label: 'Nhiệm vụ phối hợp', href: address({xem: 'phoi-hop'}), show: coordinated},
  'ky-giay': paperSignatures(address({xem: 'ky-giay'})),
  'vang-mat': absenceTab(PATH),
  cho: waitingTab(PATH),
  'da-lam': doneTab(PATH),
  'thong-bao': noticesTab(PATH),
  'thoi-han': obligationTab(PATH)
};

export default plugin('thidua-office', PATH, TITLE, 190, TABS);
