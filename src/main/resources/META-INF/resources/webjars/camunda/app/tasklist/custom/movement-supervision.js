/** The tab "Kiểm tra, giám sát": the supervisions by year, one of them in full, opening one by hand, ending the visits. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, ask, count, files, heading, listing} from './thidua-page.js';
import {overview, visitPanel} from './thidua-supervision.js';
import {formatDate} from './thidua-text.js';

const TAB = 'kiem-tra-giam-sat';

/** @param {string} path of the page that shows the tab */
export function supervisionTab(path) {
  return {
    label: 'Kiểm tra, giám sát',
    href: address(path, {xem: TAB}),
    show: (query, page) => query.get('cuoc') ? one(query.get('cuoc'), path, page) : all(path, page)
  };
}

async function all(path, page) {
  const {mayOpen, years, rows} = await call('GET', '/supervisions');
  return [
    heading('Kiểm tra, giám sát'),
    mayOpen.length ? opening(mayOpen, page) : null,
    h('h4', {class: 'thidua-heading'}, 'Các cuộc kiểm tra, giám sát'),
    listing('Các cuộc kiểm tra, giám sát', ['Cuộc kiểm tra, giám sát', 'Hình thức', 'Cơ quan chủ trì', 'Tình trạng', 'Đơn vị đã làm việc', 'Tồn tại', 'Buổi làm việc tới'],
      rows.map((row) => ({
        href: address(path, {xem: TAB, cuoc: row.period}),
        cells: [row.title, row.kind, row.body, row.status,
          row.whole ? (row.units ? `${count(row.met)}/${count(row.units)}` : 'Chưa có lịch') : 'Đơn vị của bạn',
          row.findings ? `${count(row.findings)} (đã thực hiện ${count(row.answered)})` : '–',
          row.next ? formatDate(row.next) : '–']
      })),
      'Chưa có cuộc kiểm tra, giám sát nào; khi có lịch làm việc tại đơn vị, cuộc kiểm tra, giám sát sẽ hiện ở đây.'),
    ...(years.length
      ? [h('h4', {class: 'thidua-heading'}, 'Số liệu theo năm'),
          listing('Số liệu theo năm', ['Năm', 'Số cuộc', 'Đơn vị đã làm việc', 'Tồn tại', 'Đã thực hiện kết luận'],
            years.map((year) => ({cells: [String(year.year), count(year.supervisions), count(year.units), count(year.findings), count(year.answered)]})))]
      : [])
  ];
}

/** One list says both which supervision it is and who holds it. */
function opening(mayOpen, page) {
  const options = mayOpen.flatMap(({id, name, bodies}) => bodies.map((body) => ({value: `${id} ${body.id}`, label: `${name} – ${body.name}`})));
  return ask({
    button: 'Lập cuộc kiểm tra, giám sát',
    send: 'Lập',
    hint: 'Cơ quan chủ trì nhận việc lập đoàn và lịch; các đơn vị chỉ được báo khi đã có thông báo lịch.',
    fields: [
      {name: 'chosen', label: 'Cuộc kiểm tra, giám sát', type: 'select', required: true, options},
      {name: 'reason', label: 'Lý do', type: 'textarea'}
    ],
    page: () => page,
    submit: async ({chosen, reason}) => {
      const [supervision, body] = chosen.split(' ');
      const {period} = await call('POST', '/supervisions', {supervision, body, reason});
      return `Đã lập cuộc kiểm tra, giám sát ${period}; việc lập đoàn và lịch đã ở danh sách việc cần làm.`;
    }
  });
}

async function one(period, path, page) {
  const detail = await call('GET', `/supervisions/${encodeURIComponent(period)}`);
  return [
    heading(detail.head.title),
    h('p', {}, h('a', {href: address(path, {xem: TAB})}, 'Về danh sách các cuộc kiểm tra, giám sát')),
    overview(detail.head, false),
    actions(
      detail.mayArrange ? rescheduling(period, detail.visits, page) : null,
      detail.mayEndVisits ? ending(period, page) : null,
      detail.mayEndFollowUps ? endingFollowUps(period, page) : null,
      detail.mayCallOff ? callingOff(period, page) : null),
    detail.papers.length
      ? listing('Văn bản', ['Văn bản', 'Số, ký hiệu', 'Ngày văn bản', 'Tệp'],
          detail.papers.map((paper) => ({cells: [paper.name, paper.number, formatDate(paper.dated), files(paper.files)]})))
      : null,
    h('h4', {class: 'thidua-heading'}, detail.whole ? 'Các đơn vị' : 'Làm việc tại đơn vị'),
    detail.visits.length ? detail.visits.map((visit) => visitPanel(visit, !detail.whole)) : h('p', {class: 'thidua-empty'}, 'Chưa có lịch làm việc.')
  ].flat();
}

function actions(...given) {
  const offered = given.filter(Boolean);
  return offered.length ? h('div', {class: 'thidua-inline thidua-page-actions'}, offered) : null;
}

function rescheduling(period, visits, page) {
  const open = visits.filter((visit) => visit.status === 'Có lịch làm việc');
  return open.length
    ? ask({
        button: 'Đổi lịch làm việc',
        send: 'Đổi lịch',
        hint: 'Đơn vị được báo; ngày làm việc muộn hơn thì thời hạn báo cáo tự đánh giá chưa gửi cũng lùi theo.',
        fields: [
          {name: 'office', label: 'Đơn vị', type: 'select', required: true, options: open.map((visit) => ({value: visit.office, label: `${visit.officeName} (${formatDate(visit.visitOn)})`}))},
          {name: 'date', label: 'Ngày làm việc', type: 'date', required: true},
          {name: 'place', label: 'Nơi làm việc', required: true, maxlength: 200}
        ],
        page: () => page,
        submit: async ({office, ...schedule}) => {
          await call('POST', `/supervisions/${encodeURIComponent(period)}/visits/${encodeURIComponent(office)}`, schedule);
          return `Đã đổi lịch làm việc sang ngày ${formatDate(schedule.date)}.`;
        }
      })
    : null;
}

function ending(period, page) {
  return ask({
    button: 'Kết thúc làm việc tại các đơn vị',
    send: 'Kết thúc',
    hint: 'Các đơn vị chưa làm việc được ghi “Không làm việc”; báo cáo tự đánh giá chưa gửi được ghi “Không báo cáo”. Không đổi lại được.',
    fields: [{name: 'reason', label: 'Lý do không làm việc với các đơn vị còn lại', type: 'textarea', required: true}],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', `/supervisions/${encodeURIComponent(period)}/end-visits`, {reason});
      return 'Đã kết thúc làm việc tại các đơn vị; đoàn chuyển sang báo cáo, kết luận.';
    }
  });
}

function endingFollowUps(period, page) {
  return ask({
    button: 'Kết thúc theo dõi thực hiện kết luận',
    send: 'Kết thúc theo dõi',
    hint: 'Đơn vị chưa gửi báo cáo thực hiện kết luận được ghi “Không báo cáo”; cuộc kiểm tra, giám sát kết thúc. Không đổi lại được.',
    fields: [{name: 'reason', label: 'Lý do kết thúc theo dõi', type: 'textarea', required: true}],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', `/supervisions/${encodeURIComponent(period)}/end-follow-ups`, {reason});
      return 'Đã kết thúc theo dõi thực hiện kết luận.';
    }
  });
}

function callingOff(period, page) {
  return ask({
    button: 'Dừng cuộc kiểm tra, giám sát',
    send: 'Dừng',
    hint: 'Cả cuộc kiểm tra, giám sát kết thúc: báo cáo chưa gửi được ghi “Không phải thực hiện”, văn bản đang soạn dừng xử lý; biên bản đã ký và văn bản đã ban hành được giữ. Không đổi lại được.',
    fields: [{name: 'reason', label: 'Lý do dừng', type: 'textarea', required: true}],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', `/supervisions/${encodeURIComponent(period)}/call-off`, {reason});
      return 'Đã dừng cuộc kiểm tra, giám sát; các đơn vị đã được báo.';
    }
  });
}
