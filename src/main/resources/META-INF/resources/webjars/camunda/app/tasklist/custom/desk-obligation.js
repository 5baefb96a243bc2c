/**
 * What the page of a report says about the obligation behind it: Đề nghị gia hạn by the office, Không phải thực hiện by the head of
 * the consolidator, what was asked and answered, and which offices coordinate.
 */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {ask, fact, listing} from './thidua-page.js';
import {formatDate, formatStamp} from './thidua-text.js';

function obligationPath(path) {
  return path.replace('/reports/', '/obligations/report/');
}

/** The office asks for a later date while it has not sent. */
export function extension({obligation}, path, page) {
  const offer = obligation.extension;
  return offer
    ? ask({
        button: 'Đề nghị gia hạn',
        send: 'Gửi đề nghị',
        hint: `Cơ quan tổng hợp trả lời đồng ý hoặc không; trong khi chờ, thời hạn hiện nay vẫn tính.${offer.latest ? ` Muộn nhất đến hết ngày ${formatDate(offer.latest)}.` : ''}`,
        fields: [
          {name: 'until', label: 'Gia hạn đến hết ngày', type: 'date', required: true},
          {name: 'reason', label: 'Lý do', type: 'textarea', required: true}
        ],
        page: () => page,
        submit: async (values) => {
          await call('POST', `${obligationPath(path)}/extension`, values);
          return 'Đã gửi đề nghị gia hạn đến cơ quan tổng hợp.';
        }
      })
    : null;
}

/** The head of the consolidator decides that the office need not report. */
export function waiver({obligation}, path, page) {
  return obligation.mayWaive
    ? ask({
        button: 'Không phải thực hiện',
        send: 'Xác nhận không phải thực hiện',
        hint: 'Việc đang làm của đơn vị kết thúc, văn bản đang soạn dừng xử lý; đơn vị được báo. Không đổi lại được.',
        fields: [{name: 'reason', label: 'Lý do', type: 'textarea', required: true}],
        page: () => page,
        submit: async (values) => {
          await call('POST', `${obligationPath(path)}/waive`, values);
          return 'Đã xác nhận đơn vị không phải thực hiện.';
        }
      })
    : null;
}

/** The date of the plan where another one counts, and the coordinating offices. */
export function coordinating(obligation) {
  return [
    fact('Thời hạn ban đầu', formatStamp(obligation.originalDue)),
    fact('Cơ quan phối hợp', obligation.coordinating.join(', '))
  ];
}

/** What was asked about the obligation and what was answered. */
export function requests(obligation) {
  const rows = obligation.requests;
  return rows.length
    ? h('details', {class: 'thidua-panel', open: true}, h('summary', {}, `Đề nghị (${rows.length})`),
        listing('Đề nghị', ['Đề nghị', 'Đơn vị', 'Ngày đề nghị', 'Lý do', 'Kết quả', 'Ý kiến trả lời'],
          rows.map((row) => ({
            cells: [row.title, row.office, formatStamp(row.at), [row.facts.join('; '), row.reason].filter(Boolean).join('. '),
              row.answeredAt ? `${row.outcome} (${formatStamp(row.answeredAt)})` : row.outcome, row.comment ?? '']
          }))))
    : null;
}
